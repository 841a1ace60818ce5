import { type ChartProblem, chartNames, readChart } from '../../accounts_files/index.ts';
import type { ChartMapping } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';

/** The charts of the product that say from when they hold, the oldest first. */
export async function chartsByAge(): Promise<Result<readonly ChartMapping[], readonly ChartProblem[]>> {
	const charts: ChartMapping[] = [];
	for (const name of await chartNames()) {
		const chart = await readChart(name);
		if (!chart.ok) return chart;
		charts.push(chart.value);
	}
	return ok(charts.filter(({ from }) => from !== undefined).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)));
}

/** The chart that was in force for a fiscal year, among those that the product brings; the oldest for a year before them all. */
export async function chartInForce(opens: IsoDate): Promise<Result<ChartMapping, readonly ChartProblem[]>> {
	const charts = await chartsByAge();
	if (!charts.ok) return charts;
	const [oldest, ...others] = charts.value;
	return oldest === undefined ? refused([]) : ok(others.findLast(({ from = '' }) => from <= opens) ?? oldest);
}

/**
 * The chart that a budget is drawn up by: the latest with headings, 60 to 79 and their usual lines, that began to hold by
 * then. Such headings outlive the règlement they were printed under, as budgets and grant forms still go by them.
 * @throws Error where a chart of the product does not read
 */
export async function budgetChart(opens: IsoDate): Promise<ChartMapping | undefined> {
	const charts = await chartsByAge();
	if (!charts.ok) throw new Error(`a chart of the product does not read: ${JSON.stringify(charts.error)}`);
	return charts.value.findLast(({ headings, from = '' }) => headings !== undefined && from <= opens);
}
