import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { ClockTime, Instant, IsoDate, Language } from '../domain/basics/index.ts';
import type { Address } from './message.ts';

/** Something with a date, as a calendar shows it. */
export interface CalendarEvent {
	/** Stable within the association: the same event changed or cancelled keeps it. `assembly/2026-06-19`. */
	readonly id: string;
	/** Raised by one at each change, so that calendars take the latest; 0 at first. */
	readonly sequence: number;
	readonly title: string;
	readonly description?: string;
	readonly date: IsoDate;
	/** Clock times in `timeZone`; the whole day where there is no start. */
	readonly startsAt?: ClockTime;
	readonly endsAt?: ClockTime;
	/** IANA name. */
	readonly timeZone: string;
	readonly place?: string;
	readonly url?: string;
	readonly cancelled?: boolean;
}

export interface CalendarOptions {
	/** Id of the association: part of each event's UID. */
	readonly association: string;
	readonly language: Language;
	/** The instant of writing (RFC 5545 wants it of each event). */
	readonly now: Instant;
	/** `PUBLISH`: a feed to read; `REQUEST`: an invitation; `CANCEL`: its withdrawal. */
	readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
	/** Name of a feed. */
	readonly name?: string;
	/** Of an invitation: who calls, and who is called (RFC 5546, 3.2.2). */
	readonly organizer?: Address;
	readonly attendee?: Address;
}

/**
 * Events as iCalendar (RFC 5545), with the rules of their time zone, so that an hour stays that hour in a calendar that is
 * elsewhere. UIDs depend on the association and the event alone.
 */
export function writeCalendar(events: readonly CalendarEvent[], options: CalendarOptions): string {
	const { association, method, organizer, attendee } = options;
	const calendar = ical({
		prodId: { company: 'Collegiale', product: 'Collegiale', language: options.language.toUpperCase() },
		method: ICalCalendarMethod[method],
		...(options.name === undefined ? {} : { name: options.name }),
		// Without a zone of its own, so that its instants are in UTC as RFC 5545 wants; each event names its zone.
		timezone: { name: null, generator: getVtimezoneComponent },
	});
	for (const one of events) {
		const day = Temporal.PlainDate.from(one.date);
		const at = (time: ClockTime) => day.toPlainDateTime(Temporal.PlainTime.from(time));
		const when = one.startsAt === undefined ? { start: day, allDay: true } : { start: at(one.startsAt), timezone: one.timeZone };
		const event = calendar.createEvent({
			...when,
			...(one.startsAt === undefined || one.endsAt === undefined ? {} : { end: at(one.endsAt) }),
			id: `${one.id}@${association}.collegiale`,
			sequence: one.sequence,
			stamp: new Date(options.now),
			summary: one.title,
			status: method === 'CANCEL' || one.cancelled === true ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
			...(one.description === undefined ? {} : { description: one.description }),
			...(one.place === undefined ? {} : { location: one.place }),
			...(one.url === undefined ? {} : { url: one.url }),
			...(organizer === undefined ? {} : { organizer: { name: organizer.name ?? organizer.email, email: organizer.email } }),
		});
		if (attendee !== undefined) {
			event.createAttendee({ email: attendee.email, name: attendee.name ?? attendee.email, status: ICalAttendeeStatus.NEEDSACTION });
		}
	}
	return calendar.toString();
}
