import type { Ballot, Marks } from './ballot.ts';

/** Ballots of an election that say the same. */
export interface MarkedCount {
	/** Votes of one such ballot. */
	readonly weight: number;
	readonly marks: Marks;
	readonly ballots: number;
}

/** The ballots of a box, one by one: methods that transfer votes weigh each paper apart. */
export function* ballotsOf(box: Iterable<MarkedCount>): Generator<Ballot> {
	for (const { weight, marks, ballots } of box) for (let count = 0; count < ballots; count++) yield { weight, marks };
}
