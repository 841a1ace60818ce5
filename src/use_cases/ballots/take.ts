import { isDeepStrictEqual } from 'node:util';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { Elector } from '../../domain/polls/index.ts';
import { type SittingState, takeBallot } from '../../domain/sitting/index.ts';
import { votingColleges } from '../../domain/statutes/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { type Refusal, refusal, sittingRefusalText } from '../../i18n/refusals/index.ts';
import {
	inBox,
	keptRecord,
	markVoters,
	namedBallots,
	type PollRef,
	putNamed,
	putSealed,
	type RecordWriter,
	type Seal,
	shareSitting,
	tellSitting,
	unmarkVoters,
} from '../../store/index.ts';
import { sittingCourse } from '../sittings/course.ts';
import type { BallotInput } from './inputs.ts';

/** A ballot and who sends it. */
export interface Sent extends BallotInput {
	/** Id of a person. */
	readonly by: string;
}

/** What is acknowledged: the ballot is kept, and, of a secret poll, will be found by its receipt. */
export interface Taken {
	readonly receipt?: string;
}
export type Answer = Result<Taken, Refusal>;

type Refuse = (why: Parameters<typeof sittingRefusalText>[0]) => Answer;

/** What the ballots of one poll are kept with. */
interface Keeping {
	readonly record: RecordWriter;
	readonly seal: Seal;
	readonly ref: PollRef;
	readonly state: SittingState;
	readonly refuse: Refuse;
}

interface Judged {
	readonly sent: Sent;
	readonly elector: Elector;
}

const votedAlready = (refuse: Refuse, { voice }: Sent) => refuse({ code: 'voted-already', params: { voice } });

/** Ballots of a public poll: sent again as it was, one is acknowledged again; otherwise the first stays. */
async function keepNamed(judged: readonly Judged[], { record, ref, refuse }: Keeping): Promise<readonly Answer[]> {
	const ballots = judged.map(({ sent: { voice, by, content } }) => ({ voice, by, content }));
	const fresh = await putNamed(record, ref, ballots);
	const others = ballots.map(({ voice }) => voice).filter((voice) => !fresh.has(voice));
	const before = new Map((others.length === 0 ? [] : await namedBallots(record, ref, others)).map((one) => [one.voice, one]));
	return judged.map(({ sent }, index) => {
		const same = fresh.has(sent.voice) || isDeepStrictEqual(before.get(sent.voice), ballots[index]);
		return same ? ok({}) : votedAlready(refuse, sent);
	});
}

/**
 * Ballots of a secret poll: what one says cannot be compared, so that one sent again is known by its receipt. A receipt
 * serves one ballot.
 */
async function keepSecret(judged: readonly Judged[], { record, ref, seal, state, refuse }: Keeping): Promise<readonly Answer[]> {
	const colleges = votingColleges(state.convened.statutes);
	const receiptOf = ({ sent }: Judged) => sent.receipt ?? '';
	const voices = judged.map(({ sent }) => sent.voice);
	const fresh = await markVoters(record, ref, voices);
	const ballots = judged
		.filter(({ sent }) => fresh.has(sent.voice))
		.map((one) => {
			const { weight, college } = one.elector;
			const apart = colleges.some(({ id }) => id === college) ? { college } : {};
			return { voice: one.sent.voice, receipt: receiptOf(one), content: { weight, ...apart, says: one.sent.content } };
		});
	const sealed = ballots.map(({ receipt, content }) => ({ receipt, content }));
	const kept = sealed.length === 0 ? new Set<string>() : await putSealed(record, ref, sealed, seal);
	const unkept = ballots.filter(({ receipt }) => !kept.has(receipt)).map(({ voice }) => voice);
	if (unkept.length > 0) await unmarkVoters(record, ref, unkept);
	const again = judged.filter(({ sent }) => !fresh.has(sent.voice)).map(receiptOf);
	const known = again.length === 0 ? new Set<string>() : await inBox(record, ref, again, seal);
	return judged.map((one) => {
		const receipt = receiptOf(one);
		if (fresh.has(one.sent.voice)) return kept.has(receipt) ? ok({ receipt }) : refused(refusal('receipt-used'));
		return known.has(receipt) ? ok({ receipt }) : votedAlready(refuse, one.sent);
	});
}

/** Keeps the ballots of one poll; of one voice or receipt, the first, and then the others against it. */
async function keepOfPoll(sent: readonly Sent[], keeping: Keeping, answers: Map<Sent, Answer>): Promise<void> {
	const { state, ref, refuse } = keeping;
	const secret = state.polls.get(ref.poll)?.config.secret === true;
	const judged: Judged[] = [];
	for (const one of sent) {
		const { voice, by, content } = one;
		const ballot = typeof content === 'string' ? { voice, by, choice: content } : { voice, by, marks: content };
		const elector = takeBallot(state, ref.poll, ballot, false);
		if (!elector.ok) answers.set(one, refuse(elector.error));
		else if (secret && one.receipt === undefined) answers.set(one, refused(refusal('receipt-missing')));
		else judged.push({ sent: one, elector: elector.value });
	}
	// In the order of voices, so that two processes that keep the same voices do not wait for each other.
	let waiting = judged.sort((a, b) => (a.sent.voice < b.sent.voice ? -1 : 1));
	while (waiting.length > 0) {
		const taken = new Set<string>();
		const [now, later]: [Judged[], Judged[]] = [[], []];
		for (const one of waiting) {
			const names = [one.sent.voice, one.sent.receipt ?? one.sent.voice];
			(names.some((name) => taken.has(name)) ? later : now).push(one);
			for (const name of names) taken.add(name);
		}
		const kept = await (secret ? keepSecret : keepNamed)(now, keeping);
		for (const [index, answer] of kept.entries()) {
			const one = now[index];
			if (one !== undefined) answers.set(one.sent, answer);
		}
		waiting = later;
	}
}

/**
 * Takes ballots of one sitting within a transaction, each judged by the sitting as it is: nobody changes it meanwhile, so
 * that a ballot that lands while its poll is closed is counted or refused.
 * @returns what becomes of each, in their order; what is acknowledged is stored once the transaction is committed
 */
export async function takeBallots(record: RecordWriter, seal: Seal, assembly: string, sent: readonly Sent[]): Promise<readonly Answer[]> {
	const version = await shareSitting(record, assembly);
	const course = await sittingCourse(record, assembly, version);
	const whole = await keptRecord(record);
	if (course === undefined || whole === undefined) return sent.map(() => refused(refusal('not-found', { key: assembly })));
	const refuse: Refuse = (why) =>
		refused({ ...refusal('sitting-refused', { why: why.code }), said: sittingRefusalText(why, namingOf(whole)) });
	const answers = new Map<Sent, Answer>();
	for (const [poll, ballots] of Map.groupBy(sent, (one) => one.poll)) {
		await keepOfPoll(ballots, { record, seal, ref: { assembly, poll }, state: course.state, refuse }, answers);
	}
	await tellSitting(record, { sitting: assembly, version, of: 'ballots' });
	return sent.map((one) => answers.get(one) ?? refused(refusal('not-found', { key: one.poll })));
}
