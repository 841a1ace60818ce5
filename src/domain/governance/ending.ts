import { addDays, type IsoDate } from '../basics/index.ts';
import type { Mandate } from './governance.ts';
import { lastDay } from './terms.ts';

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
