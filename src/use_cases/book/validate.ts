import { z } from 'zod';
import { checkValidation, isTreasury, reversalOf } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import {
	addEntry,
	addMatch,
	type BookEntry,
	bankMovement,
	bookEntry,
	entryDrafts,
	MOST_DRAFTS,
	noteReversal,
	type RecordWriter,
	removeDraft,
	type StoredDraft,
} from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { moveEvidence } from '../evidence/attach.ts';
import { held } from '../inputs/index.ts';
import { entryPlace } from './inputs.ts';
import { letterReversal } from './letters.ts';
import { followDraft } from './post_dues.ts';
import { mistaken, yearOfBook } from './years.ts';

const MAY = { permission: 'accounts.write' } as const;

/** Matches an entry with the bank's movement that it was written from, where that still is one of its lines. */
async function matchOwn(record: RecordWriter, id: string, { year, entry, lines, places }: BookEntry): Promise<void> {
	const movement = await bankMovement(record, id);
	if (movement === undefined || movement.matched) return;
	const index = lines.findIndex(
		({ account, debit, credit }) => isTreasury(account) && account === movement.account && debit - credit === movement.amount,
	);
	const line = places[index];
	if (line !== undefined) await addMatch(record, id, [{ year, entry, line }]);
}

async function validateOne(record: RecordWriter, stored: StoredDraft, today: IsoDate): Promise<Result<BookEntry, Refusal>> {
	const { movement, ...draft } = stored.draft;
	const year = await yearOfBook(record, draft.date);
	if (!year.ok) return year;
	const checked = checkValidation(draft, year.value, today);
	if (!checked.ok) return refused(mistaken(checked.error, [stored.id]));
	const entry = await addEntry(record, year.value.fiscal.year, checked.value, today);
	await moveEvidence(record, stored.id, entry);
	await removeDraft(record, stored);
	await followDraft(record, stored.id, { year: entry.year, entry: entry.entry });
	if (movement !== undefined) await matchOwn(record, movement, entry);
	return ok(entry);
}

/** Validates drafts, the oldest first, all or none: from then on they are never changed nor deleted. */
export const validateDrafts = defineAction({
	name: 'book.validate',
	...MAY,
	input: z.strictObject({ ids: z.array(z.string().min(1).max(60)).min(1).max(MOST_DRAFTS) }),
	run: async ({ record, today }, { ids }) => {
		const drafts = await entryDrafts(record, ids);
		const missing = ids.find((id) => !drafts.some((one) => one.id === id));
		if (missing !== undefined) return refused(refusal('not-found', { key: missing }));
		for (const draft of drafts) {
			const done = await validateOne(record, draft, today);
			if (!done.ok) return done;
		}
		return ok({ validated: drafts.length });
	},
});

/** Takes a validated entry back by another, validated at once; each is taken back once. */
export const reverseEntry = defineAction({
	name: 'book.reverse',
	...MAY,
	input: z.strictObject({ ...entryPlace.shape, date: held(values.date) }),
	run: async ({ record, today }, { year, entry, date }) => {
		const found = await bookEntry(record, { year, entry });
		if (found === undefined) return refused(refusal('not-found', { key: `${year}/${entry}` }));
		const made = reversalOf(found, date, found.reversedBy !== undefined);
		if (!made.ok) return refused(mistaken(made.error, []));
		const into = await yearOfBook(record, date);
		if (!into.ok) return into;
		const checked = checkValidation(made.value, into.value, today);
		if (!checked.ok) return refused(mistaken(checked.error, []));
		const by = await addEntry(record, into.value.fiscal.year, checked.value, today);
		await noteReversal(record, { year, entry }, by);
		await letterReversal(record, found, by, today);
		return ok({ year: by.year, entry: by.entry });
	},
});
