import { z } from 'zod';
import { chartNames, readChart, readChartText } from '../../accounts_files/index.ts';
import type { ChartMapping } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { addLedgerChart, chartVersions, ledgerCharts, type RecordReader } from '../../store/index.ts';
import { chartInForce } from '../accounts/index.ts';
import { defineAction } from '../action.ts';

/**
 * A chart by its name, of the association's own or of the product's.
 * @param version the one that is wanted; the last where not given
 * @returns undefined where there is none of that name, or that version of it is not there
 */
export async function namedChart(record: RecordReader, name: string, version?: number): Promise<ChartMapping | undefined> {
	const versions = await chartVersions(record, name);
	const own = version === undefined ? versions[0] : versions.find(({ number }) => number === version);
	if (own !== undefined) {
		const read = await readChartText(`${name}.yaml`, own.text);
		return read.ok ? read.value : undefined;
	}
	// Names alone: a path of this machine is nobody's to name from a page.
	if (!(await chartNames()).includes(name)) return undefined;
	const read = await readChart(name);
	return read.ok && (version === undefined || read.value.version === version) ? read.value : undefined;
}

/** The names of the charts that an association can choose from, its own first. */
export async function chartChoices(record: RecordReader): Promise<readonly string[]> {
	return [...(await ledgerCharts(record)).map(({ id }) => id), ...(await chartNames())];
}

/** A chart's name, and which version of it where one is named: `ours@2`. */
function splitName(name: string): readonly [name: string, version?: number] {
	const [, id = name, version] = /^(.+)@([1-9]\d{0,8})$/u.exec(name) ?? [];
	return version === undefined ? [id] : [id, Number(version)];
}

/** The chart to lay a year out by: the one named, else the association's own, else that in force on its first day. */
export async function chosenChart(record: RecordReader, name: string | undefined, opens: IsoDate): Promise<Result<ChartMapping, Refusal>> {
	const wanted = name ?? (await ledgerCharts(record))[0]?.id;
	if (wanted !== undefined) {
		const chart = await namedChart(record, ...splitName(wanted));
		return chart === undefined ? refused(refusal('chart-unknown', { name: wanted })) : ok(chart);
	}
	const inForce = await chartInForce(opens);
	if (!inForce.ok) throw new Error(`a chart of the product does not read: ${JSON.stringify(inForce.error)}`);
	return inForce;
}

/**
 * Adds a chart of the association's own, or the next version of one, written as those of the product are. Versions that were
 * used stay: a text that differs has a number of its own.
 */
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
		const { id, version: number } = read.value;
		if ((await chartNames()).includes(id)) return refused(refusal('chart-name-taken', { name: id }));
		const [last] = await chartVersions(record, id);
		if (last?.text === text) return ok({ id, number, version: last.version });
		if (last !== undefined && number <= last.number) return refused(refusal('chart-version-taken', { number, next: last.number + 1 }));
		const { version } = await addLedgerChart(record, { id, number, text }, last);
		return ok({ id, number, version });
	},
});
