import { type ChartProblem, readChart } from '../../accounts_files/index.ts';
import { type ChartMapping, firstDay, knownAccounts, type Statements, statementsOf } from '../../domain/accounts/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { chartInForce } from './charts_by_age.ts';
import { type FecYear, type ReadYearsOptions, readYears, type YearsRefusal } from './read_years.ts';

/** Statements of the latest of some years, with what they were read from. */
export interface MadeStatements {
	readonly mapping: ChartMapping;
	readonly statements: Statements;
	readonly year: FecYear;
	readonly previous?: FecYear;
}

export type StatementsRefusal =
	| YearsRefusal
	| { readonly code: 'chart'; readonly problems: readonly ChartProblem[] }
	| { readonly code: 'no-file' };

/**
 * The statements of the latest year among some FEC files, the year before it beside it where it is there.
 * @param options.chart name or path of a mapping; that in force for the year where not given
 * @throws the file system's error
 */
export async function makeStatements(
	paths: readonly string[],
	options: Omit<ReadYearsOptions, 'knows'> & { readonly chart?: string } = {},
): Promise<Result<MadeStatements, StatementsRefusal>> {
	const asked = options.chart === undefined ? undefined : await readChart(options.chart);
	if (asked?.ok === false) return refused({ code: 'chart', problems: asked.error });
	const years = await readYears(paths, { ...options, ...(asked === undefined ? {} : { knows: knownAccounts(asked.value) }) });
	if (!years.ok) return years;
	const year = years.value.at(-1);
	if (year === undefined) return refused({ code: 'no-file' });
	const { from } = year.balances;
	const opens = firstDay(year.closes, from);
	const chart = asked ?? (await chartInForce(opens));
	if (!chart.ok) return refused({ code: 'chart', problems: chart.error });
	const previous = years.value.at(-2);
	const statements = statementsOf(chart.value, year.balances, { closes: year.closes, opens }, previous?.balances);
	return ok({ mapping: chart.value, statements, year, ...(previous === undefined ? {} : { previous }) });
}
