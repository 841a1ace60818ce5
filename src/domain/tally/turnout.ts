import { type Ballot, isBlank, MARKS_KIND, type Marks, type MarksKind, type MarksOf } from './ballot.ts';
import type { TallyConfig } from './config.ts';
import { faultOf } from './validate.ts';

/** What the ballot box held, in voices. */
export interface Turnout {
	/** All of it. */
	readonly voters: number;
	readonly blank: number;
	/** Found spoiled by the scrutineers, or not such as the method takes. */
	readonly spoiled: number;
	/** What is left: the base of every share. */
	readonly votesCast: number;
}

/** A ballot that counts. */
export interface Counted<K extends MarksKind> {
	/** Voices. */
	readonly weight: number;
	readonly marks: MarksOf<K>;
}

type KindOf<C extends TallyConfig> = (typeof MARKS_KIND)[C['method']];

/** Sums voices. @throws RangeError when the sum leaves the safe integers (a bug, not bad input) */
export function sumVoices(voices: Iterable<number>): number {
	let sum = 0;
	for (const one of voices) sum += one;
	if (!Number.isSafeInteger(sum)) throw new RangeError('sum of voices out of the safe integers');
	return sum;
}

/**
 * Sets blank and spoiled ballots apart from those that count.
 * @throws RangeError on a ballot whose weight is no whole number of voices (a bug: the box gives weights, not the voter)
 */
export function sift<C extends TallyConfig>(
	config: C,
	ballots: Iterable<Ballot>,
): { readonly turnout: Turnout; readonly valid: readonly Counted<KindOf<C>>[] } {
	const method: C['method'] = config.method;
	const kind: KindOf<C> = MARKS_KIND[method];
	const valid: Counted<KindOf<C>>[] = [];
	const blank: number[] = [];
	const spoiled: number[] = [];
	for (const { weight, marks } of ballots) {
		if (!Number.isSafeInteger(weight) || weight < 1) throw new RangeError(`a ballot of ${weight} voices`);
		if (isBlank(marks)) blank.push(weight);
		else if (isOf(marks, kind) && faultOf(config, marks) === undefined) valid.push({ weight, marks });
		else spoiled.push(weight);
	}
	const parts = { blank: sumVoices(blank), spoiled: sumVoices(spoiled), votesCast: sumVoices(valid.map((one) => one.weight)) };
	return { turnout: { voters: sumVoices(Object.values(parts)), ...parts }, valid };
}

function isOf<K extends MarksKind>(marks: Marks, kind: K): marks is MarksOf<K> {
	return marks.kind === kind;
}
