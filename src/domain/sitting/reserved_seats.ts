import type { Gender } from '../members/index.ts';
import type { SeatRule } from '../statutes/index.ts';
import type { OptionId, SeatQuota } from '../tally/index.ts';
import type { Roll } from '../voices/index.ts';

/** Of whom seats are reserved, and how many: a rule of the statutes, or what the chair announces for one election. */
export type ReservedSeats = Omit<SeatRule, 'body'>;

/** What is known of the candidates. */
export interface Candidates {
	readonly options: readonly OptionId[];
	/** Those whom an earlier round of the same election seated. */
	readonly seated: readonly OptionId[];
	/** As the record has it of each person. */
	readonly genderOf: (person: string) => Gender | undefined;
	readonly roll: Roll;
	/** What a college or a category is called. */
	readonly collegeOf: (id: string) => string;
	readonly categoryOf: (id: string) => string;
}

const GENDERED = { woman: 'femmes', man: 'hommes' } as const;

/**
 * The quota that a rule makes at an election: the candidates of its group as the record and the roll of the sitting have them.
 * A candidate is of a college or a category by any voice that they may hold without a proxy, their own or that of an
 * organisation that they represent; whoever has none on the roll is of none.
 */
export function quotaOf(rule: ReservedSeats, { options, seated, genderOf, roll, collegeOf, categoryOf }: Candidates): SeatQuota {
	const { gender, college, category, article } = rule;
	const isOf = (option: OptionId) => {
		if (gender !== undefined) return genderOf(option) === gender;
		const voices = (roll.byPerson.get(option) ?? []).flatMap((id) => roll.voices.get(id) ?? []);
		return voices.some((voice) => (college === undefined ? voice.category === category : voice.college === college));
	};
	const already = seated.filter(isOf).length;
	const left = (bound: number) => Math.max(0, bound - already);
	return {
		name: gender !== undefined ? GENDERED[gender] : college === undefined ? categoryOf(category ?? '') : collegeOf(college),
		members: options.filter(isOf),
		...(rule.minimum === undefined ? {} : { minimum: left(rule.minimum) }),
		...(rule.maximum === undefined ? {} : { maximum: left(rule.maximum) }),
		...(gender === undefined ? {} : { gender }),
		...(already === 0 ? {} : { already }),
		...(article === undefined ? {} : { article }),
	};
}

/** Candidates of whom a rule on women and men needs to know, and nothing is known. */
export function gendersUnknown(rules: readonly ReservedSeats[], { options, genderOf }: Candidates): readonly OptionId[] {
	return rules.some(({ gender }) => gender !== undefined) ? options.filter((option) => genderOf(option) === undefined) : [];
}
