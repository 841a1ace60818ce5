import { addDays, addYears, type IsoDate } from '../../basics/index.ts';

/**
 * The first day of a fiscal year of which the last is known: twelve months before, or the day of its first entry where that
 * is earlier. A first year may be longer than twelve months; a shorter one does not tell its first day.
 */
export function firstDay(closes: IsoDate, firstEntry: IsoDate | undefined): IsoDate {
	const twelveMonths = addDays(addYears(closes, -1), 1);
	return firstEntry !== undefined && firstEntry < twelveMonths ? firstEntry : twelveMonths;
}
