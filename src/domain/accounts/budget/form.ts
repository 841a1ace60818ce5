import type { Bilingual, Cents, IsoDate } from '../../basics/index.ts';
import { scaleCents } from '../../basics/index.ts';
import type { OrganisationKind } from '../../members/index.ts';
import type { AccountHeading, AccountLine, FundingSource, YearAccounts } from '../accounts.ts';
import { assigner } from '../charts/assign.ts';
import type { AccountPattern, ChartMapping } from '../charts/index.ts';

/** A row of a form of the administration: what of a budget goes there. */
export interface FormRow {
	readonly id: string;
	readonly label: Bilingual;
	readonly accounts: readonly AccountPattern[];
	/** Lines of those accounts' heading whose money comes from there, before any other row. */
	readonly sources?: readonly FundingSource[];
	/** Of these, those whose funders are of these kinds. */
	readonly kinds?: readonly OrganisationKind[];
}

/** Rows under a heading of a form. */
export interface FormHeading {
	readonly id: string;
	readonly label: Bilingual;
	readonly side: AccountHeading['side'];
	readonly rows: readonly FormRow[];
}

/** The budget page of a form, as data. */
export interface BudgetForm {
	readonly id: string;
	readonly version: number;
	readonly title: Bilingual;
	readonly source: Bilingual;
	/** The day on which the form was last known to be this. */
	readonly asOf: IsoDate;
	readonly headings: readonly FormHeading[];
}

/** A row as it is filled: the lines that went there, their sum, and the whole euros that the form wants. */
export interface FilledRow {
	readonly id: string;
	readonly label: Bilingual;
	readonly lines: readonly { readonly heading: string; readonly line: AccountLine }[];
	readonly amount: Cents;
	readonly euros: number;
}

export interface FilledHeading extends Omit<FormHeading, 'rows'> {
	readonly rows: readonly FilledRow[];
	/** The sum of the rows as they are written. */
	readonly euros: number;
}

/** A budget on a form. Totals are those of what is written, so that the page adds up. */
export interface FilledForm {
	readonly headings: readonly FilledHeading[];
	readonly expenses: number;
	readonly income: number;
	/** Lines that no row takes. */
	readonly leftOut: readonly { readonly heading: string; readonly line: AccountLine }[];
}

/** Whether all that a row asks of a line's money is so. A line of several kinds of funders belongs where all of them do. */
function asks(
	row: FormRow,
	{ source, funder, funderKinds = [] }: AccountLine,
	kindOf: (funder: string) => OrganisationKind | undefined,
): boolean {
	if (row.sources === undefined || source === undefined || !row.sources.includes(source)) return false;
	if (row.kinds === undefined) return true;
	const kind = funder === undefined ? undefined : kindOf(funder);
	const kinds = kind === undefined ? funderKinds : [kind];
	return kinds.length > 0 && kinds.every((one) => row.kinds?.includes(one));
}

/**
 * Fills the budget page of a form from the accounts or the budget of a year. A line goes to the first row of its heading
 * that asks for its money, else to the row of its account: the one that the mapping gives the line, else its heading's.
 */
export function fillForm(
	form: BudgetForm,
	accounts: YearAccounts,
	options: { readonly mapping?: ChartMapping; readonly kindOf?: (funder: string) => OrganisationKind | undefined } = {},
): FilledForm {
	const { mapping, kindOf = () => undefined } = options;
	const rows = form.headings.flatMap((heading) => heading.rows.map((row) => ({ row, heading })));
	const byAccount = assigner(rows.map(({ row }) => ({ patterns: row.accounts, target: row })));
	const filled = new Map<FormRow, { readonly heading: string; readonly line: AccountLine }[]>();
	const leftOut: { heading: string; line: AccountLine }[] = [];
	for (const heading of accounts.headings) {
		const ofHeading = rows.filter((one) => one.heading.id === heading.id).map(({ row }) => row);
		for (const line of heading.lines) {
			if (line.amount === undefined) continue;
			const patterns = mapping?.headings?.find(({ id }) => id === heading.id)?.lines.find(({ id }) => id === line.id)?.accounts;
			const account = patterns?.[0]?.prefix ?? heading.id;
			const row = ofHeading.find((one) => asks(one, line, kindOf)) ?? byAccount(account, heading.side === 'expense');
			if (row === undefined) leftOut.push({ heading: heading.id, line });
			else filled.set(row, [...(filled.get(row) ?? []), { heading: heading.id, line }]);
		}
	}
	const headings = form.headings.map((heading): FilledHeading => {
		const made = heading.rows.map((row): FilledRow => {
			const lines = filled.get(row) ?? [];
			const amount = lines.reduce((sum, { line }) => sum + (line.amount ?? 0), 0);
			return { id: row.id, label: row.label, lines, amount, euros: scaleCents(amount, 1, 100) };
		});
		return { ...heading, rows: made, euros: made.reduce((sum, { euros }) => sum + euros, 0) };
	});
	const total = (side: AccountHeading['side']) => headings.filter((one) => one.side === side).reduce((sum, { euros }) => sum + euros, 0);
	return { headings, expenses: total('expense'), income: total('income'), leftOut };
}
