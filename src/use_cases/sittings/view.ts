import { explainMajority, explainQuorum } from '../../domain/assembly/index.ts';
import type { Bilingual, Instant } from '../../domain/basics/index.ts';
import type { Block } from '../../domain/document/index.ts';
import { type Channel, countedByHand, type ResultShare } from '../../domain/polls/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import {
	alternates,
	amendmentStatus,
	currentText,
	itemQuorumNow,
	type PollState,
	quorumNow,
	type SittingState,
	secondNotice,
	sittingIn,
	speakingOrder,
	turnoutOf,
} from '../../domain/sitting/index.ts';
import { majorityApplied, votingColleges } from '../../domain/statutes/index.ts';
import { tellRules } from '../../domain/statutes_told/index.ts';
import { optionNames } from '../../domain/tally/index.ts';
import { joinWords } from '../../domain/typography/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { reservedOf, resultTold, titleOf } from './told.ts';

/** Someone as the attendance sheet has them. */
export interface SheetRow {
	readonly person: string;
	readonly name: string;
	readonly status: 'expected' | 'room' | 'remote' | 'left' | 'excused';
	/** Votes that the person holds now, own and by proxy. */
	readonly votes: number;
	/** The members whose voices they are, or would be. */
	readonly members: readonly string[];
	/** Whether the record knows if they are a woman or a man: it is asked of candidates, where seats are reserved by it. */
	readonly genderKnown: boolean;
}

/** A vote held or under way. */
export interface PollView {
	readonly id: string;
	readonly status: PollState['status'];
	/** Votes there are in it. */
	readonly voices: number;
	readonly carried: boolean | null;
	readonly shares: readonly Pick<ResultShare, 'choice' | 'votes'>[];
	/** The result as it is counted: every figure needed to count it again. */
	readonly told: { readonly fr: readonly Block[]; readonly en: readonly Block[] } | null;
	readonly annulled: string | null;
	/** How those in the room vote, and whether anybody votes on a device. */
	readonly inRoom: Channel;
	readonly electronic: boolean;
	readonly secret: boolean;
	/** Votes are equal and the statutes let the chair decide. */
	readonly castingVote: 'open' | 'given' | null;
	/** What scrutineers still count, of a poll that is closed. */
	readonly waits: 'hands' | 'paper' | null;
	/** Votes of the raised hands to be counted, of each college that votes apart; one without a name where none does. */
	readonly hands: readonly { readonly college: string; readonly name: string | null; readonly votes: number }[];
	/** Those in the room who may vote by another way. */
	readonly channels: readonly { readonly voice: string; readonly name: string; readonly channel: Channel }[];
}

/** A change asked for in a text. */
export interface AmendmentView {
	readonly id: string;
	readonly by: string | null;
	readonly passage: string;
	readonly replacement: string;
	readonly status: ReturnType<typeof amendmentStatus>;
	readonly polls: readonly PollView[];
}

/** An election held or under way. */
export interface ElectionView extends PollView {
	readonly title: string;
	readonly elected: readonly string[];
	/** The seats that are reserved at it, each with those who stand for them. */
	readonly reserved: readonly Bilingual[];
}

function sheetOf(state: SittingState, { people }: AssociationRecord, nameOf: (id: string) => string): readonly SheetRow[] {
	const known = new Set(people.filter((one) => one.gender !== undefined).map((one) => one.id));
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
			return {
				...{ person, name: nameOf(person), status: there?.place ?? away, votes: votes.get(person) ?? 0 },
				...{ members: [...of], genderKnown: known.has(person) },
			};
		})
		.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

function electionView(poll: PollState, state: SittingState, nameOf: (id: string) => string): readonly ElectionView[] {
	const { subject } = poll.config;
	if (subject.kind !== 'election') return [];
	const elected = poll.result?.kind === 'election' ? poll.result.tally.elected.map(optionNames(subject.tally, nameOf)) : [];
	return [{ ...pollView(poll, state, nameOf), title: subject.title, elected, reserved: reservedOf(subject.tally, nameOf) }];
}

/** The votes that are raised hands of people in the room, by the colleges that vote apart. */
function handsOf({ electors }: PollState, { convened: { statutes } }: SittingState): PollView['hands'] {
	const apart = new Map(votingColleges(statutes).map(({ id, name }) => [id, name]));
	const raised = [...electors.values()].filter((one) => one.channel === 'hands' && !one.left);
	const byCollege = Map.groupBy(raised, ({ college = '' }) => (apart.has(college) ? college : ''));
	return [...byCollege].map(([college, some]) => ({
		...{ college, name: apart.get(college) ?? null },
		votes: some.reduce((sum, { weight }) => sum + weight, 0),
	}));
}

/** Whether the chair may decide a poll, or has. */
function castingVoteOf({ result, castingVote }: PollState, { convened: { statutes } }: SittingState): PollView['castingVote'] {
	if (castingVote !== undefined) return 'given';
	if (result?.kind !== 'vote' || statutes?.castingVote === undefined) return null;
	return result.decisions.some(({ outcome }) => 'castingVote' in outcome && outcome.castingVote === 'open') ? 'open' : null;
}

function pollView(poll: PollState, state: SittingState, nameOf: (id: string) => string): PollView {
	const { result, config, status, returns } = poll;
	const electors = [...poll.electors.values()];
	const byHand = countedByHand(config);
	const voices = [...poll.electors.keys()].reduce((sum, id) => sum + (state.roll.voices.get(id)?.weight ?? 0), 0);
	const vote = result?.kind === 'vote' ? result : undefined;
	const electronic = electors.some((one) => one.channel === 'electronic');
	return {
		id: config.id,
		status: poll.status,
		voices,
		carried: vote === undefined ? null : vote.carried,
		shares: vote === undefined ? [] : vote.shares.map(({ choice, votes }) => ({ choice, votes })),
		told: result === undefined || status !== 'counted' ? null : resultTold(state, poll, nameOf),
		annulled: poll.annulled ?? null,
		inRoom: config.room,
		electronic,
		secret: config.secret,
		castingVote: status === 'counted' ? castingVoteOf(poll, state) : null,
		waits: status === 'closed' && byHand !== undefined && returns[byHand] === undefined ? byHand : null,
		hands: status === 'open' && config.room === 'hands' && config.subject.kind !== 'election' ? handsOf(poll, state) : [],
		channels:
			status === 'open' && byHand !== undefined && (config.remote !== undefined || electronic)
				? electors.filter((one) => !one.left).map(({ voice, channel }) => ({ voice, name: nameOf(voice), channel }))
				: [],
	};
}

function pollsOn(state: SittingState, nameOf: (id: string) => string, isIt: (subject: PollState['config']['subject']) => boolean) {
	return [...state.polls.values()].filter(({ config }) => isIt(config.subject)).map((poll) => pollView(poll, state, nameOf));
}

/** The amendments of a text, in the order in which they are put to the vote. */
function amendmentsOf(state: SittingState, resolution: string, nameOf: (id: string) => string): readonly AmendmentView[] {
	return (state.resolutions.get(resolution)?.amendments ?? []).flatMap((id): readonly AmendmentView[] => {
		const known = state.amendments.get(id);
		if (known === undefined) return [];
		const { by, passage, replacement } = known.draft;
		const polls = pollsOn(state, nameOf, (subject) => subject.kind === 'amendment' && subject.amendment === id);
		return [{ id, by: by === undefined ? null : nameOf(by), passage, replacement, status: amendmentStatus(state, known), polls }];
	});
}

/** The quorum that a resolution needs beside the assembly's own. */
function itemQuorum(state: SittingState, resolution: string) {
	const decisions = (state.resolutions.get(resolution)?.draft.decisions ?? []).map((one) => one.kind);
	const outcome = itemQuorumNow(state, decisions);
	if (outcome === undefined) return null;
	const proclaimed = state.quorums.some((one) => one.resolution === resolution);
	return { status: outcome.status, explained: explainQuorum(outcome) ?? null, proclaimed };
}

/** The seats that the statutes reserve in bodies, said with their articles, and who sits there beyond this day. */
function tellSeats({ convened }: SittingState, { bodies, categories, mandates }: AssociationRecord, nameOf: (id: string) => string) {
	const { statutes, date } = convened;
	const nameIn = (list: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
		list.find((one) => one.id === id)?.name ?? id;
	if (statutes?.seats === undefined) return [];
	const { id, from, seats, colleges = [] } = statutes;
	const named = { body: nameIn(bodies), category: nameIn(categories), college: nameIn(colleges) };
	const rules = tellRules({ id, from, seats }, named).map(({ text, article }) =>
		article === undefined
			? text
			: { fr: `${text.fr.slice(0, -1)} (article ${article}).`, en: `${text.en.slice(0, -1)} (article ${article}).` },
	);
	const staying = [...new Set(seats.map(({ body }) => body))].flatMap((body): readonly Bilingual[] => {
		const names = sittingIn(mandates, body, date, []).map(nameOf);
		if (names.length === 0) return [];
		const [fr, en] = [joinWords(names, 'fr'), joinWords(names, 'en')];
		return [
			{
				fr: `${named.body(body)} : un mandat court au-delà de ce jour pour ${fr} ; qui ne se représente pas y compte déjà.`,
				en: `${named.body(body)}: a mandate runs beyond this day for ${en}; whoever of them does not stand counts already.`,
			},
		];
	});
	return [...rules, ...staying];
}

/** A sitting as its screens show it: everything counted and explained, nothing left to compute. */
export function sittingView(state: SittingState, record: AssociationRecord) {
	const nameOf = namingOf(record);
	const { statutes } = state.convened;
	const { whole, colleges } = turnoutOf(state);
	const proclaimed = state.quorums.filter((one) => one.resolution === undefined).at(-1);
	const polls = [...state.polls.values()];
	const quorum = quorumNow(state);
	return {
		phase: state.phase,
		version: state.version,
		sheetOpen: state.sheetOpen,
		turnout: whole,
		/** The same, of each college. */
		turnouts: colleges,
		quorum: { status: quorum.status, explained: explainQuorum(quorum) ?? null, proclaimedAt: proclaimed?.at ?? null },
		chair: state.chair === undefined ? null : { id: state.chair, name: nameOf(state.chair) },
		secretary: state.secretary === undefined ? null : { id: state.secretary, name: nameOf(state.secretary) },
		sheet: sheetOf(state, record, nameOf),
		agenda: state.convened.agenda.map(({ id, title, kind, duration }) => ({
			id,
			title,
			kind,
			/** Minutes planned. */
			minutes: duration ?? null,
			startedAt: state.items.get(id)?.startedAt ?? null,
			status: state.items.get(id)?.status ?? 'pending',
			/** Who does not vote under it. */
			interests: state.interests
				.filter((one) => one.item === id)
				.map(({ interest }) => nameOf('voice' in interest ? interest.voice : interest.person)),
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
					quorum: itemQuorum(state, draft.id),
					amendments: amendmentsOf(state, draft.id, nameOf),
					polls: pollsOn(state, nameOf, (subject) => subject.kind === 'resolution' && subject.resolution === draft.id),
				})),
		})),
		/** Votes on the course of the sitting itself. */
		procedures: polls
			.filter(({ config }) => config.subject.kind === 'procedure')
			.map((poll) => ({
				...pollView(poll, state, nameOf),
				title: titleOf(state, poll.config.subject, nameOf),
				/** Whether it was put since the item that is treated began. */
				recent: poll.openedAt >= (state.items.get(state.currentItem ?? '')?.startedAt ?? ''),
			})),
		/** The bodies whose seats an election may give. */
		bodies: record.bodies.filter(({ kind }) => kind !== 'staff').map(({ id, name }) => ({ id, name })),
		/** Groups of which seats may be reserved, and what the statutes reserve. */
		colleges: (statutes?.colleges ?? []).map(({ id, name }) => ({ id, name })),
		categories: record.categories.map(({ id, name }) => ({ id, name })),
		seatRules: tellSeats(state, record, nameOf),
		scrutineers: state.scrutineers.map((id) => ({ id, name: nameOf(id) })),
		/** Members of the roll, who may have an interest of their own. */
		members: [...state.roll.voices.keys()].filter((id) => id.startsWith('organisation:')).map((id) => ({ id, name: nameOf(id) })),
		/** Why the sitting pauses, where that was said. */
		suspended: state.phase === 'suspended' ? (state.suspensions.at(-1)?.reason ?? null) : null,
		adjourned: state.adjourned ?? null,
		/** The day from which the statutes let the assembly meet on a second notice. */
		secondNotice: secondNotice(state)?.notBefore ?? null,
		current: state.currentItem ?? null,
		speaking: state.speaking === undefined ? null : { person: state.speaking, name: nameOf(state.speaking) },
		/** Whether one of each speakers' list is called in turn, and whether the chair has said so. */
		alternates: alternates(state),
		alternation: state.alternation ?? null,
		queue: speakingOrder(state, { alternate: alternates(state) }).map((person) => ({
			...{ person, name: nameOf(person), spoken: state.spoken.get(person) ?? 0 },
			list: state.queue.find((one) => one.person === person)?.list ?? null,
		})),
		incidents: state.incidents.map(({ at, text }): { readonly at: Instant; readonly text: string } => ({ at, text })),
		signed: state.signed.map(({ office, at }) => ({ office, at })),
	};
}
export type SittingView = ReturnType<typeof sittingView>;
