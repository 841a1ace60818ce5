import type { Bilingual } from '../../basics/index.ts';
import {
	type AccountPattern,
	type ChartMapping,
	isSection,
	type MappedGroup,
	type MappedLine,
	type MappedSection,
} from './chart_mapping.ts';

/** The parts of a mapping, each of which takes every account at most once. */
export const MAPPING_PARTS = ['income', 'assets', 'liabilities', 'headings'] as const;
export type MappingPart = (typeof MAPPING_PARTS)[number];

/** A row of a mapping as it is read and edited line by line. */
export interface MappingRow {
	readonly part: MappingPart;
	readonly kind: 'section' | 'group' | 'line' | 'result';
	/** Of a line or a result: what names it in the whole mapping, `income/dues`, `headings/60/etudes`. */
	readonly key: string;
	readonly label: Bilingual;
	readonly accounts: readonly AccountPattern[];
	/** Of a line of assets: what is taken off it. */
	readonly deductions?: readonly AccountPattern[];
}

/** `512`, or `512:debit` for those whose balance is a debit one. */
export function patternText({ prefix, side }: AccountPattern): string {
	return side === undefined ? prefix : `${prefix}:${side}`;
}

/** What a line takes, as one writes it: `756 7561 512:debit`. */
export function patternsText(patterns: readonly AccountPattern[]): string {
	return patterns.map(patternText).join(' ');
}

const EMPTY: Bilingual = { fr: '', en: '' };

function lineRow(part: MappingPart, { id, label, accounts, deductions, result }: MappedLine): MappingRow {
	const row = { part, key: `${part}/${id}`, label, accounts } as const;
	if (result === true) return { ...row, kind: 'result' };
	return { ...row, kind: 'line', ...(deductions === undefined ? {} : { deductions }) };
}

function groupRows(part: MappingPart, { label, lines }: MappedGroup): MappingRow[] {
	const named: MappingRow[] = label === undefined ? [] : [{ part, kind: 'group', key: '', label, accounts: [] }];
	return [...named, ...lines.map((line) => lineRow(part, line))];
}

function sectionRows(part: MappingPart, { label, total, groups }: MappedSection): MappingRow[] {
	return [
		{ part, kind: 'section', key: '', label: label ?? total ?? EMPTY, accounts: [] },
		...groups.flatMap((one) => groupRows(part, one)),
	];
}

/** All rows of a mapping in their order; reckonings, which take no account, are left out. */
export function rowsOfMapping({ incomeStatement = [], balanceSheet, headings = [] }: ChartMapping): readonly MappingRow[] {
	return [
		...incomeStatement.filter(isSection).flatMap((one) => sectionRows('income', one)),
		...(balanceSheet?.assets ?? []).flatMap((one) => sectionRows('assets', one)),
		...(balanceSheet?.liabilities ?? []).flatMap((one) => sectionRows('liabilities', one)),
		...headings.flatMap(({ id, label, lines }): MappingRow[] => {
			const said = `${id} – ${label}`;
			const named = lines.map((line): MappingRow => {
				const text = { fr: line.label, en: line.label };
				return { part: 'headings', kind: 'line', key: `headings/${id}/${line.id}`, label: text, accounts: line.accounts };
			});
			return [{ part: 'headings', kind: 'section', key: '', label: { fr: said, en: said }, accounts: [] }, ...named];
		}),
	];
}

/** The lines of a mapping that take the same accounts within one part: an account would go to either. */
export interface ClaimedTwice {
	/** The accounts as they are written. */
	readonly accounts: string;
	readonly first: MappingRow;
	readonly second: MappingRow;
}

/** What two lines of one part both take. */
export function claimedTwiceIn(rows: readonly MappingRow[]): readonly ClaimedTwice[] {
	const first = new Map<string, MappingRow>();
	return rows.flatMap((row) => {
		// Both sides of the balance sheet are one part: an account is on one of them.
		const part = row.part === 'liabilities' ? 'assets' : row.part;
		return [...row.accounts, ...(row.deductions ?? [])].flatMap((pattern): ClaimedTwice[] => {
			const accounts = patternText(pattern);
			const other = first.get(`${part} ${accounts}`);
			first.set(`${part} ${accounts}`, other ?? row);
			return other === undefined ? [] : [{ accounts, first: other, second: row }];
		});
	});
}
