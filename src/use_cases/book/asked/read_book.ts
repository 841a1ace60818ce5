import { z } from 'zod';
import { OPENING_JOURNAL } from '../../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../../i18n/refusals/index.ts';
import {
	analyticCodes,
	bankMovement,
	bookEntry,
	type DuesPosting,
	duesPayments,
	duesPosting,
	entryDrafts,
	extentOf,
	type FiscalYear,
	fiscalYears,
	hasOpening,
	type ListedEntry,
	moneyAccounts,
	type StoredDraft,
	searchEntries,
} from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { entryPlace } from '../inputs.ts';

const READ = { permission: 'accounts.read' } as const;
/** Entries of a page. */
const PAGE = 50;

/** A year of the book as a page shows it. */
export interface ReadBook {
	readonly today: IsoDate;
	/** The latest first. */
	readonly years: readonly { readonly year: IsoDate; readonly opens: IsoDate }[];
	/** None: no year is open yet. */
	readonly year:
		| (FiscalYear & {
				/** Its end has come. */
				readonly ended: boolean;
				/** The next year has its opening entries. */
				readonly carried: boolean;
				/** Its entries come from another program. */
				readonly imported: boolean;
		  })
		| null;
	/** How dues that are paid come into the book, and how many of their entries are still to be written. */
	readonly dues: { readonly posting: DuesPosting; readonly waiting: number };
	/** Of the year. */
	readonly drafts: readonly StoredDraft[];
	readonly entries: readonly ListedEntry[];
	/** Where the next page begins. */
	readonly next: number | null;
}

/** A year of the book with its entries that match what is looked for, a page at a time, and its drafts. */
export const readBook = defineQuery({
	name: 'book.read',
	...READ,
	input: z.strictObject({
		year: z.exactOptional(held(values.date)).describe('Last day of the fiscal year; the latest where not given.'),
		words: z.exactOptional(z.string().max(200)),
		account: z.exactOptional(z.string().max(20)),
		journal: z.exactOptional(z.string().max(10)),
		after: z.exactOptional(z.int().positive()),
	}),
	run: async ({ record, today }, { year: asked, after, ...filter }): Promise<Result<ReadBook, Refusal>> => {
		const years = await fiscalYears(record);
		const running = years.find((one) => one.opens <= today && today <= one.year);
		const shown = asked === undefined ? (running ?? years[0]) : years.find((one) => one.year === asked);
		if (shown === undefined && asked !== undefined) return refused(refusal('not-found', { key: asked }));
		const drafts = (await entryDrafts(record)).filter(
			({ draft }) => shown === undefined || (draft.date >= shown.opens && draft.date <= shown.year),
		);
		const dues = { posting: await duesPosting(record), waiting: (await duesPayments(record, { waiting: true })).length };
		if (shown === undefined) return ok({ today, dues, years: [], year: null, drafts, entries: [], next: null });
		const next = years.findLast((one) => one.opens > shown.year);
		const carried = next !== undefined && (await hasOpening(record, next.year, OPENING_JOURNAL));
		const { imported } = await extentOf(record, shown.year);
		const page = await searchEntries(record, shown.year, filter, { limit: PAGE, ...(after === undefined ? {} : { after }) });
		return ok({
			today,
			dues,
			years: years.map(({ year, opens }) => ({ year, opens })),
			year: { ...shown, carried, imported: imported > 0, ended: today > shown.year },
			drafts,
			entries: page.entries,
			next: page.next ?? null,
		});
	},
});

/** One validated entry that was written here. */
export const readBookEntry = defineQuery({
	name: 'book.read_entry',
	...READ,
	input: entryPlace,
	run: async ({ record, today }, place) => {
		const found = await bookEntry(record, place);
		return found === undefined ? refused(refusal('not-found', { key: `${place.year}/${place.entry}` })) : ok({ ...found, today });
	},
});

/** A draft to be changed, or the bank's movement that a new one is written from; neither: an empty form. */
export const readDraft = defineQuery({
	name: 'book.read_draft',
	permission: 'accounts.write',
	input: z.strictObject({ id: z.exactOptional(z.string().max(60)), movement: z.exactOptional(z.string().max(60)) }),
	run: async ({ record, today }, { id, movement: from }) => {
		const [draft] = id === undefined ? [] : await entryDrafts(record, [id]);
		if (id !== undefined && draft === undefined) return refused(refusal('not-found', { key: id }));
		const movement = from === undefined ? undefined : await bankMovement(record, from);
		return ok({
			today,
			draft: draft ?? null,
			movement: movement ?? null,
			money: await moneyAccounts(record),
			codes: (await analyticCodes(record)).map((one) => one.code),
		});
	},
});
