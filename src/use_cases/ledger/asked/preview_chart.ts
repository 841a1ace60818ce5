import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ChartProblem, chartNames, readChartText, writeChart } from '../../../accounts_files/index.ts';
import { type ChartMapping, editMapping, LINE_MOVES, type MappingDifference, mappingDifferences } from '../../../domain/accounts/index.ts';
import { type Bilingual, ok, type Result } from '../../../domain/basics/index.ts';
import { type Refusal, refusal, refusalText } from '../../../i18n/refusals/index.ts';
import { chartVersions } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { type ChartFormRow, formRows, readEdit, typedLine } from './chart_form.ts';
import { type LeftOutOfYear, leftOutOfYears } from './charts.ts';

/** A chart as it would be, before anything is kept. */
export interface ChartPreview {
	/** YAML, with what was edited; as it was sent where it does not read. */
	readonly text: string;
	readonly rows: readonly ChartFormRow[];
	readonly title: Bilingual;
	/** What keeps it from being kept, each with its line where it has one; empty: nothing does. */
	readonly problems: readonly { readonly line?: number; readonly message: Bilingual }[];
	readonly differences: readonly MappingDifference[];
	readonly leftOut: readonly LeftOutOfYear[];
	/** SHA-256 of the text that was looked at; null while it may not be kept. */
	readonly checked: string | null;
}

const refusalSaid = (one: Refusal): Bilingual => ({ fr: refusalText(one, 'fr'), en: refusalText(one, 'en') });

const unread = (text: string, problems: readonly ChartProblem[]): ChartPreview => ({
	...{ text, rows: [], title: { fr: '', en: '' }, differences: [], leftOut: [], checked: null },
	problems: problems.map(({ line, message }) => ({ ...(line === undefined ? {} : { line }), message })),
});

/**
 * A chart with some lines edited, and one moved, before anything is kept: what is wrong, what it has that the last version has
 * not, and the accounts of the books that it leaves out.
 */
export const previewChart = defineQuery({
	name: 'accounts.preview_chart',
	permission: 'accounts.write',
	input: z.strictObject({
		text: z.string().min(1).max(200_000).describe('The chart that is edited, YAML.'),
		lines: z.array(typedLine).max(2000).default([]).describe('Lines in other words, or that take other accounts.'),
		move: z.exactOptional(z.strictObject({ key: z.string().max(200), to: z.enum(LINE_MOVES) })),
		id: z.exactOptional(z.string().min(1).max(100)).describe('Name of the chart that it becomes; its own where not given.'),
		title: z.exactOptional(z.strictObject({ fr: z.string().max(200), en: z.exactOptional(z.string().max(200)) })),
	}),
	run: async ({ record }, { text, lines, move, id: wanted, title }): Promise<Result<ChartPreview, Refusal>> => {
		// A text in which two lines claim an account still has lines to be edited.
		const read = await readChartText('chart.yaml', text, { contradictions: 'kept' });
		if (!read.ok) return ok(unread(text, read.error));
		const edited = editMapping(
			read.value,
			lines.flatMap((one) => readEdit(one).edit ?? []),
			move,
		);
		const name = wanted ?? edited.id;
		const [last] = await chartVersions(record, name);
		const byForm = lines.length > 0 || move !== undefined || wanted !== undefined || title !== undefined;
		const renamed: ChartMapping = {
			...edited,
			...(title === undefined ? {} : { title: { fr: title.fr, en: title.en ?? title.fr } }),
			...(byForm ? { id: name, version: last === undefined ? 1 : last.number + 1 } : {}),
		};
		const made = byForm ? writeChart(renamed) : text;
		const again = await readChartText('chart.yaml', made);
		const rows = formRows(renamed, lines);
		const taken = (await chartNames()).includes(renamed.id);
		const problems = [
			...(again.ok ? [] : unread(made, again.error).problems),
			...(taken ? [{ message: refusalSaid(refusal('chart-name-taken', { name: renamed.id })) }] : []),
		];
		const wrong = problems.length > 0 || rows.some(({ errors }) => Object.keys(errors).length > 0);
		const before = last === undefined ? undefined : await readChartText('chart.yaml', last.text);
		return ok({
			...{ text: made, rows, title: renamed.title, problems },
			differences: before?.ok === true ? mappingDifferences(before.value, renamed) : [],
			leftOut: await leftOutOfYears(record, renamed),
			checked: wrong ? null : createHash('sha256').update(made).digest('hex'),
		});
	},
});
