import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ChartProblem, chartNames, readChart, readChartText, writeChart } from '../../../accounts_files/index.ts';
import {
	type AccountPattern,
	type ChartMapping,
	claimedTwiceIn,
	type EditedLine,
	editMapping,
	type LeftOut,
	LINE_MOVES,
	leftOutBy,
	type MappingDifference,
	type MappingRow,
	mappingDifferences,
	patternsText,
	rowsOfMapping,
} from '../../../domain/accounts/index.ts';
import { type Bilingual, type IsoDate, ok, type Result, refused } from '../../../domain/basics/index.ts';
import { type Refusal, refusal, refusalText } from '../../../i18n/refusals/index.ts';
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

async function leftOutOfYears(record: RecordReader, mapping: ChartMapping): Promise<readonly LeftOutOfYear[]> {
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

const typed = z.string().max(2000).default('');
const edits = z.strictObject({ key: z.string().max(200), fr: typed, en: typed, accounts: typed, deductions: typed });
type Typed = z.output<typeof edits>;

/** A line of a form: as it was typed, and what is wrong with it. */
export interface ChartFormRow extends Omit<MappingRow, 'accounts' | 'deductions'> {
	readonly accounts: string;
	readonly deductions: string | null;
	/** By field: `accounts`, `deductions`, `fr`. */
	readonly errors: Readonly<Partial<Record<'accounts' | 'deductions' | 'fr', Bilingual>>>;
}

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

const PATTERN = /^([0-9A-Z]{1,12})(?::(debit|credit))?$/u;

/** What was typed as accounts; or what of it is none. */
function readPatterns(text: string): Result<readonly AccountPattern[], string> {
	const read: AccountPattern[] = [];
	for (const word of text.split(/[\s,;]+/u).filter((one) => one !== '')) {
		const found = PATTERN.exec(word);
		const [, prefix = '', side] = found ?? [];
		if (found === null) return refused(word);
		read.push(side === 'debit' || side === 'credit' ? { prefix, side } : { prefix });
	}
	return ok(read);
}

const notAnAccount = (word: string): Bilingual => ({
	fr: `« ${word} » n’est pas le début d’un numéro de compte : des chiffres (756), ou avec le côté du solde (512:debit).`,
	en: `“${word}” is not the beginning of an account number: digits (756), or with the side of its balance (512:debit).`,
});
const refusalSaid = (one: Refusal): Bilingual => ({ fr: refusalText(one, 'fr'), en: refusalText(one, 'en') });
const LABEL_MISSING: Bilingual = { fr: 'Il faut un libellé.', en: 'A label is needed.' };

/** What was typed of a line, as an edit where all of it reads. */
function readEdit({ key, fr, en, accounts, deductions }: Typed): {
	readonly edit?: EditedLine;
	readonly errors: ChartFormRow['errors'];
} {
	const [takes, off] = [readPatterns(accounts), readPatterns(deductions)];
	const label = fr.trim();
	const errors = {
		...(label === '' ? { fr: LABEL_MISSING } : {}),
		...(takes.ok ? {} : { accounts: notAnAccount(takes.error) }),
		...(off.ok ? {} : { deductions: notAnAccount(off.error) }),
	};
	if (label === '' || !takes.ok || !off.ok) return { errors };
	return { errors, edit: { key, label: { fr: label, en: en.trim() || label }, accounts: takes.value, deductions: off.value } };
}

/** The rows of a form: those of a mapping, but what was typed and does not read stays as it was typed. */
function formRows(mapping: ChartMapping, sent: readonly Typed[]): readonly ChartFormRow[] {
	const rows = rowsOfMapping(mapping);
	const claimed = claimedTwiceIn(rows);
	const wrong = new Map(sent.map((one) => [one.key, { one, ...readEdit(one) }] as const).filter(([, { edit }]) => edit === undefined));
	return rows.map((row): ChartFormRow => {
		const bad = row.key === '' ? undefined : wrong.get(row.key);
		const other = claimed.find(({ second }) => second === row);
		const label = bad === undefined ? row.label : { fr: bad.one.fr, en: bad.one.en };
		return {
			...{ part: row.part, kind: row.kind, key: row.key, label },
			accounts: bad?.one.accounts ?? patternsText(row.accounts),
			deductions: row.part === 'assets' && row.kind === 'line' ? (bad?.one.deductions ?? patternsText(row.deductions ?? [])) : null,
			errors: {
				...(other === undefined
					? {}
					: {
							accounts: {
								fr: `« ${other.accounts} » est déjà pris par la ligne « ${other.first.label.fr} ».`,
								en: `“${other.accounts}” is taken by the line “${other.first.label.en}” already.`,
							},
						}),
				...bad?.errors,
			},
		};
	});
}

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
		lines: z.array(edits).max(2000).default([]).describe('Lines in other words, or that take other accounts.'),
		move: z.exactOptional(z.strictObject({ key: z.string().max(200), to: z.enum(LINE_MOVES) })),
		id: z.exactOptional(id).describe('Name of the chart that it becomes; its own where not given.'),
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
