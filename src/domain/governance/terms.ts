import { addDays, type IsoDate, type PartialDate } from '../basics/index.ts';
import type { Mandate } from './governance.ts';

/** The first day of a span told as precisely as it is known: `2018` begins on 1 January 2018. */
export function firstDay(date: PartialDate): IsoDate {
	return `${date}${'-01-01'.slice(date.length - 4)}`;
}

/** The last day of a span told as precisely as it is known: `2020` ends on 31 December 2020, `2020-02` on the 29th. */
export function lastDay(date: PartialDate): IsoDate {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length > 7) return date;
	const [year = 0, month = 0] = date.split('-').map(Number);
	return addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, -1);
}

/** Where a mandate stands on a day; one whose dates are not known is taken to run. */
export function termState({ from, to }: Pick<Mandate, 'from' | 'to'>, on: IsoDate): 'past' | 'running' | 'coming' {
	if (to !== undefined && lastDay(to) < on) return 'past';
	return from !== undefined && firstDay(from) > on ? 'coming' : 'running';
}
