import { escapeHtml } from '../documents/html/index.ts';
import type { Assembly } from '../domain/assembly/index.ts';
import { addDays, type Instant, type IsoDate, type Language } from '../domain/basics/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { formatLongDate } from '../domain/typography/index.ts';
import { FEED_WORDS } from '../i18n/feeds.ts';
import { MAIL_WORDS } from '../i18n/mail/index.ts';
import { writeCalendar } from '../mail/index.ts';

/** Where and when a feed is read. */
export interface FeedOptions {
	readonly language: Language;
	/** Scheme and host of the site. */
	readonly origin: string;
	readonly now: Instant;
	readonly today: IsoDate;
}

/** The assemblies whose minutes the site shows: those that were held and published, the latest first. */
export function heldAssemblies({ assemblies }: AssociationRecord, today: IsoDate): readonly Assembly[] {
	return assemblies
		.filter(({ date, published }) => date <= today && published !== undefined)
		.toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

function pageOf({ origin, language }: FeedOptions, path: string): string {
	return `${origin}${language === 'en' ? '/en' : ''}${path}`;
}

/**
 * The assemblies that the site may tell of: those whose minutes are published, and those to come whose notice has been sent.
 * A draft that is being prepared, and one held behind closed doors, are nobody else's business.
 */
export function toldAssemblies({ assemblies }: AssociationRecord, today: IsoDate): readonly Assembly[] {
	return assemblies.filter(({ date, published, notice }) => published !== undefined || (date >= today && notice !== undefined));
}

/** The assemblies that were published or convened, as a calendar to subscribe to (iCalendar, RFC 5545). */
export function assembliesCalendar(record: AssociationRecord, options: FeedOptions): string {
	const { association } = record;
	const words = FEED_WORDS[options.language];
	return writeCalendar(
		toldAssemblies(record, options.today).map(({ id, date, startsAt, endsAt, place, ...rest }) => ({
			...{ id: `assembly/${id}`, sequence: 0, title: kindName(rest, options.language), date, timeZone: association.timeZone },
			...(startsAt === undefined ? {} : { startsAt }),
			...(endsAt === undefined ? {} : { endsAt }),
			...(place === undefined ? {} : { place }),
			url: pageOf(options, `/assemblies/${id}`),
		})),
		{
			association: association.id,
			language: options.language,
			now: options.now,
			method: 'PUBLISH',
			name: words.assemblies(association.name),
		},
	);
}

/** « Assemblée générale ordinaire ». */
function kindName({ kind }: Pick<Assembly, 'kind'>, language: Language): string {
	const name = MAIL_WORDS[language].notice.kinds[kind ?? 'general'];
	return `${name.slice(0, 1).toLocaleUpperCase(language)}${name.slice(1)}`;
}

/** The day on which minutes are there to read: that after the assembly, at midnight. */
function updatedOf({ date }: Assembly): Instant {
	return `${addDays(date, 1)}T00:00:00Z`;
}

/** The minutes that the site shows, as a feed to follow (Atom, RFC 4287). */
export function minutesFeed(record: AssociationRecord, options: FeedOptions): string {
	const { association } = record;
	const words = FEED_WORDS[options.language];
	const held = heldAssemblies(record, options.today);
	// RFC 4151: stays the same wherever the site moves to.
	const tag = (what: string) => `tag:collegiale,2026:${association.id}/${what}`;
	const entries = held.map((assembly) => {
		const page = pageOf(options, `/assemblies/${assembly.id}/minutes`);
		return `	<entry>
		<id>${escapeHtml(tag(`minutes/${assembly.id}`))}</id>
		<title>${escapeHtml(words.minutesOf(kindName(assembly, options.language), formatLongDate(assembly.date, options.language)))}</title>
		<updated>${updatedOf(assembly)}</updated>
		<link rel="alternate" type="text/html" href="${escapeHtml(page)}"/>
		<link rel="enclosure" type="application/pdf" href="${escapeHtml(`${page}/pdf`)}"/>
	</entry>
`;
	});
	const [latest] = held;
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${options.language}">
	<id>${escapeHtml(tag('minutes'))}</id>
	<title>${escapeHtml(words.minutes(association.name))}</title>
	<author><name>${escapeHtml(association.name)}</name></author>
	<updated>${latest === undefined ? '1970-01-01T00:00:00Z' : updatedOf(latest)}</updated>
	<link rel="self" type="application/atom+xml" href="${escapeHtml(pageOf(options, '/feeds/minutes.atom'))}"/>
	<link rel="alternate" type="text/html" href="${escapeHtml(pageOf(options, '/'))}"/>
${entries.join('')}</feed>
`;
}
