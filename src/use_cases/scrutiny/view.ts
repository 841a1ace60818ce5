import { isDeepStrictEqual } from 'node:util';
import type { Bilingual } from '../../domain/basics/index.ts';
import { marksText } from '../../domain/minutes/index.ts';
import { type Channel, countedByHand, type Elector, type Pile, pilesOf, sortingOf, totalsOf, votesOf } from '../../domain/polls/index.ts';
import { countContextOf, type PollState, type SittingState } from '../../domain/sitting/index.ts';
import { MARKS_KIND, type MarksKind, mostChoices, optionNames, optionsOf } from '../../domain/tally/index.ts';
import { resultTold, scaleOf, titleOf } from '../sittings/told.ts';
import type { Noted } from './papers.ts';

/** A voice at a poll: whether it has voted, and never what. */
export interface VoterRow {
	readonly voice: string;
	readonly name: string;
	/** Who casts it, where that is somebody else. */
	readonly by: string | null;
	/** Votes. */
	readonly weight: number;
	readonly college: string | null;
	readonly channel: Channel;
	/** None: nobody can tell yet, since hands are raised all at once. */
	readonly voted: boolean | null;
	readonly left: boolean;
}

/** How many papers say one thing, in each pile. */
export interface TotalRow {
	readonly row: string;
	/** None of a choice of a resolution, whose name the page has. */
	readonly name: string | null;
	/** In the order of the piles. */
	readonly ballots: readonly number[];
	/** Votes. */
	readonly votes: number;
}

export interface PileRow extends Pile {
	/** As the statutes call it. */
	readonly collegeName: string | null;
}

function voterRow(
	{ voice, weight, college, channel, left, holders }: Elector,
	{
		signed,
		cast,
		counted,
	}: { readonly signed: ReadonlySet<string>; readonly cast: ReadonlySet<string>; readonly counted: ReadonlySet<string> },
	nameOf: (id: string) => string,
	collegeName: (id: string) => string,
): VoterRow {
	const name = nameOf(voice);
	const by = nameOf(holders.at(-1) ?? '');
	const voted = counted.has(voice) || (channel === 'paper' ? signed.has(voice) : channel === 'electronic' ? cast.has(voice) : null);
	return {
		...{ voice, name, by: by === name ? null : by, weight, channel, voted, left },
		college: college === undefined ? null : collegeName(college),
	};
}

/** The voices that a closed poll's returns name as having voted. */
function countedVoices({ returns: { electronic, paper } }: PollState): readonly string[] {
	const electronicVoices =
		electronic === undefined ? [] : 'voted' in electronic ? electronic.voted : electronic.ballots.map((one) => one.voice);
	return [...electronicVoices, ...(paper?.signed ?? [])];
}

/** One poll as its scrutineers see it. @param cast the voices that have a ballot on a device */
export function scrutinyPoll(
	state: SittingState,
	poll: PollState,
	{ lines, signed }: Noted,
	cast: ReadonlySet<string>,
	nameOf: (id: string) => string,
) {
	const { config, status, returns } = poll;
	const { subject } = config;
	const context = countContextOf(state, poll);
	const collegeName = (id: string) => state.convened.statutes?.colleges?.find((one) => one.id === id)?.name ?? id;
	const piles = pilesOf(lines, signed, context);
	const channel = countedByHand(config);
	const tally = subject.kind === 'election' ? subject.tally : undefined;
	const named = tally === undefined ? nameOf : optionNames(tally, nameOf);
	const rows = [...totalsOf(subject)].map(([row, says]): TotalRow => {
		const same = lines.filter((one) => isDeepStrictEqual(one.says, says));
		const inPile = ({ weight, college }: Pile) =>
			same.filter((one) => one.weight === weight && (one.college ?? '') === college).reduce((sum, one) => sum + one.ballots, 0);
		const option = /^option\.(.+)$/u.exec(row)?.[1];
		return { row, name: option === undefined ? null : named(option), ballots: piles.map(inPile), votes: votesOf(same) };
	});
	const electors = [...poll.electors.values()];
	const known = { signed: new Set(signed), cast, counted: new Set(countedVoices(poll)) };
	const said = (language: 'fr' | 'en', says: (typeof lines)[number]['says']) =>
		typeof says === 'string' ? says : marksText(says, { language, nameOf: named });
	return {
		id: config.id,
		title: titleOf(state, subject, nameOf),
		text: poll.text ?? null,
		status,
		secret: config.secret,
		/** What is counted by hand; none: everyone votes on a device. */
		channel: channel ?? null,
		/** Whether that count is still to be confirmed. */
		waits: channel !== undefined && returns[channel] === undefined,
		election: tally !== undefined,
		sorting: sortingOf(subject),
		options: tally === undefined ? [] : optionsOf(tally).map((id) => ({ id, name: named(id) })),
		marks: (tally === undefined ? null : MARKS_KIND[tally.method]) as MarksKind | null,
		most: tally === undefined ? null : (mostChoices(tally) ?? null),
		scale: tally === undefined ? [] : scaleOf(tally),
		voters: electors
			.map((one) => voterRow(one, known, nameOf, collegeName))
			.sort((a, b) => a.name.localeCompare(b.name, 'fr') || (a.voice < b.voice ? -1 : 1)),
		piles: piles.map((one): PileRow => ({ ...one, collegeName: one.college === '' ? null : collegeName(one.college) })),
		rows,
		papers: lines.map(({ line, weight, ballots, says }) => ({
			...{ line, weight, ballots },
			said: { fr: said('fr', says), en: said('en', says) } satisfies Bilingual,
		})),
		/** How the result was counted, once there is one. */
		told: status === 'counted' ? resultTold(state, poll, nameOf) : null,
		/** Votes found. */
		votes: votesOf(lines),
	};
}
export type ScrutinyPoll = ReturnType<typeof scrutinyPoll>;
