import type { Assembly } from '../assembly/index.ts';
import { currentVersion, type KeptDocument } from './kept_documents.ts';

/** A document that goes with the notice of an assembly, and is laid before it. */
export interface LaidDocument {
	readonly title: string;
	/** Id of the document whose file is kept; none of one that the record only names. */
	readonly document?: string;
}

/** What tells of an assembly, or proves an entry, is not laid before it. */
const NOT_LAID: readonly KeptDocument['kind'][] = ['minutes', 'evidence', 'picture'];

/**
 * The documents laid before an assembly: those that it names, then those whose files are kept for it, which members may read and
 * which were there by its day; on a second notice those of the first assembly too. One that is named and kept stands once, with its file.
 */
export function laidBefore(
	{ documents }: { readonly documents: readonly KeptDocument[] },
	{ id, date, documents: named, secondNoticeOf }: Pick<Assembly, 'id' | 'date' | 'documents' | 'secondNoticeOf'>,
): readonly LaidDocument[] {
	const kept = documents.filter(
		({ assembly, access, kind, versions }) =>
			(assembly === id || (assembly !== undefined && assembly === secondNoticeOf)) &&
			access !== 'board' &&
			!NOT_LAID.includes(kind) &&
			(versions[0]?.addedOn ?? date) <= date,
	);
	const titles = new Set(named.map((one) => one.title));
	const fileOf = (title: string) => kept.find((one) => one.title === title && currentVersion(one) !== undefined)?.id;
	return [
		...named
			.filter((one) => one.access !== 'atDisposal')
			.map(({ title }): LaidDocument => {
				const document = fileOf(title);
				return { title, ...(document === undefined ? {} : { document }) };
			}),
		...kept.filter((one) => !titles.has(one.title)).map((one): LaidDocument => ({ title: one.title, document: one.id })),
	];
}
