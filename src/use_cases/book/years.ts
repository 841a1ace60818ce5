import { type EntryMistake, type EntryRules, explainMistake, knownAccounts, OPENING_JOURNAL } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type RecordPath, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { analyticCodes, extentOf, type FiscalYear, fiscalYears, hasOpening, type RecordReader } from '../../store/index.ts';
import { chartInForce } from '../accounts/index.ts';

/** A fiscal year that an entry may go to, and what the entry is judged by. */
export interface OpenYear extends EntryRules {
	readonly fiscal: FiscalYear;
}

/** The mistakes of an entry as a refusal of a form. @param root where the entry stands in what was sent */
export function mistaken(mistakes: readonly EntryMistake[], root: RecordPath): Refusal {
	const fields = mistakes.map((mistake) => ({ path: [...root, ...mistake.path], message: explainMistake(mistake) }));
	return { ...refusal('input-invalid'), fields };
}

/** Whether a year takes no more entries: approved by the assembly, or carried to the next. */
async function isClosed(record: RecordReader, years: readonly FiscalYear[], { year, closing }: FiscalYear): Promise<boolean> {
	if (closing !== undefined) return true;
	const next = years.findLast((one) => one.opens > year);
	return next !== undefined && (await hasOpening(record, next.year, OPENING_JOURNAL));
}

/**
 * The fiscal year of a date, kept here and not with another program.
 * @throws Error where a chart of the product does not read
 */
export async function yearOfBook(record: RecordReader, date: IsoDate): Promise<Result<OpenYear, Refusal>> {
	const years = await fiscalYears(record);
	const fiscal = years.find((one) => one.opens <= date && date <= one.year);
	if (fiscal === undefined) return refused(refusal('no-fiscal-year', { date }));
	const { imported } = await extentOf(record, fiscal.year);
	if (imported > 0) return refused(refusal('year-kept-elsewhere', { year: fiscal.year }));
	const chart = await chartInForce(fiscal.opens);
	if (!chart.ok) throw new Error(`a chart of the product does not read: ${JSON.stringify(chart.error)}`);
	const codes = new Set((await analyticCodes(record)).map((one) => one.code.code));
	return ok({
		fiscal,
		year: { from: fiscal.opens, to: fiscal.year, closed: await isClosed(record, years, fiscal) },
		knows: knownAccounts(chart.value),
		knowsCode: (code) => codes.has(code),
	});
}
