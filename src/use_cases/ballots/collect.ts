import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Ballot, type BoxCount, type Choice, channelsOf, type ElectronicReturn, type MarkedBallot } from '../../domain/polls/index.ts';
import type { ChannelReturn, PollState } from '../../domain/sitting/index.ts';
import type { MarkedCount, Marks } from '../../domain/tally/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import {
	discardBallots,
	namedBallots,
	openBox,
	type PollRef,
	publishBallots,
	type RecordWriter,
	type Seal,
	votersOf,
} from '../../store/index.ts';

/** What a secret ballot holds: how much it weighs, for which college, and what it says. */
interface Weighed {
	readonly weight: number;
	readonly college?: string;
	readonly says: Choice | Marks;
}

/** Ballots that weigh and say the same as one line, in an order that says nothing of who sent them or when. */
function lines(ballots: readonly Weighed[]): readonly { readonly one: Weighed; readonly ballots: number }[] {
	const alike = Map.groupBy(ballots, ({ weight, college = '', says }) => JSON.stringify([college, weight, says]));
	return [...alike].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, [one, ...more]]) => (one ? [{ one, ballots: more.length + 1 }] : []));
}

async function secretReturn(record: RecordWriter, seal: Seal, ref: PollRef, election: boolean): Promise<ElectronicReturn | undefined> {
	const ballots = await openBox(record, ref, seal);
	if (ballots === undefined) return undefined;
	const voted = await votersOf(record, ref, true);
	await publishBallots(record, ref, ballots);
	// Only `takeBallots` puts ballots into a box.
	const counted = lines(ballots.map(({ content }) => content as Weighed));
	if (election) {
		const box = counted.map(({ one: { weight, says }, ballots: count }): MarkedCount => ({ weight, marks: says as Marks, ballots: count }));
		return { form: 'secretMarks', voted, box };
	}
	const box = counted.map(({ one: { weight, college, says }, ballots: count }): BoxCount & { readonly college?: string } => ({
		...(college === undefined ? {} : { college }),
		...{ weight, choice: says as Choice, ballots: count },
	}));
	return { form: 'secret', voted, box };
}

async function publicReturn(record: RecordWriter, ref: PollRef, election: boolean): Promise<ElectronicReturn> {
	const ballots = await namedBallots(record, ref);
	if (election) {
		return {
			form: 'publicMarks',
			ballots: ballots.map(({ voice, by, content }): MarkedBallot => ({ voice, by, marks: content as Marks })),
		};
	}
	return { form: 'public', ballots: ballots.map(({ voice, by, content }): Ballot => ({ voice, by, choice: content as Choice })) };
}

/**
 * What the electronic ballots of a poll gave, now that it is closed; none where nobody votes so. A secret box is opened,
 * its ballots are published by their receipts, and what they were kept in is emptied.
 */
export async function collectBallots(
	record: RecordWriter,
	seal: Seal,
	assembly: string,
	poll: PollState,
): Promise<Result<readonly ChannelReturn[], Refusal>> {
	const { id, secret, subject } = poll.config;
	if (!channelsOf(poll).has('electronic')) return ok([]);
	const ref = { assembly, poll: id };
	const election = subject.kind === 'election';
	const electronic = secret ? await secretReturn(record, seal, ref, election) : await publicReturn(record, ref, election);
	if (electronic === undefined) return refused(refusal('ballots-unreadable'));
	await discardBallots(record, ref, { published: false });
	return ok([{ channel: 'electronic', electronic }]);
}
