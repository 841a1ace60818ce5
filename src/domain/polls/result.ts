import { judgeVote, sumCounts, type Vote, type VoteBases, type VoteOutcome, voters, votesCast } from '../assembly/index.ts';
import { ok, perMille, type Result } from '../basics/index.ts';
import { type DecisionKind, type Statutes, votingColleges } from '../statutes/index.ts';
import { type CountContext, countReturns, NO_VOTES } from './count/index.ts';
import type { Elector } from './electors.ts';
import type { PollConfig } from './poll.ts';
import type { ReturnRefusal, Returns } from './returns.ts';

/** What is counted on beside the votes: who could have voted, at the close. */
export interface Enrolled {
	/** Votes of all voices on the roll, and of each college's. */
	readonly whole: number;
	readonly colleges: ReadonlyMap<string, number>;
}

/** One side of a result, ready to be shown: nobody who looks at it computes anything. */
export interface ResultShare {
	readonly choice: 'for' | 'against' | 'abstention' | 'blank' | 'spoiled';
	/** Votes. */
	readonly votes: number;
	/** Thousandths of the votes for and against; only of those two. */
	readonly ofCast?: number;
	/** Thousandths of all votes. */
	readonly ofVoters: number;
}

/** A poll counted and judged. */
export interface PollResult {
	readonly vote: Vote;
	/** Of each kind of decision that the subject holds, its majority and whether it was reached. */
	readonly decisions: readonly { readonly kind: DecisionKind; readonly outcome: VoteOutcome }[];
	/** Whether every decision is carried. */
	readonly carried: boolean;
	readonly shares: readonly ResultShare[];
}

/** What a result is made from. */
export interface ResultContext extends CountContext {
	readonly enrolled: Enrolled;
	readonly decisions: readonly DecisionKind[];
	readonly statutes: Statutes | undefined;
	readonly castingVote?: 'for' | 'against';
}

function methodOf(config: PollConfig, electors: Iterable<Elector>): Pick<Vote, 'method' | 'secret'> {
	const apart = [...electors].some((one) => one.channel !== config.room);
	if (config.room === 'electronic' || apart) return { method: apart ? 'mixed' : 'electronic', secret: config.secret };
	return { method: config.room === 'paper' ? 'secret' : 'showOfHands' };
}

/** The voices there at the close, with those that had voted before their holder left. */
function basesOf(electors: readonly Elector[], voted: ReadonlySet<string>, enrolled: number): Required<VoteBases> {
	const there = electors.filter((one) => !one.left || voted.has(one.voice));
	const votes = (some: readonly Elector[]) => some.reduce((sum, one) => sum + one.weight, 0);
	return { present: votes(there.filter((one) => !one.represented)), presentOrRepresented: votes(there), enrolled };
}

function sharesOf(vote: Required<Pick<Vote, 'counts'>>): readonly ResultShare[] {
	const { counts } = vote;
	return (['for', 'against', 'abstention', 'blank', 'spoiled'] as const).map((choice) => {
		const votes = counts[choice] ?? 0;
		const cast = choice === 'for' || choice === 'against' ? { ofCast: perMille(votes, votesCast(counts)) } : {};
		return { choice, votes, ...cast, ofVoters: perMille(votes, voters(counts)) };
	});
}

/** Counts what the channels gave and judges it by the statutes. Linear in electors and ballots. */
export function resultOf(returns: Returns, context: ResultContext): Result<PollResult, ReturnRefusal> {
	const counted = countReturns(returns, context);
	if (!counted.ok) return counted;
	const { parts } = counted.value;
	const voted = new Set(counted.value.voted);
	const electors = [...context.electors.values()];
	const byCollege = Map.groupBy(electors, (one) => one.college ?? '');
	const counts = sumCounts(parts.values());
	const colleges = votingColleges(context.statutes).map(({ id }) => ({
		college: id,
		counts: parts.get(id) ?? NO_VOTES,
		bases: basesOf(byCollege.get(id) ?? [], voted, context.enrolled.colleges.get(id) ?? 0),
	}));
	const vote: Vote & { readonly counts: typeof counts } = {
		...methodOf(context.config, electors),
		...(counts.for > 0 && counts.for === voters(counts) ? { unanimous: true } : {}),
		counts,
		votesCast: voters(counts),
		bases: basesOf(electors, voted, context.enrolled.whole),
		...(colleges.length === 0 ? {} : { colleges }),
		...(context.castingVote === undefined ? {} : { castingVote: context.castingVote }),
	};
	const decisions = [...new Set(context.decisions)].map((kind) => ({ kind, outcome: judgeVote(kind, vote, context.statutes) }));
	return ok({ vote, decisions, carried: decisions.every((one) => one.outcome.status === 'carried'), shares: sharesOf(vote) });
}
