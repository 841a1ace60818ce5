import { z } from 'zod';
import { chartNames, readChart, readChartText } from '../../accounts_files/index.ts';
import type { ChartMapping } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { ledgerCharts, putLedgerChart, type RecordReader } from '../../store/index.ts';
import { chartInForce } from '../accounts/index.ts';
import { defineAction } from '../action.ts';

/** A chart by its name, of the association's own or of the product's. @returns undefined where there is none of that name */
async function named(record: RecordReader, name: string): Promise<ChartMapping | undefined> {
	const own = (await ledgerCharts(record)).find(({ id }) => id === name);
	if (own !== undefined) {
		const read = await readChartText(`${name}.yaml`, own.text);
		return read.ok ? read.value : undefined;
	}
	// Names alone: a path of this machine is nobody's to name from a page.
	if (!(await chartNames()).includes(name)) return undefined;
	const read = await readChart(name);
	return read.ok ? read.value : undefined;
}

/** The names of the charts that an association can choose from, its own first. */
export async function chartChoices(record: RecordReader): Promise<readonly string[]> {
	return [...(await ledgerCharts(record)).map(({ id }) => id), ...(await chartNames())];
}

/** The chart to lay a year out by: the one named, else the association's own, else that in force on its first day. */
export async function chosenChart(record: RecordReader, name: string | undefined, opens: IsoDate): Promise<Result<ChartMapping, Refusal>> {
	const wanted = name ?? (await ledgerCharts(record))[0]?.id;
	if (wanted !== undefined) {
		const chart = await named(record, wanted);
		return chart === undefined ? refused(refusal('chart-unknown', { name: wanted })) : ok(chart);
	}
	const inForce = await chartInForce(opens);
	if (!inForce.ok) throw new Error(`a chart of the product does not read: ${JSON.stringify(inForce.error)}`);
	return inForce;
}

/** Adds or changes a chart of the association's own, written as those of the product are. */
export const putChart = defineAction({
	name: 'accounts.put_chart',
	permission: 'accounts.write',
	input: z.strictObject({ text: z.string().min(1).max(200_000).describe('The chart, YAML.') }),
	run: async ({ record }, { text }) => {
		const read = await readChartText('chart.yaml', text);
		if (!read.ok) {
			const said = (language: 'fr' | 'en') =>
				read.error.map(({ line, message }) => `${line === undefined ? '' : `${line}. `}${message[language]}`).join('\n');
			return refused({ ...refusal('chart-wrong'), said: { fr: said('fr'), en: said('en') } });
		}
		const { id, version } = await putLedgerChart(record, { id: read.value.id, text });
		return ok({ id, version });
	},
});
