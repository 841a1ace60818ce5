import type { Instant } from '../../domain/basics/index.ts';
import { latestEntries, type RecordReader } from '../../store/index.ts';

/** What a member may ask of the office about what is held of them. */
export const REQUEST_KINDS = ['correct', 'erase'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Something that a member has asked and nobody has answered yet. */
export interface OpenRequest {
	/** Id of the person. */
	readonly person: string;
	readonly kind: RequestKind;
	readonly text: string;
	readonly at: Instant;
}

/** Requests looked back at: more than an office leaves open. */
const LOOKED_BACK = 500;

/** Under what a request stands in the journal, which alone keeps it: who asked, what, when, and who answered. */
export function requestKey({ person, kind }: Pick<OpenRequest, 'person' | 'kind'>): string {
	return `${person}/${kind}`;
}

/** The requests that wait for an answer, the latest first: those whose last entry is that they were made. */
export async function openRequests(record: RecordReader): Promise<readonly OpenRequest[]> {
	const entries = await latestEntries(record.tx, record.association, { concept: 'own_request', limit: LOOKED_BACK });
	const last = new Map(entries.toReversed().map((entry) => [entry.key, entry]));
	return [...last.values()]
		.flatMap(({ at, after }) => (after === null ? [] : [{ ...(after as Omit<OpenRequest, 'at'>), at }]))
		.sort((a, b) => (a.at < b.at ? 1 : -1));
}
