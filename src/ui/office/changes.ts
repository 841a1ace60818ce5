import type { IsoDate, Language } from '../../domain/basics/index.ts';

/** One fact of a thing that changed. */
export interface ChangedFact {
	readonly field: string;
	readonly before: string;
	readonly after: string;
}

const LONGEST = 120;

function shown(value: unknown): string {
	if (value === undefined || value === null) return '';
	const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The facts in which two states of a thing differ; at most twenty. */
export function changedFacts(before: unknown, after: unknown): readonly ChangedFact[] {
	if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return [];
	const old = new Map(Object.entries(before));
	const now = new Map(Object.entries(after));
	return [...new Set([...old.keys(), ...now.keys()])]
		.map((field) => ({ field, before: shown(old.get(field)), after: shown(now.get(field)) }))
		.filter((one) => one.before !== one.after)
		.slice(0, 20);
}

/** An instant where the association is: « 24 novembre 2026, 19:42 ». */
export function formatInstant(instant: IsoDate, language: Language, timeZone: string): string {
	return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
		new Date(instant),
	);
}
