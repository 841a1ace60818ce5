import { explainMajority, explainQuorum, explainVote } from '../../domain/assembly/index.ts';
import type { Bilingual } from '../../domain/basics/index.ts';
import type { Channel, ResultShare } from '../../domain/polls/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { currentText, type PollState, quorumNow, type SittingState, speakingOrder, turnoutOf } from '../../domain/sitting/index.ts';
import { majorityApplied } from '../../domain/statutes/index.ts';
import { namingOf } from '../../domain/voices/index.ts';

/** Someone as the attendance sheet has them. */
export interface SheetRow {
	readonly person: string;
	readonly name: string;
	readonly status: 'expected' | 'room' | 'remote' | 'left' | 'excused';
	/** Votes that the person holds now, own and by proxy. */
	readonly votes: number;
	/** The members whose voices they are, or would be. */
	readonly members: readonly string[];
}

/** A vote held or under way. */
export interface PollView {
	readonly id: string;
	readonly status: PollState['status'];
	/** Votes there are in it. */
	readonly voices: number;
	readonly carried: boolean | null;
	readonly shares: readonly Pick<ResultShare, 'choice' | 'votes'>[];
	readonly explained: readonly Bilingual[];
	readonly annulled: string | null;
	/** How those in the room vote, and whether anybody votes on a device. */
	readonly inRoom: Channel;
	readonly electronic: boolean;
	readonly secret: boolean;
	/** Voices that vote on paper, while their count is waited for. */
	readonly papers: readonly { readonly voice: string; readonly name: string }[];
}

/** An election held or under way. */
export interface ElectionView extends PollView {
	readonly title: string;
	readonly elected: readonly string[];
}

function sheetOf(state: SittingState, nameOf: (id: string) => string): readonly SheetRow[] {
	const members = new Map<string, Set<string>>();
	const votes = new Map<string, number>();
	const add = (person: string, member: string) => members.set(person, (members.get(person) ?? new Set()).add(member));
	for (const voice of state.roll.voices.values()) for (const person of voice.heldBy) add(person, nameOf(voice.id));
	for (const [id, { holder }] of state.held) {
		add(holder, nameOf(id));
		votes.set(holder, (votes.get(holder) ?? 0) + (state.roll.voices.get(id)?.weight ?? 0));
	}
	for (const person of state.people.keys()) if (!members.has(person)) members.set(person, new Set());
	return [...members]
		.map(([person, of]): SheetRow => {
			const there = state.people.get(person);
			const away = there?.leftAt !== undefined ? 'left' : there?.excused === true ? 'excused' : 'expected';
			return { person, name: nameOf(person), status: there?.place ?? away, votes: votes.get(person) ?? 0, members: [...of] };
		})
		.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function electionView(poll: PollState, state: SittingState, nameOf: (id: string) => string): readonly ElectionView[] {
	const { subject } = poll.config;
	if (subject.kind !== 'election') return [];
	const elected = poll.result?.kind === 'election' ? poll.result.tally.elected.map(nameOf) : [];
	return [{ ...pollView(poll, state, nameOf), title: subject.title, elected }];
}

function pollView(poll: PollState, state: SittingState, nameOf: (id: string) => string): PollView {
	const { result, config, status, returns } = poll;
	const electors = [...poll.electors.values()];
	const waitsForPaper = status === 'closed' && returns.paper === undefined;
	const voices = [...poll.electors.keys()].reduce((sum, id) => sum + (state.roll.voices.get(id)?.weight ?? 0), 0);
	const vote = result?.kind === 'vote' ? result : undefined;
	return {
		id: poll.config.id,
		status: poll.status,
		voices,
		carried: vote === undefined ? null : vote.carried,
		shares: vote === undefined ? [] : vote.shares.map(({ choice, votes }) => ({ choice, votes })),
		explained: vote === undefined ? [] : vote.decisions.map(({ outcome }) => explainVote(outcome)),
		annulled: poll.annulled ?? null,
		inRoom: config.room,
		electronic: electors.some((one) => one.channel === 'electronic'),
		secret: config.secret,
		papers: waitsForPaper ? electors.filter((one) => one.channel === 'paper').map(({ voice }) => ({ voice, name: nameOf(voice) })) : [],
	};
}

/** A sitting as its screens show it: everything counted and explained, nothing left to compute. */
export function sittingView(state: SittingState, record: AssociationRecord) {
	const nameOf = namingOf(record);
	const { statutes } = state.convened;
	const { whole } = turnoutOf(state);
	const proclaimed = state.quorums.filter((one) => one.resolution === undefined).at(-1);
	const polls = [...state.polls.values()];
	const quorum = quorumNow(state);
	return {
		phase: state.phase,
		version: state.version,
		sheetOpen: state.sheetOpen,
		turnout: whole,
		quorum: { status: quorum.status, explained: explainQuorum(quorum) ?? null, proclaimedAt: proclaimed?.at ?? null },
		chair: state.chair === undefined ? null : { id: state.chair, name: nameOf(state.chair) },
		secretary: state.secretary === undefined ? null : { id: state.secretary, name: nameOf(state.secretary) },
		sheet: sheetOf(state, nameOf),
		agenda: state.convened.agenda.map(({ id, title, kind }) => ({
			id,
			title,
			kind,
			status: state.items.get(id)?.status ?? 'pending',
			elections: polls
				.filter(({ config: { subject } }) => subject.kind === 'election' && subject.agendaItem === id)
				.flatMap((poll) => electionView(poll, state, nameOf)),
			resolutions: [...state.resolutions.values()]
				.filter(({ draft }) => draft.decisions.some((one) => one.agendaItem === id))
				.map(({ draft, setAside }) => ({
					id: draft.id,
					number: draft.number,
					title: draft.title,
					text: currentText(state, draft.id),
					setAside: setAside ?? null,
					majorities: [...new Set(draft.decisions.map((one) => one.kind))].map((kind) => explainMajority(majorityApplied(statutes, kind))),
					polls: polls
						.filter(({ config: { subject } }) => subject.kind === 'resolution' && subject.resolution === draft.id)
						.map((poll) => pollView(poll, state, nameOf)),
				})),
		})),
		current: state.currentItem ?? null,
		speaking: state.speaking === undefined ? null : { person: state.speaking, name: nameOf(state.speaking) },
		queue: speakingOrder(state).map((person) => ({ person, name: nameOf(person) })),
		incidents: state.incidents,
		signed: state.signed.map(({ office, at }) => ({ office, at })),
	};
}
export type SittingView = ReturnType<typeof sittingView>;
