import type { DuesLetterKind } from '../association/index.ts';
import { addDays, type IsoDate } from '../basics/index.ts';

/** What asks for dues, in the order in which it is written. */
export const ASKING_LETTERS = ['call', 'reminder1', 'reminder2'] as const satisfies readonly DuesLetterKind[];
export type AskingLetter = (typeof ASKING_LETTERS)[number];

/** Days to let pass after one letter before the next: a month, as usage has it; the law has no rule for it. */
export const DAYS_BETWEEN_LETTERS = 30;

/** A letter that was sent about the dues of one membership. */
export interface LetterSent {
	readonly letter: AskingLetter;
	readonly on: IsoDate;
}

/** Where a membership whose dues are owed stands. */
export interface Chase {
	/** The day of the first call; none given: not called for yet. */
	readonly calledOn?: IsoDate;
	/** The last letter that was sent. */
	readonly last?: LetterSent;
	/** The letter that comes next; none given: all were sent, and people talk to each other now. */
	readonly next?: AskingLetter;
	/** The first day on which the next is due: today where nothing was sent. */
	readonly nextOn?: IsoDate;
}

/** Where the letters sent about one membership leave it. */
export function chaseOf(sent: readonly LetterSent[], today: IsoDate): Chase {
	const inOrder = [...sent].sort((a, b) =>
		a.on === b.on ? ASKING_LETTERS.indexOf(a.letter) - ASKING_LETTERS.indexOf(b.letter) : a.on < b.on ? -1 : 1,
	);
	const last = inOrder.at(-1);
	if (last === undefined) return { next: 'call', nextOn: today };
	const calledOn = inOrder.find(({ letter }) => letter === 'call')?.on;
	const furthest = Math.max(...inOrder.map(({ letter }) => ASKING_LETTERS.indexOf(letter)));
	const next = ASKING_LETTERS[furthest + 1];
	return {
		...(calledOn === undefined ? {} : { calledOn }),
		last,
		...(next === undefined ? {} : { next, nextOn: addDays(last.on, DAYS_BETWEEN_LETTERS) }),
	};
}

/** Whether the next letter to a member is due. */
export function isDue({ nextOn }: Chase, today: IsoDate): boolean {
	return nextOn !== undefined && nextOn <= today;
}
