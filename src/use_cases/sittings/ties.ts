import { createHash } from 'node:crypto';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { drawOrder, type OptionId, type TieRule } from '../../domain/tally/index.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A lot drawn before the vote is opened, from a seed that the minutes publish: anyone can draw it again. */
export function lot(options: readonly OptionId[], seed: string): TieRule {
	return { by: 'lot', seed, order: drawOrder(options, seed, sha256) };
}

/** When a person first was a member, as the record knows; the end of time where it does not. */
function memberSince({ memberships }: AssociationRecord, person: string): string {
	const since = memberships
		.filter((one) => one.person === person && one.status !== 'pending')
		.map((one) => one.joinedOn ?? `${one.year}-12-31`);
	return since.sort()[0] ?? '9999';
}

/** Who has been a member for longer goes first; those of one day are equal. */
export function seniority(record: AssociationRecord, options: readonly OptionId[]): TieRule {
	const groups = Map.groupBy(options, (option) => memberSince(record, option));
	return { by: 'seniority', order: [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, some]) => some) };
}

/** The eldest goes first. @param eldestFirst every option once, which the method's own check holds it to */
export function age(eldestFirst: readonly OptionId[]): TieRule {
	return { by: 'age', order: eldestFirst.map((option) => [option]) };
}
