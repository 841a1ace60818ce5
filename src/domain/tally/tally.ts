import type { Ballot } from './ballot.ts';
import type { TallyConfig } from './config.ts';
import { countCondorcet } from './methods/condorcet.ts';
import { countLists } from './methods/lists.ts';
import { countMajorityJudgment } from './methods/majority_judgment.ts';
import { countPlurality } from './methods/plurality.ts';
import { countPlurinominal } from './methods/plurinominal.ts';
import { countScore } from './methods/score.ts';
import { countTransferable } from './methods/transferable.ts';
import { countTwoRound } from './methods/two_round.ts';
import { countYesNo } from './methods/yes_no.ts';
import type { TallyResult } from './result.ts';

/**
 * Counts an election. The same ballots in any order give the same result, equals of which all are elected apart, who
 * stand in the order of the options. Ballots that the method does not take count as spoiled; every share is of voices.
 * @param config one that {@link checkConfig} accepts
 */
export function tally(config: TallyConfig, ballots: Iterable<Ballot>): TallyResult {
	switch (config.method) {
		case 'plurality':
		case 'approval':
			return countPlurality(config, ballots);
		case 'twoRound':
			return countTwoRound(config, ballots);
		case 'plurinominal':
			return countPlurinominal(config, ballots);
		case 'score':
			return countScore(config, ballots);
		case 'majorityJudgment':
			return countMajorityJudgment(config, ballots);
		case 'schulze':
		case 'rankedPairs':
			return countCondorcet(config, ballots);
		case 'instantRunoff':
		case 'singleTransferable':
			return countTransferable(config, ballots);
		case 'lists':
			return countLists(config, ballots);
		case 'yesNo':
			return countYesNo(config, ballots);
	}
}
