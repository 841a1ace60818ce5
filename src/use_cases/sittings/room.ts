import { createHash } from 'node:crypto';
import { explainVote } from '../../domain/assembly/index.ts';
import type { Bilingual, Instant } from '../../domain/basics/index.ts';
import { type Channel, type Choice, offeredChoices, type ResultShare, resolutionOf } from '../../domain/polls/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { alternates, currentText, type PollState, type SittingState, speakingOrder } from '../../domain/sitting/index.ts';
import { MARKS_KIND, type MarksKind, mostChoices, optionNames, optionsOf, type TallyConfig } from '../../domain/tally/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { ballotsCast, paperMark, publishedBallots, type RecordReader } from '../../store/index.ts';
import { boardsFollowed } from '../workshops/course.ts';
import { type WorkshopTime, workshopTime } from '../workshops/view.ts';
import { sittingCourse } from './course.ts';
import { reservedOf, scaleOf, titleOf } from './told.ts';

/** What a ballot may say: a choice, or marks of candidates. */
export type Offered =
	| { readonly kind: 'vote'; readonly choices: readonly Choice[] }
	| {
			readonly kind: 'election';
			readonly marks: MarksKind;
			/** `note`: of a list, who stands on it. */
			readonly options: readonly { readonly id: string; readonly name: string; readonly note: string | null }[];
			/** Choices at most. */
			readonly most: number | null;
			/** Of scores or grades: from the best to the worst. */
			readonly scale: readonly string[];
	  };

export interface OpenPoll {
	readonly id: string;
	readonly title: string;
	readonly secret: boolean;
	/** How those in the room vote. */
	readonly inRoom: Channel;
	/** Voices that have voted on a device, of those that may. */
	readonly cast: number;
	readonly of: number;
	readonly offered: Offered;
	/** The seats that are reserved at an election. */
	readonly reserved: readonly Bilingual[];
}

export interface ShownResult {
	readonly id: string;
	readonly title: string;
	readonly carried: boolean | null;
	readonly shares: readonly Pick<ResultShare, 'choice' | 'votes'>[];
	readonly elected: readonly string[];
	readonly explained: readonly Bilingual[];
	/** Whether it can be read how it was counted. */
	readonly told: boolean;
	/** Whether its ballots can be found by their receipts. */
	readonly published: boolean;
}

/** What everyone who attends may see of a sitting. */
export interface RoomView {
	readonly phase: SittingState['phase'];
	readonly item: { readonly title: string; readonly startedAt: Instant | null; readonly minutes: number | null } | null;
	readonly texts: readonly { readonly number: number; readonly title: string; readonly text: string }[];
	readonly poll: OpenPoll | null;
	readonly results: readonly ShownResult[];
	readonly speaking: string | null;
	readonly queue: readonly string[];
	/** Those that are held now. */
	readonly workshops: readonly WorkshopTime[];
	/** The workshop whose report is heard. */
	readonly report: Pick<WorkshopTime, 'id' | 'group' | 'question'> | null;
	/** Changes with who holds which voice. */
	readonly holding: string;
}

type Subject = PollState['config']['subject'];

/** Who stands on a list, in the order in which they take its seats. */
function listNote(tally: TallyConfig, id: string, nameOf: (id: string) => string): string | null {
	if (tally.method !== 'lists') return null;
	const candidates = tally.lists.find((one) => one.id === id)?.candidates ?? [];
	return candidates.map(nameOf).join(', ');
}

function offeredOf({ convened }: SittingState, subject: Subject, nameOf: (id: string) => string): Offered {
	if (subject.kind !== 'election') return { kind: 'vote', choices: offeredChoices(convened.statutes) };
	const { tally } = subject;
	const named = optionNames(tally, nameOf);
	const options = optionsOf(tally).map((id) => ({ id, name: named(id), note: listNote(tally, id, nameOf) }));
	return { kind: 'election', marks: MARKS_KIND[tally.method], options, most: mostChoices(tally) ?? null, scale: scaleOf(tally) };
}

async function openPoll(
	reader: RecordReader,
	assembly: string,
	state: SittingState,
	nameOf: (id: string) => string,
): Promise<OpenPoll | null> {
	const poll = [...state.polls.values()].find((one) => one.status === 'open');
	if (poll === undefined) return null;
	const { id, secret, subject } = poll.config;
	const electronic = [...poll.electors.values()].filter((one) => one.channel === 'electronic').length;
	const cast = electronic === 0 ? 0 : await ballotsCast(reader, { assembly, poll: id }, secret);
	const offered = offeredOf(state, subject, nameOf);
	const reserved = subject.kind === 'election' ? reservedOf(subject.tally, nameOf) : [];
	return { id, title: titleOf(state, subject), secret, inRoom: poll.config.room, cast, of: electronic, offered, reserved };
}

function shownResult(state: SittingState, { config, result, returns }: PollState, nameOf: (id: string) => string): ShownResult {
	const vote = result?.kind === 'vote' ? result : undefined;
	return {
		id: config.id,
		title: titleOf(state, config.subject),
		carried: vote?.carried ?? null,
		shares: vote?.shares.filter(({ votes }) => votes > 0).map(({ choice, votes }) => ({ choice, votes })) ?? [],
		elected: result?.kind === 'election' ? result.tally.elected.map(nameOf) : [],
		told: result !== undefined,
		explained: vote?.decisions.map(({ outcome }) => explainVote(outcome)) ?? [],
		published: config.secret && returns.electronic !== undefined,
	};
}

/** Whether a poll is under the item that is treated now. */
function isOfItem({ currentItem, resolutions }: SittingState, { config: { subject } }: PollState): boolean {
	if (subject.kind === 'election') return subject.agendaItem === currentItem;
	const decisions = resolutions.get(resolutionOf(subject) ?? '')?.draft.decisions ?? [];
	return decisions.some((one) => one.agendaItem === currentItem);
}

/** Differs where what it is made of does. */
function shortHash(of: unknown): string {
	return createHash('sha1').update(JSON.stringify(of)).digest('base64url').slice(0, 8);
}

function holdingOf({ held, polls }: SittingState): string {
	const channels = [...polls.values()]
		.filter(({ status }) => status === 'open')
		.map(({ electors }) => [...electors.values()].map((one) => one.channel));
	return shortHash([[...held], channels]);
}

/** A sitting as everyone who attends sees it; the version says when it has changed. @returns undefined before anything has happened */
export async function roomView(
	reader: RecordReader,
	record: AssociationRecord,
	assembly: string,
): Promise<{ readonly version: string; readonly view: RoomView } | undefined> {
	const course = await sittingCourse(reader, assembly);
	if (course === undefined) return undefined;
	const { state } = course;
	const nameOf = namingOf(record);
	const poll = await openPoll(reader, assembly, state, nameOf);
	const times = (await boardsFollowed(reader, assembly)).boards.map(workshopTime);
	const item = state.convened.agenda.find((one) => one.id === state.currentItem);
	const texts = [...state.resolutions.values()].filter(({ draft }) => draft.decisions.some((one) => one.agendaItem === item?.id));
	const view: RoomView = {
		phase: state.phase,
		item:
			item === undefined
				? null
				: { title: item.title, startedAt: state.items.get(item.id)?.startedAt ?? null, minutes: item.duration ?? null },
		texts: texts.map(({ draft }) => ({ number: draft.number, title: draft.title, text: currentText(state, draft.id) })),
		poll,
		results: [...state.polls.values()]
			.filter((one) => one.status === 'counted' && isOfItem(state, one))
			.map((one) => shownResult(state, one, nameOf)),
		speaking: state.speaking === undefined ? null : nameOf(state.speaking),
		queue: speakingOrder(state, { alternate: alternates(state) }).map(nameOf),
		workshops: times.filter(({ status }) => status === 'running'),
		report: times.find(({ id }) => id === state.report) ?? null,
		holding: holdingOf(state),
	};
	const noted = await paperMark(reader, assembly);
	const marks = [noted, times.length === 0 ? '' : shortHash(times)].filter((mark) => mark !== '');
	return { version: [`${state.version}.${poll?.cast ?? 0}`, ...marks].join('.'), view };
}

/** The ballots of a secret poll that is counted, by their receipts. */
export async function receiptsOf(reader: RecordReader, assembly: string, poll: string) {
	const ballots = await publishedBallots(reader, { assembly, poll });
	// Only `takeBallots` makes what they hold.
	return ballots.map(({ receipt, content }) => ({ receipt, says: (content as { readonly says: unknown }).says }));
}
