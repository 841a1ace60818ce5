import { type Actor, may } from '../../domain/access/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { SittingState } from '../../domain/sitting/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';

/** Whether someone counts the papers of a sitting: a scrutineer named there, its chair or secretary, or who runs it. */
export function scrutinises(actor: Actor, { scrutineers, chair, secretary }: SittingState): boolean {
	const { person } = actor;
	if (person !== undefined && [...scrutineers, chair, secretary].includes(person)) return true;
	return may(actor, 'sitting.run');
}

/** Refuses whoever does not. */
export function scrutineer(actor: Actor, state: SittingState): Result<true, Refusal> {
	return scrutinises(actor, state) ? ok(true) : refused(refusal('not-scrutineer'));
}
