import { type Cents, type IsoDate, isIsoDate, type Language } from '../../domain/basics/index.ts';
import { formatDate, formatMoney } from '../../domain/typography/index.ts';
import { ROLE_NAMES } from '../../i18n/account/index.ts';
import { fieldName, isAmount } from '../../i18n/fields.ts';
import { BUDGET_WORDS, eventText } from '../../i18n/office/index.ts';

/** One fact of a thing that changed, in the reader's language. */
export interface ChangedFact {
	/** Where it stands in the thing: « articles › 3 › texte », « rubriques › Achats › lignes › Papier › montant ». */
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
	const text = isBranch(value) ? (ownName(value) ?? inWords(value, language)) : String(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A part that has no name: its facts one after the other, « exercice : 2026, montant : 25,00 € »; the things of a list each so. */
function inWords(value: object, language: Language): string {
	if (Array.isArray(value)) return value.map((one) => shown('', one, language)).join(' ; ');
	const colon = language === 'fr' ? ' : ' : ': ';
	return Object.entries(value)
		.map(([field, one]) => `${fieldName(field, language)}${colon}${shown(field, one, language)}`)
		.join(', ');
}

/** What a part of a thing is called, where it says so itself: a line of a budget by its label, a workshop by its title. */
function ownName(part: unknown): string | undefined {
	if (!isBranch(part)) return undefined;
	const { label, title, name, id }: { readonly [fact: string]: unknown } = { ...part };
	const found = [label, title, name, id].find((one) => typeof one === 'string' && one !== '');
	return found === undefined ? undefined : String(found);
}

const idOf = (part: unknown) => (isBranch(part) && 'id' in part && typeof part.id === 'string' ? part.id : undefined);

/** The parts of a value: of a list of things with ids by their ids, so that one more does not make all that follow others. */
function partsOf(value: object): ReadonlyMap<string, unknown> {
	const ids = Array.isArray(value) ? value.map(idOf) : [];
	const told = ids.length > 0 && ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
	return new Map(told ? Object.values(value).map((part) => [`#${idOf(part)}`, part]) : Object.entries(value));
}

/** A step of the way to a fact: a field, a thing of a list by its name, or a place in a list, counted from one. */
function stepName(step: string, part: unknown, language: Language): string {
	if (step.startsWith('#')) return ownName(part) ?? step.slice(1);
	return /^\d+$/u.test(step) ? String(Number(step) + 1) : fieldName(step, language);
}

/** A fact that differs: the names that lead to it, its field, and the two. */
type Leaf = readonly [way: readonly string[], field: string, before: unknown, after: unknown];

/** The leaves in which two states differ. */
function* leaves(before: unknown, after: unknown, way: readonly string[], field: string, language: Language): Generator<Leaf> {
	if (JSON.stringify(before) === JSON.stringify(after)) return;
	if (!isBranch(before) || !isBranch(after)) {
		yield [way, field, before, after];
		return;
	}
	const [old, now] = [partsOf(before), partsOf(after)];
	for (const step of new Set([...old.keys(), ...now.keys()])) {
		const [was, is] = [old.get(step), now.get(step)];
		yield* leaves(was, is, [...way, stepName(step, is ?? was, language)], step, language);
	}
}

/** The facts in which two states of a thing differ; at most twenty; none where it came or went as a whole. */
export function changedFacts(before: unknown, after: unknown, language: Language): readonly ChangedFact[] {
	if (!isBranch(before) || !isBranch(after)) return [];
	return [...leaves(before, after, [], '', language)].slice(0, MOST).map(([way, field, old, now]) => ({
		field: way.join(' › '),
		before: shown(field, old, language),
		after: shown(field, now, language),
	}));
}

/** What a thing is called by people, from its state; its key where it has no name. */
export function thingName(
	{
		event,
		key,
		before,
		after,
		ties,
	}: Readonly<Record<'before' | 'after', unknown> & Record<'event' | 'key', string> & { readonly ties?: string | null }>,
	language: Language,
): string {
	if (ties) return ties;
	const state = isBranch(after) ? after : before;
	if (!isBranch(state)) return key;
	const { givenName, familyName, name, title, label, role, stage, year }: { readonly [fact: string]: unknown } = { ...state };
	const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
	if (event.startsWith('access_grant.')) {
		const names: { readonly [role: string]: string } = ROLE_NAMES[language];
		return names[text(role) ?? key.split('/').at(-1) ?? ''] ?? key;
	}
	if (event.startsWith('year_accounts.') && typeof year === 'number') {
		return BUDGET_WORDS[language][stage === 'forecast' ? 'of' : 'accountsOf'](String(year));
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

/** An entry of the journal, as it is kept. */
interface Entry {
	readonly seq: number;
	readonly at: string;
	readonly actor: { readonly name: string };
	readonly event: string;
	readonly key: string;
	/** Of what ties things together, what these are called. */
	readonly ties?: string | null;
	readonly before: unknown;
	readonly after: unknown;
}

/** An entry of the journal in the reader's words. */
export interface ToldEntry {
	readonly seq: number;
	readonly at: string;
	/** The same instant, where the association is. */
	readonly on: string;
	readonly by: string;
	/** What happened, and to what. */
	readonly event: string;
	readonly thing: string;
	readonly facts: readonly ChangedFact[];
}

/** Tells an entry. Pages do it before they are sent: a browser needs none of the words of what may happen. */
export function tellEntry(entry: Entry, language: Language, timeZone: string): ToldEntry {
	const { seq, at, actor, before, after } = entry;
	return {
		...{ seq, at, on: formatInstant(at, language, timeZone), by: actor.name },
		...{ event: eventText(entry, language), thing: thingName(entry, language), facts: changedFacts(before, after, language) },
	};
}
