import { type Balances, type ChartMapping, type Statements, statementsOf } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import { balancesOf, fiscalYears, type RecordReader } from '../../store/index.ts';
import { budgetChart, chartInForce } from '../accounts/index.ts';

/** The statements of a fiscal year of the books. */
export interface StoredStatements {
	/** Last day of the year, which names it. */
	readonly year: IsoDate;
	readonly mapping: ChartMapping;
	readonly statements: Statements;
	readonly balances: Balances;
	readonly previousCloses?: IsoDate;
}

/**
 * The statements of the fiscal year that begins in a calendar year, by the chart in force then; its headings, where that
 * chart has none, are those that budgets go by, so that both can be compared.
 * @returns undefined where the books have no such year, or nothing that can be added up in it
 * @throws Error where a chart of the product does not read
 */
export async function storedStatements(record: RecordReader, calendarYear: number): Promise<StoredStatements | undefined> {
	const years = await fiscalYears(record);
	const found = years.find(({ opens }) => Number(opens.slice(0, 4)) === calendarYear);
	if (found === undefined) return undefined;
	const { year, opens } = found;
	const balances = await balancesOf(record, year);
	if (!balances.ok || balances.value.accounts.length === 0) return undefined;
	const before = years.find((one) => one.year < opens);
	const previous = before === undefined ? undefined : await balancesOf(record, before.year);
	const chart = await chartInForce(opens);
	if (!chart.ok) throw new Error(`a chart of the product does not read: ${JSON.stringify(chart.error)}`);
	const headings = chart.value.headings ?? (await budgetChart(opens))?.headings;
	const mapping: ChartMapping = { ...chart.value, ...(headings === undefined ? {} : { headings }) };
	const beside = previous?.ok === true && previous.value.accounts.length > 0 ? previous.value : undefined;
	return {
		year,
		mapping,
		statements: statementsOf(mapping, balances.value, { closes: year, opens }, beside),
		balances: balances.value,
		...(before === undefined || beside === undefined ? {} : { previousCloses: before.year }),
	};
}
