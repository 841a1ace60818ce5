import { z } from 'zod';
import { chartNames, readChart, readChartText, writeChart } from '../../../accounts_files/index.ts';
import {
	type ChartMapping,
	type LeftOut,
	leftOutBy,
	type MappingDifference,
	type MappingRow,
	mappingDifferences,
	rowsOfMapping,
} from '../../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../../i18n/refusals/index.ts';
import { balancesOf, chartVersions, fiscalYears, ledgerCharts, type RecordReader } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';

const READ = { permission: 'accounts.read' } as const;
const id = z.string().min(1).max(100);
/** Fiscal years whose accounts a chart is tried on, the latest first: each is added up for it. */
const MOST_YEARS = 5;

/** A chart of the list. */
export interface ListedChart extends Pick<ChartMapping, 'id' | 'version' | 'title' | 'from' | 'to'> {
	/** The association's own, and not one that the product brings. */
	readonly own: boolean;
}

/** The charts that there are to lay accounts out by, the association's own first. */
export const readCharts = defineQuery({
	name: 'accounts.read_charts',
	...READ,
	input: z.strictObject({}),
	run: async ({ record }) => {
		const own = await Promise.all((await ledgerCharts(record)).map(({ id, text }) => readChartText(`${id}.yaml`, text)));
		const brought = await Promise.all((await chartNames()).map(readChart));
		const listed =
			(own: boolean) =>
			(read: Result<ChartMapping, unknown>): readonly ListedChart[] => {
				if (!read.ok) return [];
				const { id, version, title, from, to } = read.value;
				return [{ ...{ id, version, title, own }, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
			};
		return ok([...own.flatMap(listed(true)), ...brought.flatMap(listed(false))]);
	},
});

/** What a chart leaves out of a fiscal year of the books. */
export interface LeftOutOfYear extends LeftOut {
	readonly year: IsoDate;
}

/** What a chart leaves out of the books, year by year. */
export async function leftOutOfYears(record: RecordReader, mapping: ChartMapping): Promise<readonly LeftOutOfYear[]> {
	const found: LeftOutOfYear[] = [];
	for (const { year } of (await fiscalYears(record)).slice(0, MOST_YEARS)) {
		const balances = await balancesOf(record, year);
		if (!balances.ok || balances.value.accounts.length === 0) continue;
		found.push({ year, ...leftOutBy(mapping, balances.value) });
	}
	return found;
}

/** One version of a chart among the others. */
export interface ChartVersion {
	readonly number: number;
	/** What it has that the one before has not; none for the first. */
	readonly differences: readonly MappingDifference[] | null;
}

/** A chart to be read, and from which the next is written. */
export interface ReadChartAnswer {
	readonly chart: ChartMapping;
	readonly own: boolean;
	readonly rows: readonly MappingRow[];
	/** YAML, whole. */
	readonly text: string;
	/** Of the association's own, the last first. */
	readonly versions: readonly ChartVersion[];
	readonly leftOut: readonly LeftOutOfYear[];
}

/** A chart line by line, with its versions and what it leaves out of the books. */
export const readOneChart = defineQuery({
	name: 'accounts.read_chart',
	...READ,
	input: z.strictObject({ name: id, version: z.exactOptional(z.int().positive()) }),
	run: async ({ record }, { name, version }): Promise<Result<ReadChartAnswer, Refusal>> => {
		const stored = await chartVersions(record, name);
		const read = await Promise.all(
			stored.map(async ({ number, text }) => ({ number, text, read: await readChartText(`${name}.yaml`, text) })),
		);
		const shown = version === undefined ? read[0] : read.find(({ number }) => number === version);
		const brought = stored.length === 0 && (await chartNames()).includes(name) ? await readChart(name) : undefined;
		const chart = shown?.read.ok === true ? shown.read.value : brought?.ok === true ? brought.value : undefined;
		if (chart === undefined) return refused(refusal('chart-unknown', { name }));
		const versions = read.map(({ number, read: now }, index): ChartVersion => {
			const before = read[index + 1]?.read;
			return { number, differences: now.ok && before?.ok === true ? mappingDifferences(before.value, now.value) : null };
		});
		return ok({
			...{ chart, own: shown !== undefined, rows: rowsOfMapping(chart), versions },
			text: shown?.text ?? writeChart(chart),
			leftOut: await leftOutOfYears(record, chart),
		});
	},
});
