import type { Exact } from '../basics/index.ts';
import type { Answer } from './ballot.ts';
import type { Method, OptionId } from './config.ts';
import type { OpenTie, Seating } from './seats.ts';
import type { Stages } from './stages.ts';
import type { TieBreak } from './ties.ts';
import type { Turnout } from './turnout.ts';

/** Voices that each option got. */
export interface OptionCount {
	readonly option: OptionId;
	readonly count: number;
}

/** One table of counts: plurality, two rounds, several names, approval. */
export interface CountsExplained {
	readonly kind: 'counts';
	readonly counts: readonly OptionCount[];
	/** Least voices that elect, where a relative majority is not enough: strictly more than half of the votes cast. */
	readonly required?: number;
	readonly seating: Seating;
}

export interface ScoresExplained {
	readonly kind: 'scores';
	/** Sum of score × voices, and the average over the votes cast. */
	readonly totals: readonly { readonly option: OptionId; readonly total: number; readonly average: Exact }[];
	readonly seating: Seating;
}

export interface Graded {
	readonly option: OptionId;
	/** Voices by grade, in the order of the grades. */
	readonly voices: readonly number[];
	readonly majorityGrade: string;
	/** Voices strictly better and strictly worse than the majority grade: with it, the majority gauge. */
	readonly better: number;
	readonly worse: number;
}

export interface GradesExplained {
	readonly kind: 'grades';
	/** The best first. */
	readonly grades: readonly string[];
	readonly options: readonly Graded[];
	readonly seating: Seating;
}

/** Two options compared: voices that place `winner` above `loser`, and the reverse; equal counts are a draw. */
export interface Duel {
	readonly winner: OptionId;
	readonly loser: OptionId;
	readonly for: number;
	readonly against: number;
}

/** The strongest path from one option to another: its weakest link. */
export interface PathStrength {
	readonly from: OptionId;
	readonly to: OptionId;
	readonly for: number;
	readonly against: number;
}

/**
 * A duel of ranked pairs in its turn; one that is not locked would have closed a circle. `open`: that depends on which of
 * several duels of equal strength comes first.
 */
export interface LockedDuel extends Duel {
	readonly locked: boolean;
	readonly open?: true;
}

export interface DuelsExplained {
	readonly kind: 'duels';
	/** Each pair once, in the order of the options. */
	readonly duels: readonly Duel[];
	/** Schulze: both ways for each pair. */
	readonly paths?: readonly PathStrength[];
	/** Ranked pairs: draws left out, the strongest first. */
	readonly locks?: readonly LockedDuel[];
	/** The option that wins every duel, where there is one. */
	readonly condorcetWinner?: OptionId;
	readonly seating: Seating;
}

/** A count in stages: instant run-off and single transferable vote. */
export interface StagesExplained extends Stages {
	readonly kind: 'stages';
	/** Where quotas on seats corrected what the stages elected. */
	readonly seating?: Seating;
}

/** A seat given to a list, with the quotient that won it (no quotient: taken first by the leading list). */
export interface SeatAward {
	readonly list: OptionId;
	readonly quotient?: Exact;
	readonly votes: number;
	readonly divisor?: number;
}

export interface ListOutcome {
	readonly list: OptionId;
	readonly votes: number;
	/** Under the threshold: out of the sharing. */
	readonly excluded: boolean;
	readonly seats: number;
	readonly elected: readonly OptionId[];
}

export interface ListsExplained {
	readonly kind: 'lists';
	readonly apportionment: 'dhondt' | 'sainteLague';
	/** Least voices that let a list take part. */
	readonly required?: number;
	readonly lists: readonly ListOutcome[];
	/** In the order in which seats were given. */
	readonly awards: readonly SeatAward[];
	readonly tieBreaks: readonly TieBreak[];
	/** Where seats are reserved, what that changed on the lists. */
	readonly reserved?: Pick<Seating, 'passedOver' | 'relaxed'>;
}

export interface AnswersCount {
	readonly option: OptionId;
	readonly answers: Readonly<Record<Answer, number>>;
	/** Least voices for that elect; none under a relative majority. */
	readonly required?: number;
	readonly base: number;
	readonly reached: boolean;
}

export interface AnswersExplained {
	readonly kind: 'answers';
	readonly options: readonly AnswersCount[];
	readonly seating: Seating;
}

/** How a result came about, complete enough to be counted again by hand. Plain data: it goes into events and minutes. */
export type Explanation =
	| CountsExplained
	| ScoresExplained
	| GradesExplained
	| DuelsExplained
	| StagesExplained
	| ListsExplained
	| AnswersExplained;

/** The result of a poll on people, the same for the same ballots in any order. */
export interface TallyResult {
	readonly method: Method;
	readonly seats: number;
	readonly turnout: Turnout;
	/** Candidates, in the order in which they were elected. */
	readonly elected: readonly OptionId[];
	/** A tie that the statutes' rules leave; what is elected apart from it stands. */
	readonly tie?: OpenTie;
	/** Seats left for another round, and who goes on to it. */
	readonly nextRound?: { readonly options: readonly OptionId[]; readonly seats: number };
	/** Seats that nobody takes: too few candidates, or too few who reached what is needed. */
	readonly vacant: number;
	readonly explanation: Explanation;
}
