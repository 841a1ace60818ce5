/** A calendar date, `YYYY-MM-DD`. Always a day that exists. */
export type IsoDate = string;
/** A wall-clock time in the association's time zone, `HH:MM`, 24 hours. */
export type ClockTime = string;

/** A moment, ISO 8601 in UTC: `2018-06-19T12:05:00.000Z`. Texts of this one form sort as the moments do. */
export type Instant = string;

/**
 * A span of time told as precisely as it is known: a year `2017`, a month `2017-06`
 * or a day `2017-06-20`. What is not known is not invented.
 */
export type PartialDate = string;

const DAY = 86_400_000;

/** Whether a text is a date that exists. */
export function isIsoDate(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const instant = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Whether a text is a year, a month or a day that exists. */
export function isPartialDate(text: string): boolean {
	if (/^\d{4}$/.test(text)) return true;
	if (/^\d{4}-\d{2}$/.test(text)) return isIsoDate(`${text}-01`);
	return isIsoDate(text);
}

/** Days from one date to another (negative when `to` is earlier). @returns days */
export function daysBetween(from: IsoDate, to: IsoDate): number {
	return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}

/** The date a number of days later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/**
 * The same day some years later; 29 February falls back to the 28th where the year has none
 * (Code civil, art. 2229 read with règlement 1182/71, art. 3-2 c: the last day of the month).
 */
export function addYears(date: IsoDate, years: number): IsoDate {
	const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
	const moved = `${year}${date.slice(4)}`;
	return isIsoDate(moved) ? moved : `${year}-02-28`;
}

/**
 * The same day some months later, the last of the month where it has no such day
 * (règlement 1182/71, art. 3-2 c).
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
	const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
	const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
	for (const day of [date.slice(8, 10), '30', '29']) {
		if (isIsoDate(`${month}-${day}`)) return `${month}-${day}`;
	}
	return `${month}-28`;
}

/** The calendar year of a date or partial date. */
export function yearOf(date: IsoDate | PartialDate): number {
	return Number(date.slice(0, 4));
}

/** Whether something told by its first and last day, month or year runs on a date; an end not told is open. */
export function runsOn(span: { readonly from?: PartialDate; readonly to?: PartialDate }, date: IsoDate): boolean {
	const begun = span.from === undefined || span.from <= date.slice(0, span.from.length);
	return begun && (span.to === undefined || span.to >= date.slice(0, span.to.length));
}

/** The wall-clock time of a moment in a time zone. @param timeZone IANA name */
export function clockTimeOf(instant: Instant, timeZone: string): ClockTime {
	return CLOCK(timeZone).format(Date.parse(instant));
}

/** The calendar date of a moment in a time zone. @param timeZone IANA name */
export function dateOf(instant: Instant, timeZone: string): IsoDate {
	return CALENDAR(timeZone).format(Date.parse(instant));
}

/** Formats by time zone, each made once: making one takes far longer than using it. The Swedish locale writes dates as ISO 8601 does. */
function zoned(options: Intl.DateTimeFormatOptions): (timeZone: string) => Intl.DateTimeFormat {
	const made = new Map<string, Intl.DateTimeFormat>();
	return (timeZone) => {
		const format = made.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { ...options, timeZone });
		made.set(timeZone, format);
		return format;
	};
}

const CLOCK = zoned({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const CALENDAR = zoned({ year: 'numeric', month: '2-digit', day: '2-digit' });
