import { ok, type Result, refused, type Source } from '../../basics/index.ts';
import type { CommandName, CommandOf } from '../commands.ts';
import type { Happening } from '../events.ts';
import type { SittingRefusal, SittingRefusals } from '../refusals.ts';
import type { Phase, SittingState } from '../state.ts';

/** What a command brings about; nothing where it was done already, so that a double click does it once. */
export type Decision = Result<readonly Happening[], SittingRefusal>;
export type Deciders = { readonly [N in CommandName]: (state: SittingState, command: CommandOf<N>) => Decision };

export const DONE_ALREADY: Decision = ok([]);

export function brings(...happenings: readonly Happening[]): Decision {
	return ok(happenings);
}

export function refuse<C extends keyof SittingRefusals>(
	code: C,
	params: SittingRefusals[C],
	source?: Source,
): { readonly ok: false; readonly error: SittingRefusal } {
	return refused({ code, params, ...(source === undefined ? {} : { source }) } as SittingRefusal);
}

/** Refuses outside some phases; nothing within. */
export function outside(state: SittingState, ...phases: readonly Phase[]): Decision | undefined {
	return phases.includes(state.phase) ? undefined : refuse('wrong-phase', { phase: state.phase });
}

/** While people come and go. */
export const ATTENDED = ['convened', 'open', 'suspended'] as const;
/** While the assembly sits, taking a pause or not. */
export const SITTING = ['open', 'suspended'] as const;

export function isThere(state: SittingState, person: string): boolean {
	return state.people.get(person)?.place !== undefined;
}

/** Refuses where an officer is not named, or named and not there. */
export function withoutOfficer(state: SittingState, office: 'chair' | 'secretary'): Decision | undefined {
	const person = state[office];
	if (person === undefined) return refuse('officer-not-named', { office });
	return isThere(state, person) ? undefined : refuse('officer-not-there', { office, person });
}

/** Refuses while a poll takes votes, or waits for them to be counted. */
export function withOpenPoll(state: SittingState): Decision | undefined {
	const poll = [...state.polls.values()].find((one) => one.status === 'open' || one.status === 'closed');
	return poll === undefined ? undefined : refuse('poll-open', { poll: poll.config.id });
}

/** Refuses a reason that says nothing. */
export function withoutReason(reason: string): Decision | undefined {
	return reason.trim() === '' ? refuse('reason-missing', {}) : undefined;
}
