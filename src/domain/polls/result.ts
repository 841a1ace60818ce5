import { judgeVote, sumCounts, type Vote, type VoteBases, type VoteOutcome, voters, votesCast } from '../assembly/index.ts';
import { ok, perMille, type Result } from '../basics/index.ts';
import { type DecisionKind, majorityApplied, type Statutes, votingColleges } from '../statutes/index.ts';
import { ballotsOf, type MarkedCount, type TallyConfig, type TallyResult, tally } from '../tally/index.ts';
import { type CountContext, countElection, countReturns, NO_VOTES } from './count/index.ts';
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

/** A poll for or against, counted and judged. */
export interface VoteResult {
	readonly kind: 'vote';
	readonly vote: Vote;
	/** Of each kind of decision that the subject holds, its majority and whether it was reached. */
	readonly decisions: readonly { readonly kind: DecisionKind; readonly outcome: VoteOutcome }[];
	/** Whether every decision is carried. */
	readonly carried: boolean;
	readonly shares: readonly ResultShare[];
}

/** An election counted: what the box held, and what the method makes of it. */
export interface ElectionResult {
	readonly kind: 'election';
	readonly vote: Pick<Vote, 'method' | 'secret' | 'bases'>;
	/** The rules with the base that the statutes count on. */
	readonly config: TallyConfig;
	readonly box: readonly MarkedCount[];
	readonly tally: TallyResult;
}
export type PollResult = VoteResult | ElectionResult;

/** Whether a poll for or against is carried; an election is not carried, it elects. */
export function isCarried(result: PollResult | undefined): boolean {
	return result?.kind === 'vote' && result.carried;
}

/** The vote of a poll for or against. */
export function voteOf(result: PollResult | undefined): Vote | undefined {
	return result?.kind === 'vote' ? result.vote : undefined;
}

/** What a result is made from. */
export interface ResultContext extends CountContext {
	readonly enrolled: Enrolled;
	readonly decisions: readonly DecisionKind[];
	readonly statutes: Statutes | undefined;
	readonly castingVote?: 'for' | 'against';
}

function methodOf(config: PollConfig, electors: readonly Elector[]): Pick<Vote, 'method' | 'secret'> {
	const apart = electors.some((one) => one.channel !== config.room);
	if (config.room === 'electronic' || apart) return { method: apart ? 'mixed' : 'electronic', secret: config.secret };
	return { method: config.room === 'paper' ? 'secret' : 'showOfHands' };
}

/** The voices there at the close, with those that had voted before their holder left. */
function basesOf(electors: readonly Elector[], voted: ReadonlySet<string>, enrolled: number): Required<VoteBases> {
	const there = electors.filter((one) => !one.left || voted.has(one.voice));
	const votes = (some: readonly Elector[]) => some.reduce((sum, one) => sum + one.weight, 0);
	return { present: votes(there.filter((one) => !one.represented)), presentOrRepresented: votes(there), enrolled };
}

function sharesOf(counts: ReturnType<typeof sumCounts>): readonly ResultShare[] {
	return (['for', 'against', 'abstention', 'blank', 'spoiled'] as const).map((choice) => {
		const votes = counts[choice];
		const cast = choice === 'for' || choice === 'against' ? { ofCast: perMille(votes, votesCast(counts)) } : {};
		return { choice, votes, ...cast, ofVoters: perMille(votes, voters(counts)) };
	});
}

function voteResult(returns: Returns, context: ResultContext): Result<VoteResult, ReturnRefusal> {
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
	const vote: Vote = {
		...methodOf(context.config, electors),
		...(counts.for > 0 && counts.for === voters(counts) ? { unanimous: true } : {}),
		counts,
		votesCast: voters(counts),
		bases: basesOf(electors, voted, context.enrolled.whole),
		...(colleges.length === 0 ? {} : { colleges }),
		...(context.castingVote === undefined ? {} : { castingVote: context.castingVote }),
	};
	const decisions = [...new Set(context.decisions)].map((kind) => ({ kind, outcome: judgeVote(kind, vote, context.statutes) }));
	const carried = decisions.every((one) => one.outcome.status === 'carried');
	return ok({ kind: 'vote', vote, decisions, carried, shares: sharesOf(counts) });
}

/** An election by yes or no is counted on what the statutes say, where that is not the votes cast. */
function withBase(config: TallyConfig, box: readonly MarkedCount[], bases: Required<VoteBases>, context: ResultContext): TallyConfig {
	const [decision = 'other'] = context.decisions;
	const { base } = majorityApplied(context.statutes, decision).rule;
	if (config.method !== 'yesNo' || config.base !== undefined || base === 'votesCast') return config;
	return { ...config, base: base === 'voters' ? box.reduce((sum, one) => sum + one.weight * one.ballots, 0) : bases[base] };
}

function electionResult(tallied: TallyConfig, returns: Returns, context: ResultContext): Result<ElectionResult, ReturnRefusal> {
	const counted = countElection(returns, context);
	if (!counted.ok) return counted;
	const { box, voted } = counted.value;
	const electors = [...context.electors.values()];
	const bases = basesOf(electors, new Set(voted), context.enrolled.whole);
	const config = withBase(tallied, box, bases, context);
	return ok({
		kind: 'election',
		vote: { ...methodOf(context.config, electors), bases },
		config,
		box,
		tally: tally(config, ballotsOf(box)),
	});
}

/** Counts what the channels gave and judges it by the statutes, or by the method of an election. Linear in electors and ballots, but for that method. */
export function resultOf(returns: Returns, context: ResultContext): Result<PollResult, ReturnRefusal> {
	const { subject } = context.config;
	return subject.kind === 'election' ? electionResult(subject.tally, returns, context) : voteResult(returns, context);
}
