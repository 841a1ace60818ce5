import { indexRoll } from '../../voices/index.ts';
import type { Convened, SittingEvent, SittingJournal } from '../events.ts';
import { type SittingState, WHOLE } from '../state.ts';
import { attendance } from './attendance.ts';
import { course, itemsOfAgenda, resolutionsOf } from './course.ts';
import { type Draft, draftOf, type Handlers } from './draft.ts';
import { enrolledOf, NOBODY_THERE } from './holding.ts';
import { voting } from './voting.ts';

export { NOBODY_THERE };

const HANDLERS: Handlers = { ...attendance, ...course, ...voting };

/** The state of an assembly that has just been convened. */
export function begin(convened: Convened): SittingState {
	return {
		convened,
		phase: 'convened',
		version: 1,
		at: convened.at,
		notices: [],
		reminders: [],
		sheetOpen: false,
		roll: indexRoll(convened.voices),
		enrolled: enrolledOf(convened.voices, convened.statutes?.colleges ?? []),
		people: new Map(),
		proxies: new Map(),
		carried: { byHolder: new Map(), holders: new Map() },
		held: new Map(),
		there: new Map([[WHOLE, NOBODY_THERE]]),
		scrutineers: [],
		quorums: [],
		items: itemsOfAgenda(convened.agenda),
		resolutions: resolutionsOf(convened.resolutions),
		amendments: new Map(),
		interests: [],
		queue: [],
		spoken: new Map(),
		polls: new Map(),
		incidents: [],
		suspensions: [],
		reviewers: [],
		reviews: new Map(),
		signed: [],
	};
}

function step(draft: Draft, event: SittingEvent): void {
	const handle = HANDLERS[event.type] as (draft: Draft, event: SittingEvent) => void;
	handle(draft, event);
	draft.version += 1;
	draft.at = event.at;
}

/**
 * The state after one more event. The state before is left as it was. Linear in the people, voices and proxies of the
 * sitting, with small constants: what is copied are maps, not what they hold.
 */
export function apply(state: SittingState, event: SittingEvent): SittingState {
	return applyAll(state, [event]);
}

/** The state after several more events, copied once. */
export function applyAll(state: SittingState, events: Iterable<SittingEvent>): SittingState {
	const draft = draftOf(state);
	for (const event of events) step(draft, event);
	return draft;
}

/** The state that a whole journal makes. */
export function stateOf([convened, ...events]: SittingJournal): SittingState {
	return applyAll(begin(convened), events);
}

/**
 * Walks a journal, showing the state after each event: one state that changes, not to be kept from one step to the next.
 * Linear in events, but for what each of them touches.
 */
export function* walk([convened, ...events]: SittingJournal): Generator<{
	readonly state: SittingState;
	readonly event: Convened | SittingEvent;
}> {
	const draft = draftOf(begin(convened));
	yield { state: draft, event: convened };
	for (const event of events) {
		step(draft, event);
		yield { state: draft, event };
	}
}
