import { HALF, leastOver, leastReaching } from '../../basics/index.ts';
import type { Answer, Ballot } from '../ballot.ts';
import { closeSeated } from '../close.ts';
import type { OptionId, YesNoConfig } from '../config.ts';
import type { AnswersCount, TallyResult } from '../result.ts';
import { fillSeats } from '../seats.ts';
import { tiersBy } from '../ties.ts';
import { sift, sumVoices } from '../turnout.ts';

/** @returns voices; undefined for a relative majority, where `for` must pass `against` */
function requiredOf({ majority }: YesNoConfig, base: number): number | undefined {
	switch (majority.kind) {
		case 'relative':
			return undefined;
		case 'absolute':
			return leastOver(base, HALF);
		case 'qualified':
			return Math.max(1, leastReaching(base, majority.threshold));
	}
}

/**
 * For or against each candidate, as a resolution is voted: who reaches the majority is elected, those with the most
 * voices for first where there are fewer seats (usage of associations: election « par oui ou non » of each candidate). An
 * option left unanswered is an abstention, which no majority on votes cast counts.
 */
export function countYesNo(config: YesNoConfig, ballots: Iterable<Ballot>): TallyResult {
	const { turnout, valid } = sift(config, ballots);
	const options = config.options.map((option): AnswersCount => {
		const count = (answer: Answer) =>
			sumVoices(valid.filter((one) => (one.marks.answers[option] ?? 'abstention') === answer).map((one) => one.weight));
		const answers = { for: count('for'), against: count('against'), abstention: count('abstention') };
		const base = config.base ?? answers.for + answers.against;
		const required = requiredOf(config, base);
		const reached = required === undefined ? answers.for > answers.against : answers.for >= required;
		return { option, answers, ...(required === undefined ? {} : { required }), base, reached };
	});
	const inFavour = new Map(options.filter((one) => one.reached).map((one) => [one.option, one.answers.for]));
	const of = (option: OptionId) => inFavour.get(option) ?? 0;
	const ranking = tiersBy([...inFavour.keys()], (a, b) => of(b) - of(a));
	return closeSeated(config, turnout, { kind: 'answers', options, seating: fillSeats(ranking, config.seats, config.ties, config.quotas) });
}
