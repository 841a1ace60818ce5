import type { Fraction } from '../basics/index.ts';
import type { SeatQuota } from './quotas.ts';
import type { TieRule } from './ties.ts';

/** Who or what ballots choose among: the id of a candidate or of a list. */
export type OptionId = string;

export const METHODS = [
	'plurality',
	'twoRound',
	'plurinominal',
	'approval',
	'score',
	'majorityJudgment',
	'schulze',
	'rankedPairs',
	'instantRunoff',
	'singleTransferable',
	'lists',
	'yesNo',
] as const;
export type Method = (typeof METHODS)[number];

/** What every election of candidates says. */
interface Election {
	readonly options: readonly OptionId[];
	/** Seats to fill. */
	readonly seats: number;
	/** The statutes' rules for ties, tried one after the other; none: a tie remains, and the result says so. */
	readonly ties: readonly TieRule[];
	/** Seats that the statutes reserve or limit, the more important first. */
	readonly quotas?: readonly SeatQuota[];
}

export interface PluralityConfig extends Election {
	readonly method: 'plurality';
}

/** One seat; the second round is a poll of its own, among those whom the first let through. */
export interface TwoRoundConfig extends Election {
	readonly method: 'twoRound';
	readonly round: 1 | 2;
}

export interface PlurinominalConfig extends Election {
	readonly method: 'plurinominal';
	/** The most names on a ballot; as many as there are seats where not given. */
	readonly maximumChoices?: number;
	/** `absolute`: more than half of the votes cast is needed, and seats left over go to another round. */
	readonly majority: 'relative' | 'absolute';
}

export interface ApprovalConfig extends Election {
	readonly method: 'approval';
}

/** Whole scores between two bounds; an option left unscored has the lowest. */
export interface ScoreConfig extends Election {
	readonly method: 'score';
	readonly minimum: number;
	readonly maximum: number;
}

/** An option left ungraded has the worst grade. */
export interface MajorityJudgmentConfig extends Election {
	readonly method: 'majorityJudgment';
	/** The best first, the worst last. */
	readonly grades: readonly string[];
}

export interface CondorcetConfig extends Election {
	readonly method: 'schulze' | 'rankedPairs';
}

/** `instantRunoff` fills one seat. */
export interface TransferableConfig extends Election {
	readonly method: 'instantRunoff' | 'singleTransferable';
}

/** A list with its candidates in the order in which they take its seats. */
export interface CandidateList {
	readonly id: OptionId;
	/** As ballots call it; none given: its id. */
	readonly name?: string;
	readonly candidates: readonly OptionId[];
}

/** Proportional representation of closed lists; with `leadingShare` 1/1 the leading list takes all. */
export interface ListsConfig {
	readonly method: 'lists';
	readonly lists: readonly CandidateList[];
	readonly seats: number;
	readonly apportionment: 'dhondt' | 'sainteLague';
	/** Least share of the votes cast that lets a list take part. */
	readonly threshold?: Fraction;
	/** Share of the seats that the leading list takes first, rounded up; the others are shared among all. */
	readonly leadingShare?: Fraction;
	/** As of {@link Election}, over the ids of the lists. */
	readonly ties: readonly TieRule[];
	/** As of {@link Election}, over those who stand on the lists. */
	readonly quotas?: readonly SeatQuota[];
}

/** What carries a candidate voted on by yes or no. */
export type AnswerMajority =
	| { readonly kind: 'relative' | 'absolute' }
	/** The threshold itself is enough. */
	| { readonly kind: 'qualified'; readonly threshold: Fraction };

/** For or against each candidate. */
export interface YesNoConfig extends Election {
	readonly method: 'yesNo';
	readonly majority: AnswerMajority;
	/** Voices that the majority is counted on where the statutes do not count on votes cast (members present, enrolled). */
	readonly base?: number;
}

/** How an election is counted. */
export type TallyConfig =
	| PluralityConfig
	| TwoRoundConfig
	| PlurinominalConfig
	| ApprovalConfig
	| ScoreConfig
	| MajorityJudgmentConfig
	| CondorcetConfig
	| TransferableConfig
	| ListsConfig
	| YesNoConfig;

/** Everyone who may take a seat. */
export function candidatesOf(config: TallyConfig): readonly OptionId[] {
	return config.method === 'lists' ? config.lists.flatMap((list) => list.candidates) : config.options;
}

/** What a ballot may name. */
export function optionsOf(config: TallyConfig): readonly OptionId[] {
	return config.method === 'lists' ? config.lists.map((list) => list.id) : config.options;
}

/** The rules that an election's explanation tells beside its figures. */
export function rulesOf(config: TallyConfig): { readonly ties: readonly TieRule[]; readonly quotas?: readonly SeatQuota[] } {
	const { ties, quotas } = config;
	return quotas === undefined ? { ties } : { ties, quotas };
}

/** How what ballots may name is called: lists by their own names, candidates as people are. */
export function optionNames(config: TallyConfig, nameOf: (id: OptionId) => string): (option: OptionId) => string {
	if (config.method !== 'lists') return nameOf;
	const names = new Map(config.lists.map(({ id, name }) => [id, name ?? id]));
	return (option) => names.get(option) ?? nameOf(option);
}

/** The most options that a ballot of choices may name. @returns undefined where there is no limit, or no such ballot */
export function mostChoices(config: TallyConfig): number | undefined {
	switch (config.method) {
		case 'plurality':
		case 'twoRound':
		case 'lists':
			return 1;
		case 'plurinominal':
			return config.maximumChoices ?? config.seats;
		default:
			return undefined;
	}
}
