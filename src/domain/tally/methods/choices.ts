import type { OptionId } from '../config.ts';
import type { OptionCount } from '../result.ts';
import { tiersBy } from '../ties.ts';
import { type Counted, sumVoices } from '../turnout.ts';

/** Counts of one kind of marks, ready to rank. */
export interface Counts {
	/** In the order of the options. */
	readonly counts: readonly OptionCount[];
	readonly of: (option: OptionId) => number;
	/** The most voices first; options without any are nobody's choice and not ranked. */
	readonly ranking: readonly (readonly OptionId[])[];
}

/** Counts the voices of each option on ballots of choices. */
export function countChoices(options: readonly OptionId[], ballots: readonly Counted<'choices'>[]): Counts {
	const counts = options.map((option) => ({
		option,
		count: sumVoices(ballots.filter((one) => one.marks.choices.includes(option)).map((one) => one.weight)),
	}));
	const byOption = new Map(counts.map((one) => [one.option, one.count]));
	const of = (option: OptionId) => byOption.get(option) ?? 0;
	const ranking = tiersBy(
		options.filter((option) => of(option) > 0),
		(a, b) => of(b) - of(a),
	);
	return { counts, of, ranking };
}
