import { type Cents, sumCents } from '../../basics/index.ts';

/** Something whose evidence may be asked for: an entry of expenses, as a rule. */
export interface Sampled {
	/** Unique among all. */
	readonly id: string;
	/** Cents; what is not positive is never drawn. */
	readonly amount: Cents;
}

/** A draw that anyone can do again. */
export interface Sample<T extends Sampled> {
	readonly drawn: readonly T[];
	/** What all of them amount to, and those that were drawn. Cents. */
	readonly total: Cents;
	readonly covered: Cents;
	/** One euro in so many is looked at: cents between two draws. */
	readonly interval: Cents;
	/** Where the first falls: cents, from 1 to the interval. */
	readonly start: Cents;
}

/** Digits of a hash that make a number: fewer than the safe integers have. */
const HASH_DIGITS = 12;

/**
 * Draws evidence by value (monetary unit sampling, systematic selection: ISA 530, appendix 4). All amounts are laid end to
 * end in the order of their ids, and every `interval`-th cent is looked at from a start that the seed decides: what is
 * larger than the interval is always drawn, and a small entry as rarely as it weighs.
 * @param seed published, so that nobody can choose what is looked at
 * @param size how many at most
 * @param hash SHA-256 of a text as lower-case hexadecimal, handed in since the domain holds no cryptography
 */
export function sampleByValue<T extends Sampled>(
	all: readonly T[],
	{ seed, size, hash }: { readonly seed: string; readonly size: number; readonly hash: (text: string) => string },
): Sample<T> {
	const laid = all.filter(({ amount }) => amount > 0).toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const total = sumCents(laid.map(({ amount }) => amount));
	const interval = Math.max(1, Math.ceil(total / Math.max(1, size)));
	const start = 1 + (Number.parseInt(hash(seed).slice(0, HASH_DIGITS), 16) % interval);
	const drawn: T[] = [];
	let next = start;
	let end = 0;
	for (const one of laid) {
		end += one.amount;
		if (next > end) continue;
		drawn.push(one);
		next += Math.ceil((end - next + 1) / interval) * interval;
	}
	return { drawn, total, covered: sumCents(drawn.map(({ amount }) => amount)), interval, start };
}
