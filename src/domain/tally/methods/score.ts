import { ratio, writeExact } from '../../basics/index.ts';
import type { Ballot } from '../ballot.ts';
import { closeSeated } from '../close.ts';
import type { OptionId, ScoreConfig } from '../config.ts';
import type { TallyResult } from '../result.ts';
import { fillSeats } from '../seats.ts';
import { tiersBy } from '../ties.ts';
import { sift, sumVoices } from '../turnout.ts';

/**
 * Score voting, or « vote par note » (W. D. Smith, « Range Voting », 2000): the greatest sum of scores, each times the
 * voices of its ballot. Since an option left unscored has the lowest score, sums and averages rank alike.
 */
export function countScore(config: ScoreConfig, ballots: Iterable<Ballot>): TallyResult {
	const { turnout, valid } = sift(config, ballots);
	const { votesCast } = turnout;
	const totals = config.options.map((option) => {
		const total = sumVoices(valid.map(({ weight, marks }) => weight * (marks.scores[option] ?? config.minimum)));
		return { option, total, average: votesCast === 0 ? '0' : writeExact(ratio(total, votesCast)) };
	});
	const byOption = new Map(totals.map((one) => [one.option, one.total]));
	const of = (option: OptionId) => byOption.get(option) ?? 0;
	const ranking = votesCast === 0 ? [] : tiersBy(config.options, (a, b) => of(b) - of(a));
	return closeSeated(config, turnout, { kind: 'scores', totals, seating: fillSeats(ranking, config.seats, config.ties, config.quotas) });
}
