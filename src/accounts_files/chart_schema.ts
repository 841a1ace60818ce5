import { z } from 'zod';
import { type AccountPattern, type ChartMapping, FUNDING_SOURCES } from '../domain/accounts/index.ts';
import { isIsoDate } from '../domain/basics/index.ts';
import { ORGANISATION_KINDS } from '../domain/members/index.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
const text = z.string().trim().min(1);
const date = z.string().refine(isIsoDate);
/** `{ fr, en }`, or one text for both. */
const bilingual = z.union([text.transform((one) => ({ fr: one, en: one })), z.strictObject({ fr: text, en: text })]);
const prefix = z.string().regex(/^[0-9A-Z]{1,12}$/u);
/** `512`, or `512:debit` for those whose balance is a debit one. */
const pattern = z
	.string()
	.regex(/^[0-9A-Z]{1,12}(:(debit|credit))?$/u)
	.transform((written): AccountPattern => {
		const [begins = '', side] = written.split(':');
		return side === 'debit' || side === 'credit' ? { prefix: begins, side } : { prefix: begins };
	});
const line = z.union([
	z.strictObject({ id, label: bilingual, accounts: z.array(pattern), deductions: z.array(pattern).exactOptional() }),
	z.strictObject({ id, label: bilingual, result: z.literal(true) }).transform((one) => ({ ...one, accounts: [] })),
]);
const group = z.strictObject({ label: bilingual.exactOptional(), lines: z.array(line) });
const section = { id, label: bilingual.exactOptional(), total: bilingual, groups: z.array(group) };
const sides = z.enum(['income', 'expense']);
const incomeRow = z.union([
	z.strictObject({ ...section, side: sides, memo: z.literal(true).exactOptional() }),
	z.strictObject({ id, label: bilingual, result: z.array(id) }),
	z.strictObject({ id, label: bilingual, sum: z.array(id) }),
]);
const heading = z.strictObject({
	id: text,
	label: text,
	side: sides,
	lines: z.array(
		z.strictObject({
			id,
			label: text,
			accounts: z.array(pattern).default([]),
			funder: id.exactOptional(),
			funderKinds: z.array(z.enum(ORGANISATION_KINDS)).exactOptional(),
			source: z.enum(FUNDING_SOURCES).exactOptional(),
			programme: id.exactOptional(),
			dues: z.strictObject({ categories: z.array(id), announcedMembers: z.int().min(0).exactOptional() }).exactOptional(),
		}),
	),
});

/** A mapping as a file writes it; with `extends`, what it does not say is another's. */
export const chartFile = z.strictObject({
	id,
	version: z.int().min(1),
	extends: id.exactOptional(),
	title: bilingual,
	source: bilingual,
	from: date.exactOptional(),
	to: date.exactOptional(),
	cash: z.array(prefix).exactOptional(),
	dedicatedFunds: z.strictObject({ funds: z.array(prefix), increase: z.array(prefix), use: z.array(prefix) }).exactOptional(),
	incomeStatement: z.array(incomeRow).exactOptional(),
	balanceSheet: z.strictObject({ assets: z.array(z.strictObject(section)), liabilities: z.array(z.strictObject(section)) }).exactOptional(),
	headings: z.array(heading).exactOptional(),
});
export type ChartFile = z.output<typeof chartFile>;

/** A file's mapping over the one that it extends: part by part, and the headings one by one. */
export function chartOf({ extends: _base, ...own }: ChartFile, base: ChartMapping | undefined): ChartMapping {
	const { from: _from, to: _to, ...inherited } = base ?? { cash: [] };
	const kept = base?.headings?.filter(({ id: known }) => own.headings?.every((one) => one.id !== known) ?? true);
	const headings = [...(kept ?? []), ...(own.headings ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
	return { ...inherited, ...own, ...(headings.length === 0 ? {} : { headings }) };
}

/** A form of the administration as a file writes it. */
export const formFile = z.strictObject({
	id,
	version: z.int().min(1),
	title: bilingual,
	source: bilingual,
	asOf: date,
	headings: z.array(
		z.strictObject({
			id: text,
			side: sides,
			label: bilingual,
			rows: z.array(
				z.strictObject({
					id,
					label: bilingual,
					accounts: z.array(pattern),
					sources: z.array(z.enum(FUNDING_SOURCES)).exactOptional(),
					kinds: z.array(z.enum(ORGANISATION_KINDS)).exactOptional(),
				}),
			),
		}),
	),
});
