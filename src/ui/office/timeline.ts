import { daysBetween, type IsoDate } from '../../domain/basics/index.ts';

/** The days that a timeline shows, whole years, and the places of its years along it. */
export interface TimelineScale {
	readonly from: IsoDate;
	readonly to: IsoDate;
	/** The place of a day, 0 to 100, outside days brought to the edge. */
	readonly place: (date: IsoDate) => number;
	/** At most eight years, with the place at which each begins. */
	readonly years: readonly { readonly year: number; readonly at: number }[];
}

const MOST_YEARS = 8;

/** A scale on which every span shows, and today. */
export function timelineScale(dates: readonly IsoDate[], today: IsoDate): TimelineScale {
	const years = [...dates, today].map((date) => Number(date.slice(0, 4)));
	const [first, last] = [Math.min(...years), Math.max(...years) + 1];
	const [from, to] = [`${first}-01-01`, `${last}-01-01`];
	const whole = daysBetween(from, to);
	// Hundredths of a per cent: enough for a picture, and the same digits on every machine.
	const place = (date: IsoDate) => Math.round((Math.max(0, Math.min(whole, daysBetween(from, date))) / whole) * 10_000) / 100;
	const step = Math.ceil((last - first) / MOST_YEARS);
	const shown = Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => first + index * step);
	return { from, to, place, years: shown.map((year) => ({ year, at: place(`${year}-01-01`) })) };
}
