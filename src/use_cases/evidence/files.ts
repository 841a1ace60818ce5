import type { DocumentVersion, KeptDocument } from '../../domain/kept_documents/index.ts';

/** A file that is evidence, and where it is read. */
export interface EvidenceFile extends DocumentVersion {
	/** Id of the document that it is a version of. */
	readonly document: string;
	/** 1 for the first. */
	readonly nth: number;
}

/** The files of a document, each version: none that was shown is ever hidden by a later one. */
export function evidenceFiles({ id, versions }: Pick<KeptDocument, 'id' | 'versions'>): readonly EvidenceFile[] {
	return versions.map((version, index) => ({ ...version, document: id, nth: index + 1 }));
}
