import { z } from 'zod';
import { isIsoDate } from '../../domain/basics/index.ts';
import { PAYMENT_MEANS } from '../../domain/members/index.ts';
import { DUES_POSTINGS } from '../../store/index.ts';

/** What the lists of a dossier's books hold, as the program that wrote them does. */
const date = z.string().refine(isIsoDate);
const instant = z.iso.datetime();
const id = z.string().min(1).max(64);
const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const place = z.int().positive();
const text = z.string().max(1000);
const cents = z.int();
const by = z.strictObject({ id: text, name: text });

export const bookYear = z.strictObject({
	year: date,
	opens: date,
	closing: z.exactOptional(
		z.strictObject({
			...{ chart: id, chartVersion: place, statements: digest },
			...{ assembly: id, resolution: id, decided: digest, at: instant, by: text },
		}),
	),
});

const line = z.strictObject({
	account: z.string().min(1).max(20),
	...{ debit: cents, credit: cents },
	party: z.exactOptional(z.strictObject({ code: text, name: text })),
	analytic: z.exactOptional(z.string().max(200)),
});
const draft = z.strictObject({
	...{ journal: z.string().max(10), date, label: text, evidence: text },
	evidenceDate: z.exactOptional(date),
	lines: z.array(line).max(200),
	movement: z.exactOptional(id),
});

/** A row of each table beside the lines. */
export const BOOK_ROWS = {
	ledger_import: z.strictObject({
		...{ id, year: z.exactOptional(date), name: text, sha256: digest, bytes: z.int().nonnegative() },
		...{ status: z.enum(['taken', 'refused', 'replaced']), report: z.looseObject({}), at: instant, by },
	}),
	ledger_chart: z.strictObject({ id, number: place, text: z.string().max(200_000) }),
	analytic_code: z.strictObject({
		code: z.string().min(1).max(200),
		data: z.strictObject({
			...{ name: text, programme: z.exactOptional(id), funder: z.exactOptional(id) },
			...{ accounts: z.array(z.string().max(20)).max(100), words: z.array(z.string().max(100)).max(100) },
		}),
	}),
	entry_draft: z.strictObject({ id, data: draft }),
	entry_reversal: z.strictObject({ year: date, entry: place, by_year: date, by_entry: place }),
	bank_import: z.strictObject({ id, account: z.string().max(20), name: text, sha256: digest, movements: z.int(), at: instant, by }),
	bank_movement: z.strictObject({
		...{ id: z.string().max(100), import: id, account: z.string().max(20), key: text, date },
		...{ value_date: z.exactOptional(date), amount: cents, label: text, reference: text },
	}),
	bank_match: z.strictObject({ year: date, entry: place, line: place, movement: z.string().max(100) }),
	dues_payment: z.strictObject({
		...{ id, year: z.int(), category: id, member: id, nth: z.int().nonnegative(), amount: cents, paid_on: date },
		...{ paid_by: z.exactOptional(z.enum(PAYMENT_MEANS)), at: instant },
		...{ state: z.enum(['posted', 'draft', 'waiting', 'unbooked', 'undone']), draft: z.exactOptional(id) },
		...{ entry_year: z.exactOptional(date), entry: z.exactOptional(place), reversal: z.exactOptional(z.enum(['done', 'waiting'])) },
	}),
	book_setting: z.strictObject({ dues: z.enum(DUES_POSTINGS) }),
	draft_evidence: z.strictObject({ draft: id, document: id }),
	entry_evidence: z.strictObject({ year: date, entry: place, document: id }),
} as const;
