import { z } from 'zod';
import {
	type AccountPattern,
	type ChartMapping,
	claimedTwiceIn,
	type EditedLine,
	type MappingRow,
	patternsText,
	rowsOfMapping,
} from '../../../domain/accounts/index.ts';
import { type Bilingual, ok, type Result, refused } from '../../../domain/basics/index.ts';

const typed = z.string().max(2000).default('');
/** A line of a chart as a form sends it. */
export const typedLine = z.strictObject({ key: z.string().max(200), fr: typed, en: typed, accounts: typed, deductions: typed });
export type Typed = z.output<typeof typedLine>;

/** A line of a form: as it was typed, and what is wrong with it. */
export interface ChartFormRow extends Omit<MappingRow, 'accounts' | 'deductions'> {
	readonly accounts: string;
	readonly deductions: string | null;
	/** By field: `accounts`, `deductions`, `fr`. */
	readonly errors: Readonly<Partial<Record<'accounts' | 'deductions' | 'fr', Bilingual>>>;
}

const PATTERN = /^([0-9A-Z]{1,12})(?::(debit|credit))?$/u;

/** What was typed as accounts; or what of it is none. */
function readPatterns(text: string): Result<readonly AccountPattern[], string> {
	const read: AccountPattern[] = [];
	for (const word of text.split(/[\s,;]+/u).filter((one) => one !== '')) {
		const found = PATTERN.exec(word);
		const [, prefix = '', side] = found ?? [];
		if (found === null) return refused(word);
		read.push(side === 'debit' || side === 'credit' ? { prefix, side } : { prefix });
	}
	return ok(read);
}

const notAnAccount = (word: string): Bilingual => ({
	fr: `« ${word} » n’est pas le début d’un numéro de compte : des chiffres (756), ou avec le côté du solde (512:debit).`,
	en: `“${word}” is not the beginning of an account number: digits (756), or with the side of its balance (512:debit).`,
});
const LABEL_MISSING: Bilingual = { fr: 'Il faut un libellé.', en: 'A label is needed.' };

/** What was typed of a line, as an edit where all of it reads. */
export function readEdit({ key, fr, en, accounts, deductions }: Typed): {
	readonly edit?: EditedLine;
	readonly errors: ChartFormRow['errors'];
} {
	const [takes, off] = [readPatterns(accounts), readPatterns(deductions)];
	const label = fr.trim();
	const errors = {
		...(label === '' ? { fr: LABEL_MISSING } : {}),
		...(takes.ok ? {} : { accounts: notAnAccount(takes.error) }),
		...(off.ok ? {} : { deductions: notAnAccount(off.error) }),
	};
	if (label === '' || !takes.ok || !off.ok) return { errors };
	return { errors, edit: { key, label: { fr: label, en: en.trim() || label }, accounts: takes.value, deductions: off.value } };
}

/** The rows of a form: those of a mapping, but what was typed and does not read stays as it was typed. */
export function formRows(mapping: ChartMapping, sent: readonly Typed[]): readonly ChartFormRow[] {
	const rows = rowsOfMapping(mapping);
	const claimed = claimedTwiceIn(rows);
	const wrong = new Map(sent.map((one) => [one.key, { one, ...readEdit(one) }] as const).filter(([, { edit }]) => edit === undefined));
	return rows.map((row): ChartFormRow => {
		const bad = row.key === '' ? undefined : wrong.get(row.key);
		const other = claimed.find(({ second }) => second === row);
		const label = bad === undefined ? row.label : { fr: bad.one.fr, en: bad.one.en };
		return {
			...{ part: row.part, kind: row.kind, key: row.key, label },
			accounts: bad?.one.accounts ?? patternsText(row.accounts),
			deductions: row.part === 'assets' && row.kind === 'line' ? (bad?.one.deductions ?? patternsText(row.deductions ?? [])) : null,
			errors: {
				...(other === undefined
					? {}
					: {
							accounts: {
								fr: `« ${other.accounts} » est déjà pris par la ligne « ${other.first.label.fr} ».`,
								en: `“${other.accounts}” is taken by the line “${other.first.label.en}” already.`,
							},
						}),
				...bad?.errors,
			},
		};
	});
}
