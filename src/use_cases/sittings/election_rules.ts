import type { TallyConfig } from '../../domain/tally/index.ts';

/** The methods by which people can be elected from the control room. Lists are drawn up beforehand, and have no form yet. */
export const ELECTION_METHODS = [
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
	'yesNo',
] as const;
export type ElectionMethod = (typeof ELECTION_METHODS)[number];

/** Grades of Balinski and Laraki (Majority Judgment, 2011, p. 252), the best first. */
const GRADES = ['Excellent', 'Très bien', 'Bien', 'Assez bien', 'Passable', 'Insuffisant', 'À rejeter'];

/**
 * The rules of an election by a method, with the usual choices where the method leaves some: half of the votes cast for yes
 * or no and for several seats, scores from 0 to 5. A tie remains one, and the result says so.
 */
export function electionRules(method: ElectionMethod, seats: number, options: readonly string[]): TallyConfig {
	const common = { options, seats, ties: [] };
	switch (method) {
		case 'twoRound':
			return { method, ...common, round: 1 };
		case 'plurinominal':
			return { method, ...common, majority: 'absolute' };
		case 'score':
			return { method, ...common, minimum: 0, maximum: 5 };
		case 'majorityJudgment':
			return { method, ...common, grades: GRADES };
		case 'yesNo':
			return { method, ...common, majority: { kind: 'absolute' } };
		default:
			return { method, ...common };
	}
}
