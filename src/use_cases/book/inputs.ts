import { z } from 'zod';
import { values } from '../../dossier/schema/index.ts';
import { held } from '../inputs/index.ts';

const date = held(values.date);
const label = z.string().max(300);
const reference = z.string().max(100).default('').describe('Reference of the evidence: may wait until the entry is validated.');
const account = z.string().min(1).max(20);
const cents = z.int().describe('Cents.');

/** A third party: its code is made of its name where none is sent. */
const party = z.strictObject({ code: z.exactOptional(z.string().min(1).max(60)), name: z.string().min(1).max(200) });
export type PartyInput = z.output<typeof party>;

const movement = z.exactOptional(z.string().min(1).max(60)).describe('Id of the bank’s movement that it is.');

const analytic = z.exactOptional(z.string().min(1).max(200)).describe('An analytic code of the association.');

/** A receipt or a spending as a treasurer says it. */
export const wordsInput = z.strictObject({
	kind: z.string().max(60),
	date,
	label,
	evidence: reference,
	evidenceDate: z.exactOptional(date),
	amounts: z.record(z.string(), cents).default({}),
	money: z.exactOptional(account).describe('Account of the bank or till; `later` where it is not paid yet.'),
	destination: z.exactOptional(account),
	account: z.exactOptional(account),
	party: z.exactOptional(party),
	analytic,
	movement,
});

/** An entry as who knows accounts writes it. */
export const entryInput = z.strictObject({
	journal: z.string().max(10),
	date,
	label,
	evidence: reference,
	evidenceDate: z.exactOptional(date),
	lines: z
		.array(z.strictObject({ account, debit: cents.default(0), credit: cents.default(0), party: z.exactOptional(party), analytic }))
		.max(200),
	movement,
});

/** A validated entry by its place. */
export const entryPlace = z.strictObject({ year: date.describe('Last day of its fiscal year.'), entry: z.int().positive() });

/** An account of money of the book. */
export const moneyAccount = z.string().regex(/^5[13][0-9A-Z]*$/u);

/** A bank's file, small enough to be sent with the form. */
export const bankFile = z.strictObject({
	account: moneyAccount,
	name: z.string().min(1).max(255),
	content: z.base64().min(1).max(12_000_000).describe('The bytes of the file, base64.'),
});
