import type { Bilingual, Cents, IsoDate } from '../../basics/index.ts';
import type { AccountHeading, AccountLine } from '../accounts.ts';

/** The accounts whose numbers begin so; of them those only whose balance is on `side`, where it is given. */
export interface AccountPattern {
	readonly prefix: string;
	readonly side?: 'debit' | 'credit';
}

/** A line of a statement and the accounts that it takes. */
export interface MappedLine {
	/** Unique in the mapping. */
	readonly id: string;
	readonly label: Bilingual;
	readonly accounts: readonly AccountPattern[];
	/** Of an asset: depreciation and impairment, taken off it. */
	readonly deductions?: readonly AccountPattern[];
	/** The line of the balance sheet that holds the result of the year. */
	readonly result?: true;
}

/** Lines under a heading of their own, or none. */
export interface MappedGroup {
	readonly label?: Bilingual;
	readonly lines: readonly MappedLine[];
}

/** A part of a statement with its total. */
export interface MappedSection {
	readonly id: string;
	readonly label?: Bilingual;
	readonly total: Bilingual;
	readonly groups: readonly MappedGroup[];
}

/** Income or expenses; `memo`: shown below the result and no part of it (contributions in kind). */
export interface IncomeSection extends MappedSection {
	readonly side: 'income' | 'expense';
	readonly memo?: true;
}

/** A row reckoned from sections: `result` is their income less their expenses, `sum` their plain sum. */
export interface IncomeReckoning {
	readonly id: string;
	readonly label: Bilingual;
	readonly result?: readonly string[];
	readonly sum?: readonly string[];
}

/** A line of the table of headings and the accounts that it takes; what else it says goes to the line of the accounts. */
export interface HeadingLine extends Omit<AccountLine, 'amount'> {
	readonly accounts: readonly AccountPattern[];
}

/** A heading of the table of expenses and income (`60`, `74`). */
export interface MappedHeading extends Omit<AccountHeading, 'amount' | 'lines'> {
	readonly lines: readonly HeadingLine[];
}

/**
 * How accounts become statements. Data: versioned, chosen by name, edited by whoever keeps the books. Each part may be
 * absent; what no line of a part takes, the statement says.
 */
export interface ChartMapping {
	readonly id: string;
	readonly version: number;
	readonly title: Bilingual;
	readonly source: Bilingual;
	/** Fiscal years that begin from and to these days. */
	readonly from?: IsoDate;
	readonly to?: IsoDate;
	/** Beginnings of the accounts that are cash. */
	readonly cash: readonly string[];
	/** Beginnings of the accounts of dedicated funds, of what increases them and of what uses them. */
	readonly dedicatedFunds?: { readonly funds: readonly string[]; readonly increase: readonly string[]; readonly use: readonly string[] };
	readonly incomeStatement?: readonly (IncomeSection | IncomeReckoning)[];
	readonly balanceSheet?: { readonly assets: readonly MappedSection[]; readonly liabilities: readonly MappedSection[] };
	readonly headings?: readonly MappedHeading[];
}

/** A share that an account has in a figure; cents, with the sign that it has there. */
export interface AccountAmount {
	readonly account: string;
	readonly label: string;
	readonly amount: Cents;
}

/** Whether a row of an income statement is a section. */
export function isSection(row: IncomeSection | IncomeReckoning): row is IncomeSection {
	return 'groups' in row;
}

/** All lines of some sections, in order. */
export function linesOf(sections: readonly MappedSection[]): readonly MappedLine[] {
	return sections.flatMap((section) => section.groups.flatMap((group) => group.lines));
}
