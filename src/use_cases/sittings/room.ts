import { createHash } from 'node:crypto';
import { explainVote } from '../../domain/assembly/index.ts';
import type { Bilingual, Instant } from '../../domain/basics/index.ts';
import { marksText } from '../../domain/minutes/index.ts';
import { type Channel, type Choice, offeredChoices, type ResultShare, resolutionOf } from '../../domain/polls/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { alternates, amendmentStatus, currentText, type PollState, type SittingState, speakingOrder } from '../../domain/sitting/index.ts';
import { MARKS_KIND, type Marks, type MarksKind, mostChoices, optionNames, optionsOf, type TallyConfig } from '../../domain/tally/index.ts';
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

/** A change asked for in a text, as everyone reads it. */
export interface AmendmentRead {
	readonly by: string | null;
	readonly passage: string;
	readonly replacement: string;
	readonly status: Exclude<ReturnType<typeof amendmentStatus>, 'withdrawn'>;
}

/** What everyone who attends may see of a sitting. */
export interface RoomView {
	readonly phase: SittingState['phase'];
	readonly item: { readonly title: string; readonly startedAt: Instant | null; readonly minutes: number | null } | null;
	readonly texts: readonly {
		readonly number: number;
		readonly title: string;
		readonly text: string;
		/** Changes asked for in it, in the order in which they are put to the vote. */
		readonly amendments: readonly AmendmentRead[];
	}[];
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
	return { id, title: titleOf(state, subject, nameOf), secret, inRoom: poll.config.room, cast, of: electronic, offered, reserved };
}

function shownResult(state: SittingState, { config, result, returns }: PollState, nameOf: (id: string) => string): ShownResult {
	const vote = result?.kind === 'vote' ? result : undefined;
	return {
		id: config.id,
		title: titleOf(state, config.subject, nameOf),
		carried: vote?.carried ?? null,
		shares: vote?.shares.filter(({ votes }) => votes > 0).map(({ choice, votes }) => ({ choice, votes })) ?? [],
		elected: result?.kind === 'election' ? result.tally.elected.map(nameOf) : [],
		told: result !== undefined,
		explained: vote?.decisions.map(({ outcome }) => explainVote(outcome)) ?? [],
		published: config.secret && returns.electronic !== undefined,
	};
}

/** Whether a poll is under the item that is treated now; one on the course of the sitting, whether it was held since that began. */
function isOfItem({ currentItem, resolutions, items }: SittingState, { config: { subject }, openedAt }: PollState): boolean {
	if (subject.kind === 'election') return subject.agendaItem === currentItem;
	if (subject.kind === 'procedure') return openedAt >= (items.get(currentItem ?? '')?.startedAt ?? '');
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

/** The item that is treated now, since when, and how long it was to take. */
export function itemShown({ convened, currentItem, items }: SittingState): RoomView['item'] {
	const item = convened.agenda.find((one) => one.id === currentItem);
	if (item === undefined) return null;
	return { title: item.title, startedAt: items.get(item.id)?.startedAt ?? null, minutes: item.duration ?? null };
}

/** The amendments of a text that were not withdrawn. */
function amendmentsRead(state: SittingState, resolution: string, nameOf: (id: string) => string): readonly AmendmentRead[] {
	return (state.resolutions.get(resolution)?.amendments ?? []).flatMap((id) => {
		const known = state.amendments.get(id);
		const status = known === undefined ? 'withdrawn' : amendmentStatus(state, known);
		if (known === undefined || status === 'withdrawn') return [];
		const { by, passage, replacement } = known.draft;
		return [{ by: by === undefined ? null : nameOf(by), passage, replacement, status }];
	});
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
		item: itemShown(state),
		texts: texts.map(({ draft }) => ({
			...{ number: draft.number, title: draft.title, text: currentText(state, draft.id) },
			amendments: amendmentsRead(state, draft.id, nameOf),
		})),
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

/** The ballots of a secret poll that is counted, by their receipts: the choice of each, or what its marks say, by name. */
export async function receiptsOf(
	reader: RecordReader,
	{ convened, polls }: SittingState,
	poll: string,
	nameOf: (id: string) => string,
): Promise<readonly { readonly receipt: string; readonly says: Choice | Bilingual }[]> {
	const ballots = await publishedBallots(reader, { assembly: convened.assembly, poll });
	const subject = polls.get(poll)?.config.subject;
	const named = subject?.kind === 'election' ? optionNames(subject.tally, nameOf) : nameOf;
	return ballots.map(({ receipt, content }) => {
		// Only `takeBallots` makes what they hold.
		const { says } = content as { readonly says: Choice | Marks };
		const said = (language: 'fr' | 'en') => (typeof says === 'string' ? says : marksText(says, { language, nameOf: named }));
		return { receipt, says: typeof says === 'string' ? says : { fr: said('fr'), en: said('en') } };
	});
}
