import { type IsoDate, yearOf } from '../../basics/index.ts';
import type { AccountAmount, ChartMapping } from '../charts/index.ts';
import { balanceOf } from '../ledger/balances.ts';
import type { StatementRow, Statements } from '../statements/index.ts';

/** How a fiscal year was closed for good. */
export interface Closing {
	/** The chart that its statements were laid out by, and which version of it. */
	readonly chart: string;
	readonly chartVersion: number;
	/** SHA-256 of {@link statementFacts}, hexadecimal. */
	readonly statements: string;
	/** The resolution that approved them, of which assembly. */
	readonly assembly: string;
	readonly resolution: string;
	/** SHA-256 of {@link resolutionFacts}, hexadecimal: the resolution as it was then. */
	readonly decided: string;
	/** ISO instant. */
	readonly at: string;
	readonly by: string;
}

/** A closed year beside what its books and its resolution give today. */
export interface CheckedClosing {
	/** Last day of the fiscal year. */
	readonly year: IsoDate;
	readonly closing: Closing;
	/** As {@link Closing.statements}, reckoned anew; none: it cannot be, its layout is not there any more. */
	readonly statements?: string;
	/** As {@link Closing.decided}, reckoned anew; none: there is no such resolution any more. */
	readonly decided?: string;
}

const rowOf = ({ id, figure }: StatementRow) => [id, figure?.amount ?? null] as const;
const leftOutOf = ({ account, amount }: AccountAmount) => [account, amount] as const;

/**
 * What of the statements of a year an assembly approves, as plain data whose digest names it: the balance of each account
 * and each figure of the income statement and the balance sheet. Figures of the year before are no part of it, as they are
 * approved with their own year; nor are names, which change without a figure changing.
 * @returns cents; equal statements give equal data, in whatever order their entries were written
 */
export function statementFacts({ id, version }: Pick<ChartMapping, 'id' | 'version'>, statements: Statements): object {
	const { opens, closes, trialBalance, incomeStatement, balanceSheet } = statements;
	const accounts = trialBalance.classes
		.flatMap((one) => one.accounts)
		.map(({ account, debit, credit, opening }) => [account, debit, credit, balanceOf(opening)] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return {
		...{ opens, closes, chart: { id, version }, accounts },
		...(incomeStatement === undefined
			? {}
			: { incomeStatement: { rows: incomeStatement.rows.map(rowOf), leftOut: incomeStatement.leftOut.map(leftOutOf) } }),
		...(balanceSheet === undefined
			? {}
			: {
					balanceSheet: {
						...{ assets: balanceSheet.assets.map(rowOf), liabilities: balanceSheet.liabilities.map(rowOf) },
						leftOut: balanceSheet.leftOut.map(leftOutOf),
					},
				}),
	};
}

/** What is read of a resolution to know which accounts it approved. */
interface Approving {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly text: string;
	readonly decisions: readonly {
		readonly id: string;
		readonly kind: string;
		readonly year?: number;
		readonly statement?: { readonly closes: IsoDate; readonly sha256: string };
	}[];
	readonly outcome?: 'adopted' | 'rejected' | 'deferred' | 'withdrawn';
}

/** What is read of its assembly. */
interface Approved {
	readonly resolutionsOutcome?: 'adopted';
	readonly presented: { readonly accountsYear?: number };
}

/**
 * A resolution as plain data whose digest names it: what was put to the vote and what came of it. Which statement it
 * approved is no part of it, so that the statement and the resolution can each name the other.
 */
export function resolutionFacts(resolution: Approving, { resolutionsOutcome }: Approved): object {
	const { id, number, title, text, decisions, outcome = resolutionsOutcome } = resolution;
	return { id, number, title, text, decisions: decisions.map(({ statement: _named, ...rest }) => rest), outcome: outcome ?? null };
}

/** The decision of a resolution on the accounts of a fiscal year, by the calendar year in which that begins. */
export function decisionOnAccounts<R extends Approving>(
	{ decisions }: R,
	{ presented }: Approved,
	opens: IsoDate,
): R['decisions'][number] | undefined {
	return decisions.find(({ kind, year }) => kind === 'accounts' && (year ?? presented.accountsYear) === yearOf(opens));
}

/** Why a resolution is not one that approved the accounts of a year, if it is not: an approval is never presumed. */
export function approvalFlaw(resolution: Approving, assembly: Approved, opens: IsoDate): 'not-on-accounts' | 'not-passed' | undefined {
	if (decisionOnAccounts(resolution, assembly, opens) === undefined) return 'not-on-accounts';
	return (resolution.outcome ?? assembly.resolutionsOutcome) === 'adopted' ? undefined : 'not-passed';
}

/** What does not hold any more of the closing of a year. */
export type ClosingFlaw = 'statements-differ' | 'layout-gone' | 'resolution-gone' | 'resolution-differs' | 'resolution-names-another';

/**
 * What does not hold any more of the closing of a year: the books give other statements, or the resolution is not what it
 * was, or names other statements.
 * @param named the statement that the resolution says to have approved
 */
export function closingFlaws({ closing, statements, decided }: CheckedClosing, named: string | undefined): readonly ClosingFlaw[] {
	const flaws: ClosingFlaw[] = [];
	if (statements === undefined) flaws.push('layout-gone');
	else if (statements !== closing.statements) flaws.push('statements-differ');
	if (decided === undefined) return [...flaws, 'resolution-gone'];
	if (decided !== closing.decided) flaws.push('resolution-differs');
	if (named !== closing.statements) flaws.push('resolution-names-another');
	return flaws;
}
