import { z } from 'zod';
import { OPENING_JOURNAL, openingEntry } from '../../domain/accounts/index.ts';
import { addDays, addYears, ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import {
	addEntry,
	addFiscalYear,
	balancesOf,
	draftsWithin,
	extentOf,
	fiscalYear,
	fiscalYears,
	hasOpening,
	type RecordWriter,
} from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';

const MAY = { permission: 'accounts.write' } as const;
const date = held(values.date);
/** A fiscal year is twelve months; a first or a changed one may be longer, up to two years. */
const MOST_YEARS = 2;

/** Opens a fiscal year in the book. */
export const openYear = defineAction({
	name: 'book.open_year',
	...MAY,
	input: z.strictObject({ opens: date, closes: date }),
	run: async ({ record }, { opens, closes }) => {
		if (closes < opens || closes >= addYears(opens, MOST_YEARS)) return refused(refusal('year-span', { opens, closes }));
		const years = await fiscalYears(record);
		const overlap = years.some((one) => one.opens <= closes && opens <= one.year);
		if (overlap) return refused(refusal('years-overlap', { year: closes, opens }));
		return ok(await addFiscalYear(record, { year: closes, opens }));
	},
});

/** The year that follows, opened for twelve months where the books do not have it. */
async function yearAfter(record: RecordWriter, year: string) {
	const opens = addDays(year, 1);
	const years = await fiscalYears(record);
	const known = years.find((one) => one.opens === opens);
	if (known !== undefined) return ok(known);
	// The last day of the month twelve months on: 28 February is followed by 29 where there is one.
	const closes = addDays(addYears(opens, 1), -1);
	if (years.some((one) => one.opens <= closes && one.year > year)) return refused(refusal('years-overlap', { year: closes, opens }));
	return ok(await addFiscalYear(record, { year: closes, opens }));
}

/**
 * Ends a year and opens the next with its closing balances. From then on the year takes no more entries; its approval by
 * the assembly, which locks it for good, comes after.
 */
export const carryForward = defineAction({
	name: 'book.carry_forward',
	...MAY,
	input: z.strictObject({ year: date.describe('Last day of the fiscal year.') }),
	run: async ({ record, today }, { year }) => {
		const found = await fiscalYear(record, year);
		if (found === undefined) return refused(refusal('not-found', { key: year }));
		if (today <= year) return refused(refusal('year-not-ended', { year }));
		const drafts = await draftsWithin(record, found.opens, year);
		if (drafts > 0) return refused(refusal('drafts-left', { year, count: drafts }));
		const next = await yearAfter(record, year);
		if (!next.ok) return next;
		if (await hasOpening(record, next.value.year, OPENING_JOURNAL)) return refused(refusal('year-carried', { year }));
		const { imported } = await extentOf(record, next.value.year);
		if (imported > 0) return refused(refusal('year-kept-elsewhere', { year: next.value.year }));
		const balances = await balancesOf(record, year);
		if (!balances.ok) return refused(refusal(balances.error.code));
		const opening = openingEntry(balances.value, next.value.opens);
		if (opening === undefined) return refused(refusal('nothing-carried', { year }));
		const { entry } = await addEntry(record, next.value.year, opening, today);
		return ok({ year: next.value.year, entry });
	},
});
