import type { Fraction, IsoDate } from '../basics/index.ts';

export const ASSEMBLY_KINDS = ['ordinary', 'extraordinary', 'mixed'] as const;
export type AssemblyKind = (typeof ASSEMBLY_KINDS)[number];

/** What a decision is about; statutes set majorities by these. */
export const DECISION_KINDS = [
	'accounts',
	'activityReport',
	'moralReport',
	'discharge',
	'resultAllocation',
	'profitSharingBonus',
	'activityPlan',
	'budget',
	'dues',
	'board',
	'legalRepresentatives',
	'statutes',
	'bylaws',
	'dissolution',
	'other',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const MAJORITIES = ['relative', 'absolute', 'qualified', 'unanimity'] as const;
export type Majority = (typeof MAJORITIES)[number];

/** What a majority is counted on. On votes cast, abstentions, blank and spoiled leave the base; on the others they weigh as against. */
export const MAJORITY_BASES = ['votesCast', 'voters', 'present', 'presentOrRepresented', 'enrolled'] as const;
export type MajorityBase = (typeof MAJORITY_BASES)[number];

export interface MajorityRule {
	/** None given: every decision that no other rule names. */
	readonly decisions?: readonly DecisionKind[];
	readonly majority: Majority;
	/** Of a qualified majority: the least share that adopts (2/3: two thirds are enough). */
	readonly threshold?: Fraction;
	readonly base: MajorityBase;
	readonly article?: string;
}

export interface QuorumRule {
	/** None given: every kind of assembly that no other rule names. */
	readonly assemblies?: readonly AssemblyKind[];
	/** Given: the quorum of these decisions alone, beside that of the assembly. */
	readonly decisions?: readonly DecisionKind[];
	/** Whether each college must reach the share among its own, beside the whole. */
	readonly perCollege?: boolean;
	/** The least share of the enrolled voices. */
	readonly share: Fraction;
	/** Who counts towards it. */
	readonly counts: 'present' | 'presentOrRepresented';
	/** `voices` (weights included) or `members`. */
	readonly base: 'voices' | 'members';
	/** Days after which a second notice meets without quorum, where the statutes provide one. */
	readonly secondNoticeDays?: number;
	readonly article?: string;
}

export interface CollegeRule {
	readonly id: string;
	readonly name: string;
	/** Weight of the college in the whole. */
	readonly weight: Fraction;
	readonly article?: string;
}

export const COMBINATIONS = ['weightedShares', 'each', 'together'] as const;
/**
 * How the results of colleges make one. `weightedShares`: each college's share of its own base, by its weight, summed;
 * `each`: the majority is reached in every college; `together`: voices are summed as if there were no colleges.
 */
export type Combination = (typeof COMBINATIONS)[number];

export interface CollegeVoteRule {
	readonly combine: Combination;
	readonly article?: string;
}

/** How many voices a member has. */
export interface VoiceRule {
	/** Ids of membership categories; none given: every category that no other rule names. */
	readonly categories?: readonly string[];
	/** Voices of one member; 0: convened without a vote. */
	readonly voices: number;
	readonly article?: string;
}

/** Attendance and vote at a distance; where the statutes are silent, refused (Cass. 1re civ., 25 January 2017, 15-25.561). */
export interface RemoteRule {
	readonly allowed: boolean;
	/** None given: every kind of assembly. */
	readonly assemblies?: readonly AssemblyKind[];
	readonly article?: string;
}

/** Decisions that only some kinds of assembly may take. */
export interface ReservedRule {
	readonly decisions: readonly DecisionKind[];
	readonly assemblies: readonly AssemblyKind[];
	readonly article?: string;
}

export interface SecretBallotRule {
	/** Decisions voted by secret ballot; none given: all. */
	readonly decisions?: readonly DecisionKind[];
	readonly article?: string;
}

export interface StandingRule {
	/** Days before the assembly on which dues must be paid; none given: the day itself. */
	readonly daysBefore?: number;
	readonly article?: string;
}

export interface ConvenedRule {
	readonly members: 'all' | 'inGoodStanding';
	readonly article?: string;
}

export interface ProxyRule {
	readonly allowed: boolean;
	/** Proxies one holder may carry, own voice not included; none given: no limit. */
	readonly maximumPerHolder?: number;
	/** A proxy that names no holder. */
	readonly blank?: 'forbidden' | 'chair' | 'assembly';
	/** Whether the holder must be of the principal's own college. */
	readonly sameCollege?: boolean;
	/** Whether a proxy that ended because its principal came is alive again once the principal has left. */
	readonly revives?: boolean;
	readonly article?: string;
}

/** Who decides whether someone becomes a member. */
export interface AdmissionRule {
	readonly by: 'assembly' | 'body';
	/** Id of the body. */
	readonly body?: string;
	readonly article?: string;
}

export interface NoticeRule {
	/** Least days between the sending of the notice and the assembly. */
	readonly days: number;
	readonly article?: string;
}

export interface BodyRule {
	/** Id of a body. */
	readonly body: string;
	readonly minimum?: number;
	readonly maximum?: number;
	/** Term of office, years. */
	readonly termYears?: number;
	/** Ids of bodies whose mandates may not overlap with this one's, for the same person. */
	readonly incompatibleWith?: readonly string[];
	readonly article?: string;
}

/**
 * Seats of a body that the statutes keep for some, or do not give to more than so many, among those who sit once an election
 * was held, those who sat before and stay included: of a gender, a college or a category, one of the three. Or `alternating`,
 * alone: lists that stand for the body name women and men in turn.
 */
export interface SeatRule {
	/** Id of a body. */
	readonly body: string;
	readonly gender?: 'woman' | 'man';
	/** Id of a college. */
	readonly college?: string;
	/** Id of a membership category. */
	readonly category?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly alternating?: boolean;
	readonly article?: string;
}

/** What minutes may have to say. */
export const MENTIONS = [
	'associationIdentity',
	'assemblyKind',
	'notice',
	'presidingOfficers',
	'entitledMembers',
	'quorum',
	'documents',
	'voteCounts',
	'closing',
	'signatures',
] as const;
export type Mention = (typeof MENTIONS)[number];

export interface MentionRule {
	readonly mention: Mention;
	readonly article?: string;
}

export interface Article {
	/** `12`, `12-1`. */
	readonly number: string;
	readonly title?: string;
	/** Markdown. */
	readonly text: string;
}

/** The statutes in one version. A rule that they do not hold is silence: the law's or usage's default applies, and says so. */
export interface Statutes {
	/** Short name, `2018`. */
	readonly id: string;
	readonly title?: string;
	readonly adoptedOn?: IsoDate;
	/** First day in force. */
	readonly from: IsoDate;
	/** Last day in force; none given: until the next version. */
	readonly to?: IsoDate;
	/** Who votes: members in good standing only. */
	readonly goodStandingRequired?: StandingRule;
	/** Who admits members. */
	readonly admission?: AdmissionRule;
	/** Who must be convened. */
	readonly convened?: ConvenedRule;
	readonly notice?: NoticeRule;
	readonly reserved?: readonly ReservedRule[];
	readonly voices?: readonly VoiceRule[];
	readonly proxies?: ProxyRule;
	readonly remote?: RemoteRule;
	readonly secretBallot?: SecretBallotRule;
	/** Given: a blank vote is a choice offered. */
	readonly blankVotes?: { readonly article?: string };
	readonly castingVote?: { readonly holder: 'chair'; readonly article?: string };
	readonly colleges?: readonly CollegeRule[];
	readonly collegeVote?: CollegeVoteRule;
	readonly quorums?: readonly QuorumRule[];
	readonly majorities?: readonly MajorityRule[];
	readonly bodies?: readonly BodyRule[];
	readonly seats?: readonly SeatRule[];
	readonly mentions?: readonly MentionRule[];
	readonly articles?: readonly Article[];
}
