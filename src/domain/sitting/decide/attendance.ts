import { judgeAssignment, judgeProxy, type ProxyContext } from '../../proxies/index.ts';
import { proxiesApplied, remoteApplied } from '../../statutes/index.ts';
import { indexRoll, type Roll } from '../../voices/index.ts';
import type { Happening, Place } from '../events.ts';
import type { SittingState } from '../state.ts';
import { ATTENDED, brings, type Deciders, type Decision, DONE_ALREADY, isThere, outside, refuse } from './decision.ts';

function proxyContext({ convened, roll, proxies }: SittingState): ProxyContext {
	return { rule: proxiesApplied(convened.statutes), roll, proxies };
}

/** The proxies that end because a principal comes: of every voice that the person may hold without one. */
function endedByComing(state: SittingState, person: string): readonly Happening[] {
	if (proxiesApplied(state.convened.statutes).rule.revives === true) return [];
	const own = (state.roll.byPerson.get(person) ?? []).filter((voice) => state.proxies.has(voice));
	return own.map((principal) => ({ type: 'proxyEnded', principal, reason: 'principalCame' }));
}

/** The proxies whose principal or holder has no voice any more on the day's roll. */
function lapsed({ proxies }: SittingState, roll: Roll): readonly Happening[] {
	const gone = [...proxies.values()].filter(
		({ principal, holder }) => !roll.voices.has(principal) || (holder !== undefined && !roll.byPerson.has(holder)),
	);
	return gone.map(({ principal }) => ({ type: 'proxyEnded', principal, reason: 'lapsed' }));
}

/** Refuses a voice at a distance where nothing provides for it. Who has none may look on from anywhere. */
function remoteRefusal({ convened, roll }: SittingState, person: string, place: Place): Decision | undefined {
	const remote = remoteApplied(convened.statutes, convened.kind);
	if (place !== 'remote' || remote.rule.allowed || !roll.byPerson.has(person)) return undefined;
	return refuse('remote-not-provided', {}, remote.source);
}

export const attendance = {
	giveProxy(state, { principal, signedBy, holder }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		const named = holder === undefined ? {} : { holder };
		const judged = judgeProxy({ principal, signedBy, ...named }, proxyContext(state));
		return judged.ok ? brings({ type: 'proxyGiven', principal, signedBy, ...named }) : judged;
	},
	answerProxy(state, { principal, holder, accept }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		const proxy = state.proxies.get(principal);
		if (proxy === undefined) return refuse('proxy-unknown', { voice: principal });
		if (proxy.holder !== holder) return refuse('proxy-not-held', { voice: principal, person: holder });
		if (!accept) return brings({ type: 'proxyEnded', principal, reason: 'declined' });
		return proxy.accepted ? DONE_ALREADY : brings({ type: 'proxyAccepted', principal });
	},
	assignProxy(state, { principal, holder }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		const judged = judgeAssignment(principal, holder, proxyContext(state));
		return judged.ok ? brings({ type: 'proxyAssigned', principal, holder }) : judged;
	},
	revokeProxy(state, { principal }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		if (!state.proxies.has(principal)) return refuse('proxy-unknown', { voice: principal });
		return brings({ type: 'proxyEnded', principal, reason: 'revoked' });
	},
	announce(state, { person, place }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		const remote = remoteRefusal(state, person, place);
		if (remote !== undefined) return remote;
		const presence = state.people.get(person);
		if (presence?.place !== undefined) return refuse('person-there', { person });
		return presence?.announced === place ? DONE_ALREADY : brings({ type: 'announced', person, place });
	},
	excuse(state, { person }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		if (isThere(state, person)) return refuse('person-there', { person });
		return state.people.get(person)?.excused === true ? DONE_ALREADY : brings({ type: 'excused', person });
	},
	openSheet(state, { voices }) {
		const late = outside(state, 'convened');
		if (late !== undefined) return late;
		if (state.sheetOpen) return refuse('sheet-open-already', {});
		return brings({ type: 'sheetOpened', voices }, ...lapsed(state, indexRoll(voices)));
	},
	admit(state, { voice }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		if (!state.sheetOpen) return refuse('sheet-not-open', {});
		const known = state.roll.voices.get(voice.id);
		if (known === undefined) return brings({ type: 'admitted', voice });
		const same = known.weight === voice.weight && known.college === voice.college && known.category === voice.category;
		if (!same || known.heldBy.some((person) => !voice.heldBy.includes(person))) return refuse('voice-known', { voice: voice.id });
		return known.heldBy.length === voice.heldBy.length ? DONE_ALREADY : brings({ type: 'admitted', voice });
	},
	checkIn(state, { person, place, role }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		if (!state.sheetOpen) return refuse('sheet-not-open', {});
		const remote = remoteRefusal(state, person, place);
		if (remote !== undefined) return remote;
		const before = state.people.get(person)?.place;
		if (before === place) return DONE_ALREADY;
		if (before !== undefined) return brings({ type: 'moved', person, place });
		return brings({ type: 'arrived', person, place, ...(role === undefined ? {} : { role }) }, ...endedByComing(state, person));
	},
	checkOut(state, { person }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		const presence = state.people.get(person);
		if (presence?.place !== undefined) return brings({ type: 'left', person });
		return presence?.leftAt === undefined ? refuse('person-not-there', { person }) : DONE_ALREADY;
	},
	signSheet(state, { person }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		if (!state.sheetOpen) return refuse('sheet-not-open', {});
		if (!isThere(state, person)) return refuse('person-not-there', { person });
		return state.people.get(person)?.signedAt === undefined ? brings({ type: 'sheetSigned', person }) : DONE_ALREADY;
	},
	nameOfficer(state, { office, person }) {
		const late = outside(state, ...ATTENDED);
		if (late !== undefined) return late;
		if (!isThere(state, person)) return refuse('person-not-there', { person });
		const known = office === 'scrutineer' ? state.scrutineers.includes(person) : state[office] === person;
		return known ? DONE_ALREADY : brings({ type: 'officerNamed', office, person });
	},
} as const satisfies Partial<Deciders>;
