import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { entryLines, fiscalYear, ledgerPage, partyPage } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';

const year = held(values.date).describe('Last day of the fiscal year.');
const account = z.string().min(1).max(40);
const auxiliary = z.string().min(1).max(100);
/** Rows of a page. */
const ROWS = 100;

/** The general ledger of a year, or what of it is asked for, a page at a time. */
export const readLedger = defineQuery({
	name: 'accounts.read_ledger',
	permission: 'accounts.read',
	input: z.strictObject({
		year,
		accounts: z.exactOptional(z.array(account).max(2000)),
		auxiliary: z.exactOptional(auxiliary),
		month: z.exactOptional(z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)).describe('2025-03'),
		analytic: z
			.exactOptional(z.strictObject({ codes: z.array(z.string().max(200)).max(500), uncoded: z.array(account).max(2000) }))
			.describe('Lines that carry one of these analytic codes, or none and are of one of these accounts.'),
		after: z
			.exactOptional(z.strictObject({ account, date: held(values.date), line: z.int().nonnegative() }))
			.describe('The last line of the page before.'),
	}),
	run: async ({ record }, { after, ...filter }) => {
		const of = await fiscalYear(record, filter.year);
		if (of === undefined) return refused(refusal('not-found', { key: filter.year }));
		const page = await ledgerPage(record, filter, { limit: ROWS, ...(after === undefined ? {} : { after }) });
		return ok({ year: of, ...page });
	},
});

/** One entry with all its lines. */
export const readEntry = defineQuery({
	name: 'accounts.read_entry',
	permission: 'accounts.read',
	input: z.strictObject({ year, entry: z.int().positive() }),
	run: async ({ record }, input) => {
		const lines = await entryLines(record, input.year, input.entry);
		return lines.length === 0 ? refused(refusal('not-found', { key: `${input.year}/${input.entry}` })) : ok(lines);
	},
});

/** The third parties of a year with what each owes or is owed, a page at a time. */
export const readParties = defineQuery({
	name: 'accounts.read_parties',
	permission: 'accounts.read',
	input: z.strictObject({ year, after: z.exactOptional(z.strictObject({ account, auxiliary })).describe('The last of the page before.') }),
	run: async ({ record }, { year: wanted, after }) => {
		const of = await fiscalYear(record, wanted);
		if (of === undefined) return refused(refusal('not-found', { key: wanted }));
		const found = await partyPage(record, wanted, { limit: ROWS + 1, ...(after === undefined ? {} : { after }) });
		const parties = found.slice(0, ROWS);
		const last = parties.at(-1);
		return ok({
			year: of,
			parties,
			...(found.length > ROWS && last !== undefined ? { next: { account: last.account, auxiliary: last.auxiliary } } : {}),
		});
	},
});
