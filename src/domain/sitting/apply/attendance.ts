import type { Presence } from '../state.ts';
import { change, type Draft, type Handlers } from './draft.ts';
import { refresh, refreshProxies, setRoll, voicesOf } from './holding.ts';

const NEVER_CAME: Presence = { remote: false, excused: false };

function setPresence(draft: Draft, person: string, more: (before: Presence) => Presence): void {
	draft.people.set(person, more(draft.people.get(person) ?? NEVER_CAME));
	refresh(draft, voicesOf(draft, person));
}

export const attendance = {
	sheetOpened(draft, { voices }) {
		draft.sheetOpen = true;
		setRoll(draft, voices);
	},
	admitted(draft, { voice }) {
		setRoll(draft, new Map(draft.roll.voices).set(voice.id, voice).values());
	},
	excused(draft, { person }) {
		setPresence(draft, person, ({ announced: _announced, ...before }) => ({ ...before, excused: true }));
	},
	announced(draft, { person, place }) {
		setPresence(draft, person, (before) => ({ ...before, excused: false, announced: place }));
	},
	arrived(draft, { person, place, role, at }) {
		setPresence(draft, person, ({ leftAt: _left, ...before }) => ({
			...before,
			place,
			...(role === undefined ? {} : { role }),
			remote: before.remote || place === 'remote',
			arrivedAt: before.arrivedAt ?? at,
			excused: false,
		}));
	},
	moved(draft, { person, place }) {
		setPresence(draft, person, (before) => ({ ...before, place, remote: before.remote || place === 'remote' }));
	},
	left(draft, { person, at }) {
		setPresence(draft, person, ({ place: _place, ...before }) => ({ ...before, leftAt: at }));
	},
	sheetSigned(draft, { person, at }) {
		change(draft.people, person, { signedAt: at });
	},
	proxyGiven(draft, { principal, signedBy, holder, at }) {
		const named = holder === undefined ? {} : { holder };
		draft.proxies.set(principal, { principal, signedBy, ...named, blank: holder === undefined, givenAt: at, accepted: false });
		refreshProxies(draft);
	},
	proxyAccepted(draft, { principal }) {
		change(draft.proxies, principal, { accepted: true });
	},
	proxyAssigned(draft, { principal, holder }) {
		change(draft.proxies, principal, { holder });
		refreshProxies(draft);
	},
	proxyEnded(draft, { principal }) {
		draft.proxies.delete(principal);
		refreshProxies(draft, [principal]);
	},
	officerNamed(draft, { office, person }) {
		if (office === 'scrutineer') draft.scrutineers = [...draft.scrutineers, person];
		else draft[office] = person;
		// Blank proxies may go to whoever chairs.
		if (office === 'chair') refreshProxies(draft);
	},
} as const satisfies Partial<Handlers>;
