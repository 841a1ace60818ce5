import { z } from 'zod';
import type { Cents } from '../../domain/basics/index.ts';
import { ASKING_LETTERS, type AskingLetter, type Chase, chaseOf, type LetterSent } from '../../domain/dues/index.ts';
import { duesOwed } from '../../domain/members/index.ts';
import { memberOf } from '../../domain/record/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { duesLettersOf, type FollowedLetter, type MemberId, type RecordReader, type Stored } from '../../store/index.ts';
import type { Moment } from '../action.ts';
import { held } from '../inputs/index.ts';
import { memberKey, type Reachable, reachableMembers } from './recipients.ts';

/** Which letter to whom: all who owe dues of a year, those of a category, or one member. */
export const callSelection = z.strictObject({
	year: held(values.year),
	letter: z.enum(ASKING_LETTERS),
	category: z.exactOptional(held(values.id)),
	member: z.exactOptional(held(values.id)),
	again: z.boolean().default(false).describe('Whether those who were sent this letter already get it again.'),
});
export type CallSelection = z.output<typeof callSelection>;

/**
 * Whether a letter goes to a member. `due`: it is its turn; `already`: it was sent before; `early`: less than a month has
 * passed since the letter before; `uncalled`: the letter before was never sent.
 */
export type LetterState = 'due' | 'already' | 'early' | 'uncalled';

/** A membership of which dues are owed, and how the letter stands to it. */
export interface PlannedLetter extends Reachable {
	readonly membership: Stored<'membership'>;
	readonly member: MemberId;
	readonly owed: Cents;
	readonly chase: Chase;
	readonly state: LetterState;
	/** How often this letter was sent before. */
	readonly before: number;
	/** Whether the letter goes to it. */
	readonly goes: boolean;
}

const isAsking = (letter: string): letter is AskingLetter => (ASKING_LETTERS as readonly string[]).includes(letter);

/** What letters asking for dues were sent, as the chase counts them. */
export function sentOf(letters: readonly FollowedLetter[]): readonly LetterSent[] {
	return letters.flatMap(({ letter, sentOn }) => (isAsking(letter) ? [{ letter, on: sentOn }] : []));
}

/** The letters about the memberships of a year by what names a membership. */
export async function lettersByMembership(record: RecordReader, year: number): Promise<ReadonlyMap<string, readonly FollowedLetter[]>> {
	return Map.groupBy(await duesLettersOf(record, { year }), ({ membership }) => membershipName(membership));
}

export function membershipName({
	category,
	member,
	nth,
}: {
	readonly category: string;
	readonly member: string;
	readonly nth?: number;
}): string {
	return `${category}/${member}/${nth ?? 0}`;
}

function stateOf(letter: AskingLetter, sent: readonly LetterSent[], chase: Chase, today: string, alone: boolean): LetterState {
	if (sent.some((one) => one.letter === letter)) return 'already';
	if (letter === 'call') return 'due';
	if (chase.next !== letter)
		return chase.next === undefined || ASKING_LETTERS.indexOf(chase.next) > ASKING_LETTERS.indexOf(letter) ? 'already' : 'uncalled';
	return alone || (chase.nextOn ?? today) <= today ? 'due' : 'early';
}

/** Every membership of the selection of which dues are owed, and whether the letter goes to it. */
export async function planCall(
	{ record, today }: Pick<Moment, 'today'> & { readonly record: RecordReader },
	{ year, letter, category, member: only, again }: CallSelection,
): Promise<readonly PlannedLetter[]> {
	const where = { year, ...(category === undefined ? {} : { category }), ...(only === undefined ? {} : { member: only }) };
	const owing = (await record.list('membership', where)).filter(({ value }) => value.status !== 'ended' && duesOwed(value) > 0);
	const members = owing.map(
		({ value }): MemberId => ({ type: value.person === undefined ? 'organisation' : 'person', id: memberOf(value) }),
	);
	const reachable = await reachableMembers(record, members, today);
	const letters = await lettersByMembership(record, year);
	return owing.flatMap((membership, index) => {
		const member = members[index];
		const reached = member && reachable.get(memberKey(member));
		if (member === undefined || reached === undefined) return [];
		const sent = sentOf(letters.get(membershipName(membership.key)) ?? []);
		const chase = chaseOf(sent, today);
		const state = stateOf(letter, sent, chase, today, only !== undefined);
		const goes = state === 'due' || (again && state === 'already');
		const before = sent.filter((one) => one.letter === letter).length;
		return [{ ...reached, membership, member, owed: duesOwed(membership.value), chase, state, before, goes }];
	});
}
