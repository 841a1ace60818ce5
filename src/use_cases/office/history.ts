import { z } from 'zod';
import { ok } from '../../domain/basics/index.ts';
import { JOURNAL_PART_NAMES, JOURNAL_PARTS } from '../../domain/record/index.ts';
import { CONCEPT_NAMES, type JournalEntry, latestEntries, namesOf, type RecordReader } from '../../store/index.ts';
import { defineQuery } from '../action.ts';

/** One line of « qui a changé quoi ». */
export interface HistoryEntry
	extends Pick<JournalEntry, 'seq' | 'at' | 'actor' | 'action' | 'event' | 'concept' | 'key' | 'before' | 'after'> {
	/** Of what ties things together, what these are called and the year: « 2026, Régions, Bretagne »; null of what has a name of its own. */
	readonly ties: string | null;
}

/** What ties people, organisations, bodies and categories together: it has no name but theirs. */
const TIES: ReadonlySet<string> = new Set(['dues_letter', 'mandate', 'membership', 'personal_link', 'representation']);
/** What the steps of their keys may be; where two have the same id, the first. */
const TIED = ['person', 'organisation', 'body', 'membership_category'] as const;

/** What the ties among some entries are called, by their keys. */
async function tiesOf({ tx, association }: RecordReader, entries: readonly JournalEntry[]): Promise<ReadonlyMap<string, string>> {
	const keys = entries.flatMap(({ concept, key }) => (TIES.has(concept) ? [key] : []));
	const ids = [...new Set(keys.flatMap((key) => key.split('/')))];
	if (ids.length === 0) return new Map();
	const names = new Map<string, string>();
	for (const concept of TIED)
		for (const [id, name] of await namesOf(tx, association, concept, ids)) if (!names.has(id)) names.set(id, name);
	const called = (key: string) => key.split('/').flatMap((step) => names.get(step) ?? (/^\d{4}$/u.test(step) ? step : []));
	return new Map(keys.map((key) => [key, called(key).join(', ')]));
}

/** Who changed what: of one thing, of a concept, of a part of the office, or of the whole record; the latest first. */
export const readHistory = defineQuery({
	name: 'journal.read_history',
	permission: 'journal.read',
	input: z.strictObject({
		concept: z.exactOptional(z.enum(CONCEPT_NAMES)),
		key: z.exactOptional(z.string().min(1)),
		part: z.exactOptional(z.enum(JOURNAL_PART_NAMES)).describe('Only what this part of the office shows and changes.'),
		before: z.exactOptional(z.int().positive().describe('Only entries before the one of this number.')),
		limit: z.int().min(1).max(200).default(20),
	}),
	run: async ({ record }, { part, ...asked }) => {
		const of = part === undefined ? {} : { concepts: JOURNAL_PARTS[part] };
		const entries = await latestEntries(record.tx, record.association, { ...asked, ...of });
		const ties = await tiesOf(record, entries);
		return ok(
			entries.map(({ seq, at, actor, action, event, concept, key, before, after }): HistoryEntry => {
				const called = TIES.has(concept) ? ties.get(key) : undefined;
				return { seq, at, actor, action, event, concept, key, before, after, ties: called || null };
			}),
		);
	},
});
