import { z } from 'zod';
import { type Balances, type ChartMapping, type Statements, statementsOf } from '../../../domain/accounts/index.ts';
import { type AnalyticNames, type Behind, composeStatements } from '../../../domain/accounts_documents/index.ts';
import { type IsoDate, LANGUAGES, ok, type Result, refused } from '../../../domain/basics/index.ts';
import type { DocumentTree } from '../../../domain/document/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../../i18n/refusals/index.ts';
import { balancesOf, type FiscalYear, fiscalYears, ledgerImports, type RecordReader } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { analyticNames } from '../analytic_codes.ts';
import { chartChoices, chosenChart } from '../charts.ts';

/** The statements of a year of the books, with what they were made of. */
export interface BookStatements {
	readonly year: FiscalYear;
	/** The year before, where it is in the books and its figures stand beside. */
	readonly previous?: FiscalYear;
	readonly mapping: ChartMapping;
	readonly statements: Statements;
	readonly analyticNames: AnalyticNames;
}

async function sums(record: RecordReader, year: IsoDate): Promise<Result<Balances, Refusal>> {
	const made = await balancesOf(record, year);
	return made.ok ? made : refused(refusal(made.error.code));
}

/** Makes the statements of a year of the books, the year before it beside it. @param chart name of one; chosen where not given */
export async function statementsOfBooks(
	record: RecordReader,
	wanted: IsoDate,
	chart: string | undefined,
): Promise<Result<BookStatements, Refusal>> {
	const years = await fiscalYears(record);
	const year = years.find((one) => one.year === wanted);
	if (year === undefined) return refused(refusal('not-found', { key: wanted }));
	const previous = years.find((one) => one.year < wanted);
	const mapping = await chosenChart(record, chart, year.opens);
	if (!mapping.ok) return mapping;
	const now = await sums(record, year.year);
	if (!now.ok) return now;
	const before = previous === undefined ? undefined : await sums(record, previous.year);
	if (before?.ok === false) return before;
	const names = await analyticNames(record);
	const statements = statementsOf(mapping.value, now.value, { opens: year.opens, closes: year.year }, before?.value, names.codes);
	return ok({ year, mapping: mapping.value, statements, analyticNames: names, ...(previous === undefined ? {} : { previous }) });
}

/** The address of the lines behind a figure. @param base that of the pages of accounts */
function addressOf(base: string, { year, previous }: BookStatements, { accounts, before, month, analytic }: Behind): string {
	const query = new URLSearchParams({ accounts: accounts.join(' ') });
	if (month !== undefined) query.set('month', month);
	if (analytic !== undefined) {
		for (const code of analytic.codes) query.append('analytic', code);
		if (analytic.uncoded.length > 0) query.set('uncoded', analytic.uncoded.join(' '));
	}
	return `${base}/${before === true && previous !== undefined ? previous.year : year.year}/ledger?${query}`;
}

/** A document of the statements of a year, and what there is to choose from. */
export interface ComposedStatements extends Pick<BookStatements, 'year' | 'previous'> {
	readonly tree: DocumentTree;
	/** Name of the chart, and the names of all. */
	readonly chart: string;
	readonly charts: readonly string[];
	/** Lines of entries that the year has. */
	readonly lines: number;
}

/** The statements of a year as a document. */
export const readStatements = defineQuery({
	name: 'accounts.compose_statements',
	permission: 'accounts.read',
	input: z.strictObject({
		year: held(values.date).describe('Last day of the fiscal year.'),
		chart: z.exactOptional(z.string().min(1).max(100)).describe('Name of the chart to lay it out by.'),
		language: z.enum(LANGUAGES),
		links: z.exactOptional(z.string().max(100)).describe('Address of the pages of accounts, for figures to lead to their entries.'),
	}),
	run: async ({ record, association }, { year, chart, language, links }) => {
		const made = await statementsOfBooks(record, year, chart);
		if (!made.ok) return made;
		const { mapping, statements, previous, analyticNames: names } = made.value;
		const taken = (await ledgerImports(record, { year })).filter(({ status }) => status === 'taken');
		const tree = composeStatements(
			{
				...{ statements, mapping, analyticNames: names, association: association.name, reports: taken.map(({ report }) => report) },
				...(previous === undefined ? {} : { previousCloses: previous.year }),
				...(links === undefined ? {} : { link: (behind) => addressOf(links, made.value, behind) }),
			},
			language,
		);
		const accounts = statements.trialBalance.classes.flatMap((one) => one.accounts);
		const answer: ComposedStatements = {
			lines: accounts.reduce((sum, { lines }) => sum + lines, 0),
			// A version that was asked for is a choice of its own.
			...{
				tree,
				chart: chart ?? mapping.id,
				charts: [...new Set([...(await chartChoices(record)), chart ?? mapping.id])],
				year: made.value.year,
			},
			...(previous === undefined ? {} : { previous }),
		};
		return ok(answer);
	},
});
