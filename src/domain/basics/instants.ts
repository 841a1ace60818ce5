import type { IsoDate } from './dates.ts';

/** A moment as ISO text, UTC, to the millisecond: `2018-06-19T12:00:00.000Z`. */
export type Instant = string;

/** The calendar date of a moment where people are. @param timeZone IANA name */
export function dateIn(timeZone: string, instant: Instant): IsoDate {
	// Sweden writes dates as ISO does.
	return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}
