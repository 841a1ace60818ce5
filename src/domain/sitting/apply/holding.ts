import type { Headcount } from '../../assembly/index.ts';
import type { Elector } from '../../polls/index.ts';
import { carryProxies } from '../../proxies/index.ts';
import { proxiesApplied } from '../../statutes/index.ts';
import { byCollege, countVoices, indexRoll, type Voice, type VoiceId } from '../../voices/index.ts';
import { isKeptOut } from '../interests.ts';
import { type Held, type There, WHOLE } from '../state.ts';
import type { Draft, PollDraft } from './draft.ts';

/**
 * Who holds a voice now: the first there of those who may without a proxy, else the proxy's holder if there. So a principal
 * who comes takes the vote back, and a proxy counts only while its holder is present.
 */
export function holderOf(draft: Pick<Draft, 'people' | 'carried'>, voice: Voice): Held | undefined {
	const isThere = (person: string) => draft.people.get(person)?.place !== undefined;
	const own = voice.heldBy.find(isThere);
	if (own !== undefined) return { holder: own, represented: false };
	const proxy = draft.carried.holders.get(voice.id);
	return proxy !== undefined && isThere(proxy) ? { holder: proxy, represented: true } : undefined;
}

const NOBODY: Headcount = { members: 0, voices: 0 };
export const NOBODY_THERE: There = { present: NOBODY, represented: NOBODY };

function add(draft: Draft, voice: Voice, { represented }: Held, sign: 1 | -1): void {
	const side = represented ? 'represented' : 'present';
	for (const key of voice.college === undefined ? [WHOLE] : [WHOLE, voice.college]) {
		const there = draft.there.get(key) ?? NOBODY_THERE;
		const { members, voices } = there[side];
		draft.there.set(key, { ...there, [side]: { members: members + sign, voices: voices + sign * voice.weight } });
	}
}

/** The elector that a voice is at an open poll, now that somebody holds it. */
export function electorOf(draft: Pick<Draft, 'people'>, { config, electors }: PollDraft, voice: Voice, held: Held): Elector {
	const known = electors.get(voice.id);
	const before = known?.holders ?? [];
	const place = draft.people.get(held.holder)?.place;
	return {
		voice: voice.id,
		weight: voice.weight,
		...(voice.college === undefined ? {} : { college: voice.college }),
		holders: before.at(-1) === held.holder ? before : [...before, held.holder],
		represented: held.represented,
		// Once given, a channel stays: the voice may have voted by it.
		channel: known?.channel ?? (place === 'remote' ? 'electronic' : config.room),
		left: false,
	};
}

function updateElector(draft: Draft, poll: PollDraft, voice: Voice, held: Held | undefined): void {
	const known = poll.electors.get(voice.id);
	if (held === undefined || isKeptOut(draft, poll.config, voice, held.holder)) {
		if (known !== undefined) poll.electors.set(voice.id, { ...known, left: true });
	} else poll.electors.set(voice.id, electorOf(draft, poll, voice, held));
}

/** Says again who holds some voices, after something changed that they hang on; open polls follow. */
export function refresh(draft: Draft, voices: Iterable<VoiceId>): void {
	const open = [...draft.polls.values()].filter((poll) => poll.status === 'open');
	for (const id of voices) {
		const voice = draft.roll.voices.get(id);
		if (voice === undefined) continue;
		const before = draft.held.get(id);
		const after = holderOf(draft, voice);
		if (before?.holder === after?.holder && before?.represented === after?.represented) continue;
		if (before !== undefined) add(draft, voice, before, -1);
		if (after === undefined) draft.held.delete(id);
		else {
			draft.held.set(id, after);
			add(draft, voice, after, 1);
		}
		for (const poll of open) updateElector(draft, poll, voice, after);
	}
}

/** The voices that hang on whether a person is there. */
export function voicesOf(draft: Pick<Draft, 'roll' | 'carried'>, person: string): ReadonlySet<VoiceId> {
	return new Set([...(draft.roll.byPerson.get(person) ?? []), ...(draft.carried.byHolder.get(person) ?? [])]);
}

/** Says again who carries the proxies, and so who holds their voices. */
export function refreshProxies(draft: Draft, more: readonly VoiceId[] = []): void {
	draft.carried = carryProxies(draft.proxies, proxiesApplied(draft.convened.statutes).rule, draft.chair);
	refresh(draft, [...draft.proxies.keys(), ...more]);
}

/** Members and votes of the roll: of all, and of each college. */
export function enrolledOf(voices: Iterable<Voice>, colleges: readonly { readonly id: string }[]): ReadonlyMap<string, Headcount> {
	const all = [...voices];
	return new Map([[WHOLE, countVoices(all)], ...[...byCollege(all, colleges)].map(([id, some]) => [id, countVoices(some)] as const)]);
}

/** Puts another roll in place of the one there was, and says again who holds every voice of either. */
export function setRoll(draft: Draft, voices: Iterable<Voice>): void {
	for (const [id, held] of draft.held) {
		const voice = draft.roll.voices.get(id);
		if (voice !== undefined) add(draft, voice, held, -1);
	}
	draft.held.clear();
	draft.roll = indexRoll(voices);
	draft.enrolled = enrolledOf(draft.roll.voices.values(), draft.convened.statutes?.colleges ?? []);
	refresh(draft, draft.roll.voices.keys());
}
