import { ok, type Result, refused } from '../../basics/index.ts';
import type { MarkedCount } from '../../tally/index.ts';
import type { VoiceId } from '../../voices/index.ts';
import type { Elector } from '../electors.ts';
import type { Channel } from '../poll.ts';
import type { ElectronicReturn, HandsReturn, PaperReturn, ReturnRefusal, Returns } from '../returns.ts';
import { boxRefusal, identified, secrecyRefusal } from './ballots.ts';
import { joinChannels } from './channels.ts';
import { type CountContext, electorsOf, isCount } from './context.ts';

/** What went into the box of an election, and the voices that are known to have voted. */
export interface CountedElection {
	readonly box: readonly MarkedCount[];
	readonly voted: readonly VoiceId[];
}
type ElectionCount = Result<CountedElection, ReturnRefusal>;

const otherKind = (channel: Channel) => refused({ code: 'return-of-other-kind', params: { channel } } as const);

/** What somebody counted, of no more votes than some electors have. */
function entered(channel: Channel, box: readonly MarkedCount[], electors: readonly Elector[], voted: readonly VoiceId[]): ElectionCount {
	const wrong = box.flatMap(({ weight, ballots }) => [weight, ballots]).find((count) => !isCount(count));
	if (wrong !== undefined) return refused({ code: 'not-a-count', params: { count: wrong } });
	const votes = box.reduce((sum, one) => sum + one.weight * one.ballots, 0);
	const most = electors.reduce((sum, one) => sum + one.weight, 0);
	return votes > most ? refused({ code: 'more-votes-than-voices', params: { channel, college: '', votes, most } }) : ok({ box, voted });
}

function countHands(hands: HandsReturn, { electors }: CountContext): ElectionCount {
	if (hands.form !== 'box') return otherKind('hands');
	const there = [...electors.values()].filter((one) => one.channel === 'hands' && !one.left);
	return entered('hands', hands.box, there, []);
}

function countPaper(paper: PaperReturn, context: CountContext): ElectionCount {
	if (paper.form !== 'box') return otherKind('paper');
	const electors = electorsOf(paper.signed, 'paper', context);
	return electors.ok ? entered('paper', paper.box, electors.value, paper.signed) : electors;
}

function countElectronic(electronic: ElectronicReturn, context: CountContext): ElectionCount {
	const refusal = secrecyRefusal(electronic, context);
	if (refusal !== undefined) return refused(refusal);
	if (electronic.form === 'publicMarks') {
		const pairs = identified(electronic.ballots, 'electronic', context);
		if (!pairs.ok) return pairs;
		const box = pairs.value.map(({ ballot, elector }) => ({ weight: elector.weight, marks: ballot.marks, ballots: 1 }));
		return ok({ box, voted: electronic.ballots.map((one) => one.voice) });
	}
	if (electronic.form !== 'secretMarks') return otherKind('electronic');
	const { voted, box } = electronic;
	const wrong = boxRefusal(voted, box, context);
	return wrong === undefined ? ok({ box, voted }) : refused(wrong);
}

function* counts({ hands, paper, electronic }: Returns, context: CountContext): Generator<readonly [Channel, ElectionCount]> {
	if (hands !== undefined) yield ['hands', countHands(hands, context)];
	if (paper !== undefined) yield ['paper', countPaper(paper, context)];
	if (electronic !== undefined) yield ['electronic', countElectronic(electronic, context)];
}

/**
 * Puts together what the channels of an election gave: each voice is of one channel, so none is counted twice. Seats are won
 * by voices together, whatever their college. Linear.
 */
export function countElection(returns: Returns, context: Omit<CountContext, 'colleges'>): ElectionCount {
	const together = { ...context, colleges: new Set<string>() };
	const all = joinChannels(counts(returns, together), context);
	if (!all.ok) return all;
	return ok({ box: all.value.flatMap((one) => one.box), voted: all.value.flatMap((one) => one.voted) });
}
