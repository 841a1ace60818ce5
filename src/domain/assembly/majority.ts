import { bySource, type Source } from '../basics/index.ts';
import {
	collegeVoteApplied,
	type DecisionKind,
	type MajorityRule,
	majorityApplied,
	type Statutes,
	votingColleges,
} from '../statutes/index.ts';
import type { Assembly } from './assembly.ts';
import { type CollegesOutcome, judgeColleges } from './colleges.ts';
import { baseOf, reaches, requiredOf } from './required.ts';
import { isSecret, type Vote, type VoteBases, votesCast } from './vote.ts';

/** Why a vote carried or not; `tie`: as many for as against, and no casting vote to break it. */
export type VoteReason = 'majority-reached' | 'majority-missed' | 'tie' | 'tie-broken-for' | 'tie-broken-against' | 'nothing-cast';

/**
 * What becomes of the chair's casting vote: there is no tie that it would break, the statutes do not have it, the ballot
 * is secret, it may still be given, or it was.
 */
export type CastingVote = 'no-tie' | 'not-written' | 'secret-ballot' | 'open' | 'used';

/** What a vote is judged by: the rule, whether the statutes are silent so that the default applies, and where it comes from. */
interface Ruled {
	readonly rule: MajorityRule;
	readonly silent: boolean;
	readonly source: Source;
}

/** A vote against its rule, with its arithmetic. */
export interface JudgedVote extends Ruled {
	readonly status: 'carried' | 'lost';
	readonly reason: VoteReason;
	/** Voices. */
	readonly for: number;
	readonly against: number;
	/** Voices the majority is counted on. */
	readonly base: number;
	/** Least number of voices for that carries the vote; undefined for a relative majority, where `for` must pass `against`. */
	readonly required?: number;
	/** Where colleges vote apart: what carried or lost it, in the place of the counts of the whole. */
	readonly colleges?: CollegesOutcome;
	readonly castingVote: CastingVote;
	/** Where the casting vote comes from, where there is one. */
	readonly castingSource?: Source;
}

/** A vote against its rule; why it cannot be said, where it cannot. */
export type VoteOutcome = JudgedVote | (Ruled & { readonly status: 'counts-unknown' | 'colleges-unknown' | 'base-unknown' });

/** The bases as the attendance sheet tells them, for a vote that did not note its own. */
function basesOnSheet(assembly: Assembly): VoteBases {
	const voting = assembly.attendance.filter((one) => (one.voices ?? 0) > 0);
	const voices = (status: 'present' | 'represented') =>
		voting.filter((one) => one.status === status).reduce((total, one) => total + (one.voices ?? 0), 0);
	const [present, represented] = [voices('present'), voices('represented')];
	return {
		...(present === 0 ? {} : { present }),
		...(present + represented === 0 ? {} : { presentOrRepresented: present + represented }),
		...(assembly.entitled === undefined ? {} : { enrolled: assembly.entitled.voices }),
	};
}

/**
 * Whether one voice more makes a tie carry, which is what a casting vote gives. It does under a relative majority and an
 * absolute one of the votes cast; where abstentions weigh as against, a tie may be far from half.
 */
function tieIsHalf(rule: MajorityRule): boolean {
	return rule.majority === 'relative' || (rule.majority === 'absolute' && rule.base === 'votesCast');
}

/**
 * Whether a vote carries a decision of a kind, under the statutes in force or the default for their silence.
 * All comparisons are of whole voices or exact fractions; 0 for and 0 against carries nothing.
 */
export function resolveVote(kind: DecisionKind, vote: Vote | undefined, statutes: Statutes | undefined, assembly: Assembly): VoteOutcome {
	return judgeVote(kind, vote === undefined ? {} : { ...vote, bases: { ...basesOnSheet(assembly), ...vote.bases } }, statutes);
}

/** As {@link resolveVote}, of a vote that notes its own bases. */
export function judgeVote(kind: DecisionKind, vote: Vote, statutes: Statutes | undefined): VoteOutcome {
	const applied = majorityApplied(statutes, kind);
	const { rule } = applied;
	const { counts } = vote;
	if (counts === undefined) return { status: 'counts-unknown', ...applied };
	const base = baseOf(rule, counts, vote.bases);
	if (base === undefined) return { status: 'base-unknown', ...applied };
	const colleges = votingColleges(statutes);
	const combined = colleges.length === 0 ? undefined : judgeColleges(rule, collegeVoteApplied(statutes), colleges, vote.colleges ?? []);
	if (combined === 'colleges-unknown' || combined === 'base-unknown') return { status: combined, ...applied };
	const required = requiredOf(rule, base);
	const tied = votesCast(counts) > 0 && tieIsHalf(rule) && (combined === undefined ? counts.for === counts.against : combined.tied);
	const castingVote = castingVoteOf(tied, vote, statutes);
	const side = castingVote === 'used' ? vote.castingVote : undefined;
	const carried = side === 'for' || (combined?.carried ?? reaches(counts, required));
	return {
		...applied,
		status: carried ? 'carried' : 'lost',
		reason: side === undefined ? plainReason(votesCast(counts), carried, tied) : `tie-broken-${side}`,
		for: counts.for,
		against: counts.against,
		base,
		...(required === undefined ? {} : { required }),
		...(combined === undefined ? {} : { colleges: combined }),
		castingVote,
		...(statutes?.castingVote === undefined ? {} : { castingSource: bySource(statutes.castingVote) }),
	};
}

function castingVoteOf(tied: boolean, vote: Vote, statutes: Statutes | undefined): CastingVote {
	if (!tied) return 'no-tie';
	if (statutes?.castingVote === undefined) return 'not-written';
	if (isSecret(vote)) return 'secret-ballot';
	return vote.castingVote === undefined ? 'open' : 'used';
}

function plainReason(cast: number, carried: boolean, tied: boolean): VoteReason {
	if (cast === 0) return 'nothing-cast';
	if (carried) return 'majority-reached';
	return tied ? 'tie' : 'majority-missed';
}
