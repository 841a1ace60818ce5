import type { IsoDate } from '../basics/index.ts';

export const DOCUMENT_KINDS = [
	'accounts',
	'activityReport',
	'auditorReport',
	'statutes',
	'minutes',
	'evidence',
	'picture',
	'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Who may read a document: anyone, the members, or the board and those who work with it. */
export const DOCUMENT_ACCESS = ['public', 'members', 'board'] as const;
export type DocumentAccess = (typeof DOCUMENT_ACCESS)[number];

/** Bytes that one file may have at most. */
export const MOST_FILE_BYTES = 50_000_000;

/** What the evidence of an entry is: a PDF, or a picture of a paper. */
const EVIDENCE_TYPE = /^(?:application\/pdf|image\/(?:png|jpeg|webp|gif|tiff|heic|heif|avif))$/u;

/** Whether a file of a media type may be the evidence of an entry. */
export function isEvidenceType(type: string): boolean {
	return EVIDENCE_TYPE.test(type);
}

/** One state of a document: a file, named by the digest of its bytes. */
export interface DocumentVersion {
	/** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
	readonly sha256: string;
	/** Bytes. */
	readonly size: number;
	/** Media type, found in the bytes and not in the name. */
	readonly type: string;
	/** Name of the file as it was sent, without a folder. */
	readonly name: string;
	readonly addedOn: IsoDate;
}

/** A document that the association keeps as a file: a report, signed minutes, an invoice. */
export interface KeptDocument {
	readonly id: string;
	readonly title: string;
	readonly kind: DocumentKind;
	readonly access: DocumentAccess;
	/** The date that it bears. */
	readonly date?: IsoDate;
	/** The fiscal year that it is of. */
	readonly year?: number;
	/** Id of the assembly that it is laid before, or tells of. */
	readonly assembly?: string;
	/** The first first; the last is the one in use. There is one at least. */
	readonly versions: readonly DocumentVersion[];
}

/** The version in use. */
export function currentVersion({ versions }: Pick<KeptDocument, 'versions'>): DocumentVersion | undefined {
	return versions.at(-1);
}

/** Whether a text may be the name of a file on any system: no folder, no hidden file, nothing that a system keeps for itself. */
export function isFileName(name: string): boolean {
	return name.length <= 120 && /^[^\p{C}/\\:*?"<>|.\s](?:[^\p{C}/\\:*?"<>|]*[^\p{C}/\\:*?"<>|.\s])?$/u.test(name);
}

/** A name that is fit for a file, from one that was sent; `document` where nothing is left of it. */
export function fileNameFrom(sent: string): string {
	const bare = sent.slice(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
	const clean = bare
		.normalize('NFC')
		.replace(/[\p{C}:*?"<>|]+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.replace(/^[.\s]+|[.\s]+$/gu, '');
	const dot = clean.lastIndexOf('.');
	const [stem, ending] = dot > 0 && clean.length - dot <= 10 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
	const name = `${[...stem]
		.slice(0, 100 - ending.length)
		.join('')
		.trimEnd()}${ending}`;
	return isFileName(name) ? name : 'document';
}

/** Where the file of a version stands in a dossier. @param index of the version, 0 for the first */
export function placeInDossier({ id, versions }: Pick<KeptDocument, 'id' | 'versions'>, index: number): string {
	return `documents/${id}/${index + 1}-${versions[index]?.name}`;
}
