import { type Instant, ok, type Result } from '../../basics/index.ts';
import { applyAll } from '../apply/index.ts';
import type { SittingCommand } from '../commands.ts';
import type { SittingEvent } from '../events.ts';
import type { SittingRefusal } from '../refusals.ts';
import type { SittingState } from '../state.ts';
import { attendance } from './attendance.ts';
import { course } from './course.ts';
import type { Deciders, Decision } from './decision.ts';
import { polls } from './polls.ts';
import { resolutions } from './resolutions.ts';

const DECIDERS: Deciders = { ...attendance, ...course, ...resolutions, ...polls };

/**
 * What a command brings about in a sitting: events, none where it was done already, or a refusal with its rule. Pure; the
 * statutes and the roll are those that the sitting was convened with.
 * @param at the moment; one before the last event's is taken as that event's, so that time never goes back
 */
export function decide(state: SittingState, command: SittingCommand, at: Instant): Result<readonly SittingEvent[], SittingRefusal> {
	const decider = DECIDERS[command.do] as (state: SittingState, command: SittingCommand) => Decision;
	const decision = decider(state, command);
	const moment = at < state.at ? state.at : at;
	return decision.ok ? ok(decision.value.map((happening): SittingEvent => ({ ...happening, at: moment }))) : decision;
}

/** As {@link decide}, with the state that follows. */
export function perform(
	state: SittingState,
	command: SittingCommand,
	at: Instant,
): Result<{ readonly state: SittingState; readonly events: readonly SittingEvent[] }, SittingRefusal> {
	const decided = decide(state, command, at);
	if (!decided.ok) return decided;
	return ok({ state: decided.value.length === 0 ? state : applyAll(state, decided.value), events: decided.value });
}
