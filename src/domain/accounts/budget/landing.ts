import { type Cents, daysBetween, type IsoDate, scaleCents, sumCents } from '../../basics/index.ts';
import type { AccountHeading, YearAccounts } from '../accounts.ts';

/**
 * How a year's end is projected from what was done so far:
 * - `straightLine`: as much a day for the rest of the year as until now: done × days of the year / days elapsed;
 * - `season`: as the year before went on from the same day: done × its whole year / what it had done by then;
 * - `laterLastYear`: the year before had done nothing by then, so that what it did later is expected to come: done + its whole year.
 */
export type LandingMethod = 'straightLine' | 'season' | 'laterLastYear';

/** Where a line lands at the end of the year, and how that was reckoned. Cents. */
export interface LandedLine {
	readonly heading: string;
	readonly line: string;
	readonly label: string;
	readonly side: AccountHeading['side'];
	readonly done: Cents;
	readonly landing: Cents;
	readonly method: LandingMethod;
	/** Days elapsed and in the year, or the year before by then and in all (cents): the figures of the method. */
	readonly basis: { readonly until: number; readonly whole: number };
}

/** A year's end as it is projected. Cents. */
export interface Landing {
	readonly lines: readonly LandedLine[];
	readonly expenses: Cents;
	readonly income: Cents;
	readonly result: Cents;
}

/** What a projection starts from. */
export interface LandingSource {
	/** The year's accounts with what was done until `asOf`. */
	readonly done: YearAccounts;
	/** The last day whose entries are in, inside the year. */
	readonly asOf: IsoDate;
	/** The year before until the same day, and the whole of it; without it every line goes on in a straight line. */
	readonly before?: { readonly until: YearAccounts; readonly whole: YearAccounts };
}

function amountIn(accounts: YearAccounts | undefined, heading: string, line: string): Cents | undefined {
	return accounts?.headings.find(({ id }) => id === heading)?.lines.find(({ id }) => id === line)?.amount;
}

function land(
	done: Cents,
	elapsed: number,
	days: number,
	before: { readonly until: Cents; readonly whole: Cents } | undefined,
): Pick<LandedLine, 'landing' | 'method' | 'basis'> {
	if (before === undefined)
		return { landing: scaleCents(done, days, elapsed), method: 'straightLine', basis: { until: elapsed, whole: days } };
	if (before.until === 0) return { landing: done + before.whole, method: 'laterLastYear', basis: before };
	return { landing: scaleCents(done, before.whole, before.until), method: 'season', basis: before };
}

/** Every line that either year knows: the year's own, then those that only the year before has. */
function linesOf(done: YearAccounts, whole: YearAccounts | undefined) {
	const all = [done, ...(whole === undefined ? [] : [whole])].flatMap(({ headings }) =>
		headings.flatMap(({ id, side, lines }) => lines.map((line) => ({ heading: id, line: line.id, label: line.label, side }))),
	);
	const first = new Map<string, (typeof all)[number]>();
	for (const one of all) {
		const key = `${one.heading}\t${one.line}`;
		if (!first.has(key)) first.set(key, one);
	}
	return [...first.values()];
}

/** Projects a year's end line by line; sums are those of the lines. @throws RangeError where `asOf` is before the year */
export function projectLanding({ done, asOf, before }: LandingSource): Landing {
	const days = daysBetween(done.from, done.to) + 1;
	const elapsed = Math.min(daysBetween(done.from, asOf) + 1, days);
	if (elapsed < 1) throw new RangeError('a projection from before the year began');
	const lines = linesOf(done, before?.whole).flatMap(({ heading, line, label, side }): LandedLine[] => {
		const amount = amountIn(done, heading, line);
		const whole = amountIn(before?.whole, heading, line);
		if (amount === undefined && whole === undefined) return [];
		const year = whole === undefined ? undefined : { until: amountIn(before?.until, heading, line) ?? 0, whole };
		return [{ heading, line, label, side, done: amount ?? 0, ...land(amount ?? 0, elapsed, days, year) }];
	});
	const total = (side: AccountHeading['side']) => sumCents(lines.filter((one) => one.side === side).map(({ landing }) => landing));
	const [expenses, income] = [total('expense'), total('income')];
	return { lines, expenses, income, result: income - expenses };
}
