import { distance } from 'fastest-levenshtein';
import { foldName } from '../../domain/typography/index.ts';

/** A person's name as it is compared: folded. */
export interface FoldedName {
	readonly family: string;
	readonly given: string;
}

/** Folds a person's name. */
export function foldPerson({ familyName, givenName }: { readonly familyName: string; readonly givenName: string }): FoldedName {
	return { family: foldName(familyName), given: foldName(givenName) };
}

/** What two ways of writing one name share, whichever part comes first. */
export function nameKey({ family, given }: FoldedName): string {
	return `${family} ${given}`.split(' ').sort().join(' ');
}

/** Letters under which a word is not taken for another that differs by one: `Léa` is not `Lea`'s sister `Léo`. */
const LEAST_LETTERS = 5;

const sorted = (text: string) => [...text].sort().join('');

/** One letter apart, or the same letters in another order. */
function isNear(a: string, b: string): boolean {
	if (a === b) return true;
	if (Math.min(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) > 1) return false;
	return distance(a, b) === 1 || (a.length === b.length && sorted(a) === sorted(b));
}

/** Whether two names may be one person's: both parts near, one of them the same. */
export function areNear(a: FoldedName, b: FoldedName): boolean {
	return (a.family === b.family && isNear(a.given, b.given)) || (a.given === b.given && isNear(a.family, b.family));
}

/** Names of a block compared at most: a block of thousands of one family name would be compared for minutes, and tell nothing. */
const MOST_IN_BLOCK = 1000;

/**
 * Names among which near ones are found without comparing each with each: only those of one family name, or of one given
 * name and first letter of the family name, are compared. A name that differs in both parts is not found.
 */
export class NearNames<T> {
	readonly #blocks = new Map<string, { readonly name: FoldedName; readonly of: T }[]>();

	#keys({ family, given }: FoldedName): string[] {
		return [`f ${family}`, `g ${given} ${family.slice(0, 1)}`];
	}

	add(name: FoldedName, of: T): void {
		for (const key of this.#keys(name)) {
			const block = this.#blocks.get(key) ?? [];
			if (block.length < MOST_IN_BLOCK) block.push({ name, of });
			this.#blocks.set(key, block);
		}
	}

	/** Those of near names, each once; those of the same name are not near, they are found by their key. */
	find(name: FoldedName): T[] {
		const key = nameKey(name);
		const found = this.#keys(name).flatMap((block) => this.#blocks.get(block) ?? []);
		return [...new Set(found.filter((one) => areNear(one.name, name) && nameKey(one.name) !== key).map((one) => one.of))];
	}
}
