import type { Person } from '../members/index.ts';
import { REFERENCES } from '../record/index.ts';

/** Someone, and what stands in their place from now on. */
export interface Substitution {
	/** Id of the person. */
	readonly id: string;
	readonly by: Pick<Person, 'id' | 'givenName' | 'familyName'>;
	/** Addresses and telephones that were theirs. */
	readonly contacts: readonly string[];
	/** The names that they bore, given name first. */
	readonly names: readonly (readonly [given: string, family: string])[];
}

/** What stands where an address or a telephone was. */
const GONE = '[effacé]';

const lastStep = (path: string) => path.split('/').findLast((step) => step !== '*') ?? '';
const PEOPLE = new Set(REFERENCES.filter(([, target]) => target === 'person').map(([path]) => lastStep(path)));
/** Facts that name something else than a person, which may have the id of one. */
const NOT_PEOPLE = new Set([
	'id',
	...REFERENCES.filter(([, target]) => target !== 'person')
		.map(([path]) => lastStep(path))
		.filter((name) => !PEOPLE.has(name)),
]);

const literally = (words: string) =>
	words
		.trim()
		.split(/\s+/u)
		.map((word) => word.replaceAll(/[$()*+./?[\\\]^{|}]/gu, '\\$&'));
/** Words whatever their case and the spaces between them, and no part of longer ones. */
const pattern = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])${literally(words).join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');

export interface SubstituteOptions {
	/** Whether the name within a text is replaced. */
	readonly names: boolean;
	/** Whether what is called `id` may be that of a person: in the events of a sitting, whose candidates are people. */
	readonly ids?: boolean;
}

/** How texts and ids that speak of someone are put in other words. */
export function substituter({ id, by, contacts, names }: Substitution): (value: unknown, options: SubstituteOptions) => unknown {
	const gone = contacts.map(pattern);
	const named = names.flatMap(([given, family]) => [pattern(`${given} ${family}`), pattern(`${family} ${given}`)]);
	const spoken = `${by.givenName} ${by.familyName}`;
	/** Within the key of something else, which is a path. */
	const path = (key: string) => key.split('/').map((part) => (part === id ? by.id : part));
	const prefixed = new Map(['person:', 'link:'].map((prefix) => [`${prefix}${id}`, `${prefix}${by.id}`]));

	return (whole, options) => {
		const text = (words: string) => {
			const without = gone.reduce((said, one) => said.replaceAll(one, GONE), words);
			return options.names ? named.reduce((said, one) => said.replaceAll(one, spoken), without) : without;
		};
		const walk = (value: unknown, fact: string): unknown => {
			if (typeof value === 'string') {
				if (fact === 'about') return path(value).join('/');
				const other = NOT_PEOPLE.has(fact) && !(fact === 'id' && options.ids === true);
				return prefixed.get(value) ?? (other ? value : value === id ? by.id : text(value));
			}
			if (Array.isArray(value)) return value.map((one: unknown) => walk(one, fact));
			if (typeof value !== 'object' || value === null) return value;
			// Maps by voice or by person have them as their keys.
			return Object.fromEntries(
				Object.entries(value).map(([key, one]) => [prefixed.get(key) ?? (key === id ? by.id : key), walk(one, key)]),
			);
		};
		return walk(whole, '');
	};
}
