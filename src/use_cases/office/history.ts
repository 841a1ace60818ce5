import { z } from 'zod';
import { ok } from '../../domain/basics/index.ts';
import { CONCEPT_NAMES, type JournalEntry, latestEntries } from '../../store/index.ts';
import { defineQuery } from '../action.ts';

/** One line of « qui a changé quoi ». */
export type HistoryEntry = Pick<JournalEntry, 'seq' | 'at' | 'actor' | 'action' | 'event' | 'concept' | 'key' | 'before' | 'after'>;

/** Who changed what: of one thing, of a concept, or of the whole record; the latest first. */
export const readHistory = defineQuery({
	name: 'journal.read_history',
	permission: 'journal.read',
	input: z.strictObject({
		concept: z.exactOptional(z.enum(CONCEPT_NAMES)),
		key: z.exactOptional(z.string().min(1)),
		before: z.exactOptional(z.int().positive().describe('Only entries before the one of this number.')),
		limit: z.int().min(1).max(200).default(20),
	}),
	run: async ({ record }, input) => {
		const entries = await latestEntries(record.tx, record.association, input);
		return ok(
			entries.map(({ seq, at, actor, action, event, concept, key, before, after }): HistoryEntry => {
				return { seq, at, actor, action, event, concept, key, before, after };
			}),
		);
	},
});
