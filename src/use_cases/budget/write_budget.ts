import {
	type AccountHeading,
	type AccountLine,
	FUNDING_STATE_NAMES,
	lineAt,
	SOURCE_NAMES,
	type YearAccounts,
} from '../../domain/accounts/index.ts';
import { BUDGET_WORDING } from '../../domain/accounts_documents/index.ts';
import type { Cents, Language } from '../../domain/basics/index.ts';
import { type MemberTable, type TableCell, writeXlsx } from '../../exchange/index.ts';
import type { DocumentFile } from '../make_minutes.ts';

/** A budget and the years beside it, as a spreadsheet has them. */
export interface WrittenBudget {
	readonly budget: YearAccounts;
	readonly actual: YearAccounts | null;
	readonly previous: YearAccounts | null;
	/** Names of the organisations and programmes that lines speak of, by id. */
	readonly names: Readonly<Record<string, string>>;
}

const text = (value: string | undefined): TableCell => (value === undefined ? undefined : { kind: 'text', value });
const cents = (value: Cents | undefined): TableCell => (value === undefined ? undefined : { kind: 'cents', value });

/** A budget as a table, a row a line: amounts as numbers, with whom they come from and why. */
function tableOf({ budget, actual, previous, names }: WrittenBudget, language: Language): MemberTable {
	const words = BUDGET_WORDING[language];
	const beside = [previous, actual].filter((one) => one !== null);
	const rowOf = ({ id: heading, side, label }: AccountHeading, line: AccountLine): readonly TableCell[] => [
		text(side === 'expense' ? words.expenses : words.income),
		text(heading),
		text(label),
		text(line.label),
		cents(line.amount),
		...beside.map((year) => cents(lineAt(year, { side, heading, line: line.id })?.amount)),
		text(line.note),
		text(line.funder === undefined ? undefined : (names[line.funder] ?? line.funder)),
		text(line.programme === undefined ? undefined : (names[line.programme] ?? line.programme)),
		text(line.source === undefined ? undefined : SOURCE_NAMES[line.source][language]),
		text(line.funding === undefined ? undefined : FUNDING_STATE_NAMES[line.funding][language]),
	];
	return {
		headers: [
			...words.headers.slice(0, 4),
			words.forecast(String(budget.year)),
			...beside.map(({ year }) => words.actual(String(year))),
			...words.headers.slice(4),
		],
		rows: budget.headings.flatMap((heading) => heading.lines.map((line) => rowOf(heading, line))),
	};
}

/** A budget as a workbook. */
export async function writeBudget(written: WrittenBudget, language: Language): Promise<DocumentFile> {
	const words = BUDGET_WORDING[language];
	const sheet = words.title(String(written.budget.year));
	return { name: `${words.fileName(written.budget.id)}.xlsx`, content: await writeXlsx(tableOf(written, language), sheet) };
}
