import { addDays, type IsoDate, type PartialDate } from '../basics/index.ts';
import type { Mandate } from './governance.ts';

/** The last day of a span told as precisely as it is known: `2020` ends on 31 December 2020, `2020-02` on the 29th. */
export function lastDay(date: PartialDate): IsoDate {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length > 7) return date;
	const [year = 0, month = 0] = date.split('-').map(Number);
	return addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, -1);
}

/** The mandates that end within a number of days from a date, that day included, the earliest end first. */
export function mandatesEnding(
	mandates: readonly Mandate[],
	from: IsoDate,
	days: number,
): readonly (Mandate & { readonly endsOn: IsoDate })[] {
	const until = addDays(from, days);
	return mandates
		.flatMap((mandate) => (mandate.to === undefined ? [] : [{ ...mandate, endsOn: lastDay(mandate.to) }]))
		.filter(({ endsOn }) => from <= endsOn && endsOn <= until)
		.sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0));
}
