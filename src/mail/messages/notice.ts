import type { Assembly } from '../../domain/assembly/index.ts';
import type { Instant } from '../../domain/basics/index.ts';
import { formatLongDate, formatTime } from '../../domain/typography/index.ts';
import type { Part } from '../body.ts';
import { type CalendarEvent, writeCalendar } from '../calendar.ts';
import { composeLetter, type Envelope, wordsOf } from '../letter.ts';
import type { Attachment, Message } from '../message.ts';

/** What of an assembly its notice tells. */
export type ConvenedAssembly = Pick<Assembly, 'id' | 'date' | 'kind' | 'startsAt' | 'endsAt' | 'place' | 'remoteUrl'>;

interface AssemblyData extends Envelope {
	readonly assembly: ConvenedAssembly;
	/** IANA name: where the clock times are. */
	readonly timeZone: string;
	/** Id of the person convened, for the message's key. */
	readonly person: string;
	/** How often the convened date, time or place has changed: 0 for a first notice. */
	readonly sequence: number;
	/** The instant of writing. */
	readonly now: Instant;
}

export interface NoticeData extends AssemblyData {
	/** Titles, in order. */
	readonly agenda: readonly string[];
	readonly documents: readonly string[];
	/** Who convenes: the body or person that the statutes name. */
	readonly convenedBy?: string;
	/** Page of the assembly. */
	readonly url: string;
	/** Where a proxy is given; none where the statutes allow none. */
	readonly proxyUrl?: string;
	/** A second notice, the first assembly having lacked its quorum. */
	readonly second?: boolean;
	/** The notice and its documents as files. */
	readonly attachments?: readonly Attachment[];
}

export interface CancellationData extends AssemblyData {
	readonly reason?: string;
}

function kindOf(data: Pick<AssemblyData, 'assembly' | 'language' | 'association' | 'to'>): string {
	return wordsOf(data).notice.kinds[data.assembly.kind ?? 'general'];
}

function invitation(data: AssemblyData, method: 'REQUEST' | 'CANCEL', more: Pick<CalendarEvent, 'description' | 'url'>): string {
	const { association, assembly, timeZone, sequence, language, now, to } = data;
	const kind = kindOf(data);
	const event: CalendarEvent = {
		id: `assembly/${assembly.id}`,
		sequence,
		title: `${kind.charAt(0).toLocaleUpperCase('fr')}${kind.slice(1)} – ${association.name}`,
		date: assembly.date,
		timeZone,
		...(assembly.startsAt === undefined ? {} : { startsAt: assembly.startsAt }),
		...(assembly.endsAt === undefined ? {} : { endsAt: assembly.endsAt }),
		...(assembly.place === undefined ? {} : { place: assembly.place }),
		...more,
	};
	const organizer = association.email === undefined ? {} : { organizer: { email: association.email, name: association.name } };
	return writeCalendar([event], { association: association.id, language, now, method, attendee: to, ...organizer });
}

function factsOf(data: Omit<NoticeData, 'agenda' | 'documents'>): Part {
	const { notice } = wordsOf(data);
	const { assembly, language } = data;
	const times = [assembly.startsAt, assembly.endsAt].filter((time) => time !== undefined).map((time) => formatTime(time, language));
	const all: readonly (readonly [string, string | undefined])[] = [
		[notice.date, formatLongDate(assembly.date, language)],
		[notice.time, times.length === 0 ? undefined : times.join(' – ')],
		[notice.place, assembly.place],
		[notice.remote, assembly.remoteUrl],
		[notice.by, data.convenedBy],
	];
	return { kind: 'facts', items: all.flatMap(([term, value]) => (value === undefined ? [] : [{ term, value }])) };
}

/** The notice of an assembly to one who is convened: when, where, the agenda, the documents, and the event for a calendar. */
export function composeNotice(data: NoticeData): Message {
	const { notice } = wordsOf(data);
	const { association, assembly, language } = data;
	const kind = kindOf(data);
	const date = formatLongDate(assembly.date, language);
	const agenda = data.agenda.map((title, index) => `${index + 1}. ${title}`).join('\n');
	return composeLetter(data, {
		key: `notice/${assembly.id}/${data.sequence}/${data.person}`,
		subject: (data.second === true ? notice.second : notice.subject)(kind, date, association.name),
		parts: [
			{ kind: 'paragraph', text: notice.text(kind, association.name) },
			...(data.second === true ? [{ kind: 'paragraph' as const, text: notice.lacked }] : []),
			factsOf(data),
			{ kind: 'heading', text: notice.agenda },
			{ kind: 'list', ordered: true, items: data.agenda },
			...(data.documents.length === 0
				? []
				: [
						{ kind: 'heading' as const, text: notice.documents },
						{ kind: 'list' as const, ordered: false, items: data.documents },
					]),
			{ kind: 'action', label: notice.action, url: data.url },
			...(data.proxyUrl === undefined
				? []
				: [
						{ kind: 'paragraph' as const, text: notice.proxy },
						{ kind: 'action' as const, label: notice.proxyAction, url: data.proxyUrl },
					]),
			{ kind: 'note', text: notice.invitation },
		],
		attachments: data.attachments ?? [],
		calendar: {
			method: 'REQUEST',
			ics: invitation(data, 'REQUEST', { description: `${notice.agenda}\n${agenda}\n\n${data.url}`, url: data.url }),
		},
	});
}

/** Reminds one who was convened, and has not said whether they come. @param data.sequence which reminder: 0 for the first */
export function composeNoticeReminder(data: Omit<NoticeData, 'agenda' | 'documents' | 'attachments' | 'second'>): Message {
	const { notice, noticeReminder } = wordsOf(data);
	const { association, assembly, language } = data;
	const about = [kindOf(data), formatLongDate(assembly.date, language), association.name] as const;
	return composeLetter(data, {
		key: `reminder/${assembly.id}/${data.sequence}/${data.person}`,
		subject: noticeReminder.subject(...about),
		parts: [
			{ kind: 'paragraph', text: noticeReminder.text(...about) },
			factsOf(data),
			{ kind: 'action', label: notice.action, url: data.url },
		],
	});
}

/** Asks one of those whom the chair has named to read the minutes over. @param data.sequence tells one asking from another */
export function composeReviewAsked(data: Omit<AssemblyData, 'timeZone' | 'now'> & { readonly url: string }): Message {
	const { reviewAsked } = wordsOf(data);
	const { association, assembly, language } = data;
	const about = [kindOf(data), formatLongDate(assembly.date, language), association.name] as const;
	return composeLetter(data, {
		key: `review/${assembly.id}/${data.sequence}/${data.person}`,
		subject: reviewAsked.subject(...about),
		parts: [
			{ kind: 'paragraph', text: reviewAsked.text(...about) },
			{ kind: 'action', label: reviewAsked.action, url: data.url },
		],
	});
}

/** The signed minutes, to a member. */
export interface MinutesData extends Omit<AssemblyData, 'timeZone' | 'now' | 'sequence'> {
	readonly pdf: Attachment;
	/** SHA-256 of the file, in hexadecimal. */
	readonly digest: string;
}

/** Sends the signed minutes of an assembly, with the digest that tells them from any other. */
export function composeMinutesSent(data: MinutesData): Message {
	const { minutesSent } = wordsOf(data);
	const { association, assembly, language } = data;
	const about = [kindOf(data), formatLongDate(assembly.date, language), association.name] as const;
	return composeLetter(data, {
		key: `minutes/${assembly.id}/${data.person}`,
		subject: minutesSent.subject(...about),
		parts: [
			{ kind: 'paragraph', text: minutesSent.text(...about) },
			{ kind: 'facts', items: [{ term: minutesSent.digest, value: data.digest }] },
		],
		attachments: [data.pdf],
	});
}

/** Tells one who was convened that the assembly will not take place, and takes it out of the calendar. */
export function composeCancellation(data: CancellationData): Message {
	const { cancelled } = wordsOf(data);
	const kind = kindOf(data);
	const date = formatLongDate(data.assembly.date, data.language);
	return composeLetter(data, {
		key: `cancellation/${data.assembly.id}/${data.person}`,
		subject: cancelled.subject(kind, date, data.association.name),
		parts: [
			{ kind: 'paragraph', text: cancelled.text(kind, date, data.association.name) },
			...(data.reason === undefined ? [] : [{ kind: 'facts' as const, items: [{ term: cancelled.why, value: data.reason }] }]),
		],
		calendar: { method: 'CANCEL', ics: invitation(data, 'CANCEL', {}) },
	});
}
