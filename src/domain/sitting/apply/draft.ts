import type { Electors } from '../../polls/index.ts';
import type { EventOf, EventType } from '../events.ts';
import type { PollState, SittingState } from '../state.ts';

type Writable<T> = T extends ReadonlyMap<infer K, infer V> ? Map<K, V> : T;
/** A poll whose electors may be written while it is open. */
export type PollDraft = Omit<PollState, 'electors'> & { readonly electors: Writable<Electors> };
/** A state that is being made: its maps may be written, its lists and entries are replaced. */
export type Draft = { -readonly [K in keyof Omit<SittingState, 'polls' | 'roll' | 'carried' | 'enrolled'>]: Writable<SittingState[K]> } & {
	-readonly [K in 'roll' | 'carried' | 'enrolled']: SittingState[K];
} & { polls: Map<string, PollDraft> };

/** What an event does to a state. */
export type Handlers = { readonly [T in EventType]: (draft: Draft, event: EventOf<T>) => void };

/** A draft that shares nothing that is written with the state it comes from. Linear in people, voices and amendments. */
export function draftOf(state: SittingState): Draft {
	return {
		...state,
		people: new Map(state.people),
		proxies: new Map(state.proxies),
		held: new Map(state.held),
		there: new Map(state.there),
		items: new Map(state.items),
		resolutions: new Map(state.resolutions),
		amendments: new Map(state.amendments),
		spoken: new Map(state.spoken),
		reviews: new Map(state.reviews),
		// Electors are written only while a poll is open.
		polls: new Map(
			[...state.polls].map(([id, poll]) => [
				id,
				{ ...poll, electors: poll.status === 'open' ? new Map(poll.electors) : (poll.electors as Writable<Electors>) },
			]),
		),
	};
}

/** Changes one entry of a map; nothing where it is not there. */
export function change<V>(map: Map<string, V>, key: string, more: Partial<V>): void {
	const known = map.get(key);
	if (known !== undefined) map.set(key, { ...known, ...more });
}
