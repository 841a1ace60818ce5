import { type Cents, type IsoDate, isIsoDate, type Language } from '../../domain/basics/index.ts';
import { formatDate, formatMoney } from '../../domain/typography/index.ts';
import { ROLE_NAMES } from '../../i18n/account/index.ts';
import { fieldName, isAmount } from '../../i18n/fields.ts';

/** One fact of a thing that changed, in the reader's language. */
export interface ChangedFact {
	/** Where it stands in the thing: « articles › 3 › texte ». */
	readonly field: string;
	readonly before: string;
	readonly after: string;
}

/** Characters of a fact that are shown at most. */
const LONGEST = 120;
/** Facts of a thing that are shown at most; a thing read again from a folder may have changed in all. */
const MOST = 20;

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

function shown(field: string, value: unknown, language: Language): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'boolean') return { fr: value ? 'oui' : 'non', en: value ? 'yes' : 'no' }[language];
	if (typeof value === 'number' && isAmount(field)) return formatMoney(value as Cents, language);
	if (typeof value === 'string' && isIsoDate(value)) return formatDate(value, language);
	const text = isBranch(value) ? JSON.stringify(value) : String(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The leaves in which two states differ, with the way to each. */
function* leaves(before: unknown, after: unknown, way: readonly string[]): Generator<readonly [way: readonly string[], unknown, unknown]> {
	if (JSON.stringify(before) === JSON.stringify(after)) return;
	if (!isBranch(before) || !isBranch(after)) {
		yield [way, before, after];
		return;
	}
	const old = new Map(Object.entries(before));
	const now = new Map(Object.entries(after));
	for (const field of new Set([...old.keys(), ...now.keys()])) yield* leaves(old.get(field), now.get(field), [...way, field]);
}

/** The facts in which two states of a thing differ; at most twenty; none where it came or went as a whole. */
export function changedFacts(before: unknown, after: unknown, language: Language): readonly ChangedFact[] {
	if (!isBranch(before) || !isBranch(after)) return [];
	return [...leaves(before, after, [])].slice(0, MOST).map(([way, old, now]) => {
		const field = way.at(-1) ?? '';
		return {
			// A place in a list is counted from one.
			field: way.map((step) => (/^\d+$/u.test(step) ? String(Number(step) + 1) : fieldName(step, language))).join(' › '),
			before: shown(field, old, language),
			after: shown(field, now, language),
		};
	});
}

/** What a thing is called by people, from its state; its key where it has no name. */
export function thingName(
	{ event, key, before, after }: Readonly<Record<'before' | 'after', unknown> & Record<'event' | 'key', string>>,
	language: Language,
): string {
	const state = isBranch(after) ? after : before;
	if (!isBranch(state)) return key;
	const { givenName, familyName, name, title, label, role }: { readonly [fact: string]: unknown } = { ...state };
	const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
	if (event.startsWith('access_grant.')) {
		const names: { readonly [role: string]: string } = ROLE_NAMES[language];
		return names[text(role) ?? key.split('/').at(-1) ?? ''] ?? key;
	}
	const person = [givenName, familyName].flatMap((part) => text(part) ?? []).join(' ');
	// A mandate's title is not the mandate's name: its key says whose it is.
	return text(person) ?? text(name) ?? (event.startsWith('mandate.') ? undefined : text(title)) ?? text(label) ?? key;
}

/** An instant where the association is: « 24 novembre 2026, 19:42 ». */
export function formatInstant(instant: IsoDate, language: Language, timeZone: string): string {
	return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
		new Date(instant),
	);
}
