import fc from 'fast-check';
import { CHOICES, type Elector, type PollConfig } from '../../src/domain/polls/index.ts';
import type { ChannelReturn, Convened, PollState, SittingCommand, SittingState } from '../../src/domain/sitting/index.ts';
import type { Marks } from '../../src/domain/tally/index.ts';
import type { Voice } from '../../src/domain/voices/index.ts';
import { statutesOf } from '../cases.ts';

/** Seven people of their own, two organisations whose representatives are among them, a stranger without a voice. */
export const PEOPLE = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'stranger'] as const;
const VOICES: readonly Voice[] = [
	...PEOPLE.slice(0, 6).map(
		(id, index): Voice => ({ id: `person:${id}`, category: 'people', college: index < 3 ? 'a' : 'b', weight: 1, heldBy: [id] }),
	),
	{ id: 'organisation:o0', category: 'cities', college: 'b', weight: 3, heldBy: ['p5', 'p6'] },
	{ id: 'organisation:o1', category: 'cities', weight: 2, heldBy: ['p6', 'p0'] },
];
const LATE: Voice = { id: 'organisation:late', category: 'cities', weight: 4, heldBy: ['stranger'] };
export const VOICE_IDS = [...VOICES, LATE].map((one) => one.id);

/** Statutes under which everything happens: proxies with a limit, colleges, a quorum, distance, a casting vote. */
export const STATUTES = [
	undefined,
	statutesOf({
		proxies: { allowed: true, maximumPerHolder: 2, blank: 'chair' },
		remote: { allowed: true },
		quorums: [{ share: '1/4', counts: 'presentOrRepresented', base: 'voices' }],
		majorities: [{ majority: 'relative', base: 'votesCast' }],
		castingVote: { holder: 'chair' },
		blankVotes: {},
	}),
	statutesOf({
		proxies: { allowed: true, blank: 'assembly', revives: true },
		colleges: [
			{ id: 'a', name: 'A', weight: '1/3' },
			{ id: 'b', name: 'B', weight: '2/3' },
		],
		quorums: [{ share: '1/3', counts: 'present', base: 'members', perCollege: true }],
		remote: { allowed: true },
	}),
];

export function convened(statutes: (typeof STATUTES)[number]): Convened {
	const decision = (id: string, agendaItem: string) => [{ id, kind: 'other' as const, agendaItem }];
	return {
		type: 'convened',
		at: '2024-06-01T10:00:00.000Z',
		assembly: '2024-06-19',
		date: '2024-06-19',
		kind: 'ordinary',
		...(statutes === undefined ? {} : { statutes }),
		voices: VOICES,
		agenda: ['i0', 'i1'].map((id) => ({ id, title: id, kind: 'resolution' })),
		resolutions: [
			{ id: 'r0', number: 1, title: 'R0', text: 'Le budget est de 100 euros.', decisions: decision('d0', 'i0') },
			{ id: 'r1', number: 2, title: 'R1', text: 'La cotisation est de 10 euros.', decisions: decision('d1', 'i1') },
		],
	};
}

/** A move, made into a command by the state in which it comes: so that random ones often mean something. */
export type Move = readonly [kind: keyof typeof MOVES, a: number, b: number, c: number];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const NEWEST = (state: SittingState): PollState | undefined => [...state.polls.values()].at(-1);

/** What a channel of a poll may give: by `size`, all of its voices or some; by `turn`, which choices. */
export function returnOf(poll: PollState, channel: 'hands' | 'paper' | 'electronic', size: number, turn: number): ChannelReturn {
	const mine = [...poll.electors.values()].filter((one) => one.channel === channel && !one.left);
	const some = mine.filter((_, index) => (index + size) % 3 !== 0);
	const choices = CHOICES.slice(0, 3);
	if (poll.config.subject.kind === 'election') return electionReturnOf(poll, channel, some, turn);
	if (channel === 'hands') {
		const votes = mine.reduce((sum, one) => sum + one.weight, 0);
		return pick<ChannelReturn>(
			[
				{ channel, hands: { form: 'unanimous' } },
				{ channel, hands: { form: 'rest-for', parts: poll.enrolled.size > 1 ? [] : [{ against: Math.floor(votes / 2), abstention: 0 }] } },
				{
					channel,
					hands: {
						form: 'names',
						rest: 'for',
						ballots: some.map((one, index) => ({ voice: one.voice, by: one.holders.at(-1) ?? '', choice: pick(choices, index + turn) })),
					},
				},
				// Never right: more votes than there are voices.
				{ channel, hands: { form: 'counts', parts: [{ for: votes + 1, against: 0, abstention: 0 }] } },
			],
			size,
		);
	}
	if (channel === 'paper') {
		return { channel, paper: { form: 'counts', signed: some.map((one) => one.voice), parts: [] } };
	}
	if (!poll.config.secret) {
		const ballots = some.map((one, index) => ({ voice: one.voice, by: one.holders.at(-1) ?? '', choice: pick(choices, index + turn) }));
		return { channel, electronic: { form: 'public', ballots } };
	}
	const box = some.map((one, index) => {
		const college = poll.enrolled.size > 1 && one.college !== undefined ? { college: one.college } : {};
		return { ...college, weight: one.weight, choice: pick(choices, index + turn), ballots: 1 };
	});
	return { channel, electronic: { form: 'secret', voted: some.map((one) => one.voice), box } };
}

/** As {@link returnOf}, of an election: a vote for one of two candidates, or blank. */
function electionReturnOf(
	poll: PollState,
	channel: 'hands' | 'paper' | 'electronic',
	some: readonly Elector[],
	turn: number,
): ChannelReturn {
	const marks = (index: number): Marks =>
		pick<Marks>([{ kind: 'choices', choices: ['p0'] }, { kind: 'choices', choices: ['p3'] }, { kind: 'blank' }], index + turn);
	const box = some.map((one, index) => ({ weight: one.weight, marks: marks(index), ballots: 1 }));
	const voted = some.map((one) => one.voice);
	if (channel === 'hands') return { channel, hands: { form: 'box', box } };
	if (channel === 'paper') return { channel, paper: { form: 'box', signed: voted, box } };
	if (poll.config.secret) return { channel, electronic: { form: 'secretMarks', voted, box } };
	const ballots = some.map((one, index) => ({ voice: one.voice, by: one.holders.at(-1) ?? '', marks: marks(index) }));
	return { channel, electronic: { form: 'publicMarks', ballots } };
}

export function returnsOf(poll: PollState, size: number, turn: number): ChannelReturn[] {
	const channels = new Set([poll.config.room, ...[...poll.electors.values()].map((one) => one.channel)]);
	return [...channels].map((channel) => returnOf(poll, channel, size, turn));
}

function openPoll(state: SittingState, a: number, b: number, c: number): SittingCommand {
	const amendment = pick([...state.amendments.values()], a);
	const resolution = pick(['r0', 'r1'], b);
	const subject = pick<PollConfig['subject']>(
		[
			{ kind: 'resolution', resolution },
			{ kind: 'resolution', resolution },
			{ kind: 'procedure', title: 'Suspension' },
			{
				kind: 'election',
				election: pick(['board', 'board-2'], a),
				title: 'Conseil',
				agendaItem: pick(['i0', 'i1'], b),
				decision: 'board',
				tally: { method: 'plurality', options: ['p0', 'p3'], seats: 1, ties: [] },
			},
			...(amendment === undefined
				? []
				: [{ kind: 'amendment', resolution: amendment.draft.resolution, amendment: amendment.draft.id } as const]),
		],
		c,
	);
	const room = pick(['hands', 'electronic', 'paper', 'hands'] as const, a);
	const secret = room === 'paper' || (room === 'electronic' && b % 2 === 0);
	return {
		do: 'openPoll',
		poll: { id: `poll${state.polls.size}`, subject, room, secret, ...(c % 3 === 0 ? {} : { remote: 'electronic' }) },
	};
}

export const MOVES = {
	checkIn: (_state, a, b) => ({ do: 'checkIn', person: pick(PEOPLE, a), place: b % 3 === 0 ? 'remote' : 'room' }),
	checkOut: (_state, a) => ({ do: 'checkOut', person: pick(PEOPLE, a) }),
	excuse: (_state, a) => ({ do: 'excuse', person: pick(PEOPLE, a) }),
	giveProxy: (state, a, b, c) => {
		const principal = pick(VOICE_IDS, a);
		const signedBy = pick(state.roll.voices.get(principal)?.heldBy ?? PEOPLE, b);
		return { do: 'giveProxy', principal, signedBy, ...(c % 5 === 0 ? {} : { holder: pick(PEOPLE, c) }) };
	},
	answerProxy: (state, a, b, c) => {
		const proxy = pick([...state.proxies.values()], a);
		return {
			do: 'answerProxy',
			principal: proxy?.principal ?? pick(VOICE_IDS, b),
			holder: proxy?.holder ?? pick(PEOPLE, c),
			accept: b % 2 === 0,
		};
	},
	assignProxy: (state, a, b) => ({
		do: 'assignProxy',
		principal: pick([...state.proxies.keys(), 'person:p0'], a),
		holder: pick(PEOPLE, b),
	}),
	revokeProxy: (state, a) => ({ do: 'revokeProxy', principal: pick([...state.proxies.keys(), 'person:p0'], a) }),
	openSheet: (_state, a) => ({ do: 'openSheet', voices: a % 4 === 0 ? VOICES.slice(1) : VOICES }),
	admit: (_state, a) => ({ do: 'admit', voice: a % 2 === 0 ? LATE : { ...LATE, heldBy: ['stranger', pick(PEOPLE, a)] } }),
	nameOfficer: (_state, a, b) => ({
		do: 'nameOfficer',
		office: pick(['chair', 'secretary', 'scrutineer'] as const, a),
		person: pick(PEOPLE, b),
	}),
	proclaimQuorum: () => ({ do: 'proclaimQuorum' }),
	open: () => ({ do: 'open' }),
	suspend: () => ({ do: 'suspend' }),
	resume: () => ({ do: 'resume' }),
	adjourn: (_state, a) => ({ do: 'adjourn', reason: a % 2 === 0 ? 'Quorum' : ' ' }),
	close: () => ({ do: 'close' }),
	startItem: (_state, a) => ({ do: 'startItem', item: pick(['i0', 'i1', 'i9'], a) }),
	endItem: () => ({ do: 'endItem' }),
	postponeItem: (_state, a) => ({ do: 'postponeItem', item: pick(['i0', 'i1'], a), reason: 'Heure' }),
	proposeAmendment: (state, a, b) => ({
		do: 'proposeAmendment',
		amendment: {
			id: `am${state.amendments.size}`,
			resolution: pick(['r0', 'r1'], a),
			passage: pick(['100', '10', 'euros', 'est'], b),
			replacement: pick(['$&', '200', ''], a + b),
		},
	}),
	withdrawAmendment: (state, a) => ({ do: 'withdrawAmendment', amendment: pick([...state.amendments.keys(), 'none'], a) }),
	orderAmendments: (state, a) => {
		const resolution = pick(['r0', 'r1'], a);
		return { do: 'orderAmendments', resolution, order: [...(state.resolutions.get(resolution)?.amendments ?? [])].reverse() };
	},
	setAside: (_state, a) => ({ do: 'setAside', resolution: pick(['r0', 'r1'], a), outcome: 'withdrawn' }),
	declareInterest: (_state, a, b) => ({
		do: 'declareInterest',
		item: pick(['i0', 'i1'], a),
		interest: b % 2 === 0 ? { person: pick(PEOPLE, b) } : { voice: pick(VOICE_IDS, b) },
	}),
	signSheet: (_state, a) => ({ do: 'signSheet', person: pick(PEOPLE, a) }),
	askToSpeak: (_state, a) => ({ do: 'askToSpeak', person: pick(PEOPLE, a) }),
	alternateSpeakers: (_state, a) => ({ do: 'alternateSpeakers', alternate: a % 2 === 0 }),
	callSpeaker: (_state, a) => ({ do: 'callSpeaker', person: pick(PEOPLE, a) }),
	endSpeaker: (_state, a) => ({ do: 'endSpeaker', person: pick(PEOPLE, a) }),
	hearReport: (_state, a) => ({ do: 'hearReport', workshop: pick(['w0', 'w1'], a) }),
	endReport: () => ({ do: 'endReport' }),
	openPoll,
	assignChannel: (state, a, b) => ({
		do: 'assignChannel',
		poll: NEWEST(state)?.config.id ?? 'none',
		voice: pick(VOICE_IDS, a),
		channel: pick(['hands', 'electronic', 'paper'] as const, b),
	}),
	closePoll: (state, a, b) => {
		const poll = NEWEST(state);
		return { do: 'closePoll', poll: poll?.config.id ?? 'none', returns: poll === undefined || a % 3 === 0 ? [] : returnsOf(poll, a, b) };
	},
	enterReturns: (state, a, b, c) => {
		const poll = NEWEST(state);
		const [returns] = poll === undefined ? [] : returnsOf(poll, a, b);
		const given = returns ?? { channel: 'hands', hands: { form: 'unanimous' } };
		return { do: 'enterReturns', poll: poll?.config.id ?? 'none', returns: given, ...(c % 2 === 0 ? {} : { correction: 'Recomptage' }) };
	},
	giveCastingVote: (state, a) => ({
		do: 'giveCastingVote',
		poll: NEWEST(state)?.config.id ?? 'none',
		side: a % 2 === 0 ? 'for' : 'against',
	}),
	annulPoll: (state, a) => ({ do: 'annulPoll', poll: pick([...state.polls.keys(), 'none'], a), reason: 'Erreur' }),
	noteIncident: () => ({ do: 'noteIncident', text: 'Panne' }),
	draftMinutes: () => ({ do: 'draftMinutes' }),
	signMinutes: (state, a) => {
		const office = pick(['chair', 'secretary'] as const, a);
		return { do: 'signMinutes', office, person: state[office] ?? 'p0', means: 'electronic' };
	},
	publishMinutes: () => ({ do: 'publishMinutes' }),
} as const satisfies Readonly<Record<string, (state: SittingState, a: number, b: number, c: number) => SittingCommand>>;

/** Moves that end or halt a sitting, after which little else can be tried. */
const ENDING = ['suspend', 'adjourn', 'close', 'draftMinutes', 'signMinutes', 'publishMinutes'] as const;
const VOTING = [
	'startItem',
	'openPoll',
	'openPoll',
	'closePoll',
	'closePoll',
	'proposeAmendment',
	'enterReturns',
	'giveCastingVote',
] as const;
type Kind = Move[0];
const isEnding = (kind: Kind) => (ENDING as readonly Kind[]).includes(kind);
const ORDINARY = (Object.keys(MOVES) as Kind[]).filter((kind) => !isEnding(kind));

/** Votes most often, ends least. */
export const anyMove: fc.Arbitrary<Move> = fc.tuple(
	fc.oneof(
		{ weight: 10, arbitrary: fc.constantFrom<Kind>(...VOTING) },
		{ weight: 9, arbitrary: fc.constantFrom<Kind>(...ORDINARY) },
		{ weight: 1, arbitrary: fc.constantFrom<Kind>(...ENDING) },
	),
	fc.nat(30),
	fc.nat(30),
	fc.nat(30),
);

/** What opens a sitting in earnest, so that half of the runs get to its votes. */
export const OPENING: readonly Move[] = [
	['giveProxy', 1, 0, 3],
	['giveProxy', 2, 0, 5],
	['openSheet', 1, 0, 0],
	['checkIn', 0, 1, 0],
	['checkIn', 3, 1, 0],
	['checkIn', 4, 1, 0],
	['checkIn', 6, 1, 0],
	['nameOfficer', 0, 0, 0],
	['nameOfficer', 1, 3, 0],
	['proclaimQuorum', 0, 0, 0],
	['open', 0, 0, 0],
	['startItem', 0, 0, 0],
];
