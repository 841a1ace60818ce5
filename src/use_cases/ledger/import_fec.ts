import { z } from 'zod';
import { balanceOf, type FecReport, firstDay, readFecName } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import {
	addFiscalYear,
	addImport,
	balancesOf,
	extentOf,
	type FiscalYear,
	fiscalYears,
	type GivenEvidence,
	giveEvidence,
	type HeldEvidence,
	holdEvidence,
	type LedgerImport,
	noteGiven,
	noteTakenBack,
	type RecordReader,
	takeBackImports,
	tentatively,
} from '../../store/index.ts';
import { type ActionContext, defineAction, type SentFile } from '../action.ts';
import { held } from '../inputs/index.ts';
import { version } from '../put_thing.ts';
import { readFecInto, YearLines } from './read_fec_into.ts';

const date = held(values.date);
const input = z.strictObject({
	files: z.array(z.string().min(1).max(255)).min(1).max(50).describe('Names of the files that are sent with it.'),
	closes: z.exactOptional(date).describe('Last day of the fiscal year of files whose names do not tell it.'),
	opens: z.exactOptional(date).describe('First day of the fiscal year, where it is not twelve months long.'),
	analytic: z.exactOptional(z.string().min(1).max(100)).describe('Name of the column beyond the eighteen that holds the analytic code.'),
	replace: z
		.exactOptional(z.array(z.strictObject({ year: date, version })))
		.describe('Years whose imported entries are to be replaced, as they were seen.'),
});
type Input = z.output<typeof input>;

/** A file to be read, and the year that its lines are of. */
interface Planned {
	readonly name: string;
	readonly file: SentFile;
	readonly year: IsoDate;
}

/** What came of a file. */
export interface SentFec extends Pick<LedgerImport, 'id' | 'name'> {
	readonly year: IsoDate;
	readonly report: FecReport;
}

/** The files with their years. */
function plan({ files: sent }: ActionContext, { files, closes }: Input): Result<readonly Planned[], Refusal> {
	const planned: Planned[] = [];
	for (const name of files) {
		const file = sent.get(name);
		if (file === undefined) return refused(refusal('file-missing', { name }));
		const year = readFecName(name)?.closes ?? closes;
		if (year === undefined) return refused(refusal('fec-year-unknown', { name }));
		planned.push({ name, file, year });
	}
	return ok(planned);
}

/** Why the books of a year do not take the lines of files, if they do not. */
async function notTaken(
	record: RecordReader,
	year: IsoDate,
	known: FiscalYear | undefined,
	replace: Input['replace'],
): Promise<Refusal | undefined> {
	if (known === undefined) return undefined;
	if (known.closing !== undefined) return refusal('year-closed', { year });
	const { own, imported } = await extentOf(record, year);
	if (own > 0) return refusal('year-kept-here', { year });
	if (imported === 0) return undefined;
	const seen = replace?.find((one) => one.year === year);
	if (seen === undefined) return refusal('year-imported', { year, lines: imported });
	return seen.version === known.version ? undefined : { ...refusal('conflict'), present: { value: known, version: known.version } };
}

/** Opening differs from the closing of the year before: said, but it is not this file that has to be put right. */
const BETWEEN_YEARS = 'FEC-OPENING';

/** Whether a file has an error that keeps it out of the books. */
function isWrong({ findings }: FecReport): boolean {
	return findings.some(({ code, severity }) => severity === 'error' && code !== BETWEEN_YEARS);
}

/** The balance of each account at the end of the year before, for a year that one file holds alone. */
async function closingBefore(
	record: RecordReader,
	years: readonly FiscalYear[],
	year: IsoDate,
): Promise<ReadonlyMap<string, number> | undefined> {
	const before = years.find((one) => one.year < year);
	const sums = before === undefined ? undefined : await balancesOf(record, before.year);
	if (sums?.ok !== true || sums.value.accounts.length === 0) return undefined;
	return new Map(sums.value.accounts.map((one) => [one.account, balanceOf(one)]));
}

/** Reads the files into the books, in the place of what was imported there. */
async function readAll(context: ActionContext, planned: readonly Planned[], years: readonly FiscalYear[], { opens, analytic }: Input) {
	const { record, newId, now, actor } = context;
	const by = { id: actor.id, name: actor.name };
	const books = new Map<IsoDate, YearLines>();
	const takenBack: LedgerImport[] = [];
	const held = new Map<IsoDate, readonly HeldEvidence[]>();
	const given: { readonly year: IsoDate; readonly evidence: readonly GivenEvidence[] }[] = [];
	const read: LedgerImport[] = [];
	for (const { name, file, year } of planned) {
		if (!books.has(year)) {
			held.set(year, await holdEvidence(record, year));
			takenBack.push(...(await takeBackImports(record, year)));
		}
		const lines = books.get(year) ?? new YearLines(year);
		books.set(year, lines);
		const alone = planned.filter((one) => one.year === year).length === 1;
		const previous = alone ? await closingBefore(record, years, year) : undefined;
		const id = newId();
		const done = await readFecInto(
			record,
			file,
			{ source: id, books: lines, ...(analytic === undefined ? {} : { analytic }) },
			{ fileName: name, closes: year, ...(opens === undefined ? {} : { opens }), ...(previous === undefined ? {} : { previous }) },
		);
		read.push({ id, name, year, ...done, status: 'taken', at: now, by });
	}
	for (const [year, evidence] of held) given.push({ year, evidence: await giveEvidence(record, year, evidence) });
	return { takenBack, read, given };
}

/** Has the years of some files in the books, each with its first day. */
async function openYears(
	record: ActionContext['record'],
	years: readonly FiscalYear[],
	read: readonly (LedgerImport & { readonly year?: IsoDate })[],
	opens: IsoDate | undefined,
): Promise<Refusal | undefined> {
	for (const year of new Set(read.flatMap((one) => one.year ?? []))) {
		if (years.some((one) => one.year === year)) continue;
		const first = read.flatMap((one) => (one.year === year ? (one.report.from ?? []) : [])).sort()[0];
		const begins = opens ?? firstDay(year, first);
		if (begins > year || years.some((one) => one.opens <= year && one.year >= begins))
			return refusal('years-overlap', { year, opens: begins });
		await addFiscalYear(record, { year, opens: begins });
	}
	return undefined;
}

/**
 * Imports FEC files into the books, several years or several files of a year together, all or none. A file with an error
 * is not taken: its report says all that is wrong, and is kept with the others of what was sent. Evidence of entries that
 * are replaced goes to those of the same journal and number.
 */
export const importFec = defineAction({
	name: 'accounts.import_fec',
	permission: 'accounts.write',
	input,
	run: async (context, sent) => {
		const { record } = context;
		const planned = plan(context, sent);
		if (!planned.ok) return planned;
		const years = await fiscalYears(record);
		for (const year of new Set(planned.value.map((one) => one.year))) {
			const not = await notTaken(
				record,
				year,
				years.find((one) => one.year === year),
				sent.replace,
			);
			if (not !== undefined) return refused(not);
		}
		const { takenBack, read, given, wrong } = await tentatively(record, async () => {
			const done = await readAll(context, planned.value, years, sent);
			const anyWrong = done.read.some(({ report }) => isWrong(report));
			return { undo: anyWrong, value: { ...done, wrong: anyWrong } };
		});
		const answered: SentFec[] = read.map(({ id, name, year = '', report }) => ({ id, name, year, report }));
		if (wrong) {
			for (const one of read) await addImport(record, { ...one, status: 'refused' });
			return ok({ taken: false, files: answered });
		}
		const overlap = await openYears(record, years, read, sent.opens);
		if (overlap !== undefined) return refused(overlap);
		await noteTakenBack(record, takenBack);
		for (const { year, evidence } of given) await noteGiven(record, year, evidence);
		for (const one of read) await addImport(record, one);
		return ok({ taken: true, files: answered });
	},
});
