import type { Verdict } from '../../src/store/index.ts';

/** What a process of `crash.test.ts` says, a line each: what it found, then what was acknowledged to it. */
export type ChildLine =
	| { readonly people: readonly string[]; readonly added: number; readonly verdict: Verdict }
	| { readonly person: string }
	| { readonly ballot: string };

/** What such a process is told by its input, once it is its turn. */
export interface Turn {
	/** Ids of those whose ballots it sends. */
	readonly voters: readonly string[];
}

/** Of the server, as every one of its processes has it. */
export const SECRET = 'the same in every process';

/** The receipt of a person's ballot: the same each time that it is sent. */
export function receiptOf(person: string): string {
	return person.replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit))).padEnd(16, 'z');
}
