import type { IsoDate } from '../basics/index.ts';
import { firstDay, lastDay, type Mandate } from '../governance/index.ts';
import type { Gender } from '../members/index.ts';
import type { SeatRule } from '../statutes/index.ts';
import type { OptionId, SeatQuota } from '../tally/index.ts';
import type { Roll } from '../voices/index.ts';

/** Of whom seats are reserved, and how many: a rule of the statutes, or what the chair announces for one election. */
export type ReservedSeats = Omit<SeatRule, 'body' | 'alternating'>;

/** What is known of the candidates. */
export interface Candidates {
	readonly options: readonly OptionId[];
	/** Those whom an earlier round of the same election seated. */
	readonly seated: readonly OptionId[];
	/** Those who sit in the body already and stay, whoever is elected: they count where the statutes reserve seats of the body. */
	readonly sitting: readonly OptionId[];
	/** As the record has it of each person. */
	readonly genderOf: (person: string) => Gender | undefined;
	readonly roll: Roll;
	/** What a college or a category is called. */
	readonly collegeOf: (id: string) => string;
	readonly categoryOf: (id: string) => string;
}

/**
 * Those who sit in a body and stay, whomever an assembly elects to it: their mandate has begun and runs beyond its day. Who
 * stands puts their own seat at stake, and is counted as a candidate only.
 */
export function sittingIn(mandates: readonly Mandate[], body: string, date: IsoDate, candidates: readonly OptionId[]): readonly OptionId[] {
	const running = mandates.filter(
		(one) =>
			one.body === body &&
			(one.from === undefined || firstDay(one.from) <= date) &&
			(one.to === undefined || lastDay(one.to) > date) &&
			!candidates.includes(one.person),
	);
	return [...new Set(running.map(({ person }) => person))];
}

const GENDERED = { woman: 'femmes', man: 'hommes' } as const;

/**
 * The quota that a rule makes at an election: the candidates of its group as the record and the roll of the sitting have them.
 * A candidate is of a college or a category by any voice that they may hold without a proxy, their own or that of an
 * organisation that they represent; whoever has none on the roll is of none. Its bounds are what is left of the rule's own,
 * after those of the group whom an earlier round seated and those who stay in office.
 */
export function quotaOf(rule: ReservedSeats, { options, seated, sitting, genderOf, roll, collegeOf, categoryOf }: Candidates): SeatQuota {
	const { gender, college, category, article } = rule;
	const isOf = (option: OptionId) => {
		if (gender !== undefined) return genderOf(option) === gender;
		const voices = (roll.byPerson.get(option) ?? []).flatMap((id) => roll.voices.get(id) ?? []);
		return voices.some((voice) => (college === undefined ? voice.category === category : voice.college === college));
	};
	const already = seated.filter(isOf).length;
	const stay = sitting.filter((one) => isOf(one) && !seated.includes(one));
	const left = (bound: number) => Math.max(0, bound - already - stay.length);
	return {
		name: gender !== undefined ? GENDERED[gender] : college === undefined ? categoryOf(category ?? '') : collegeOf(college),
		members: options.filter(isOf),
		...(rule.minimum === undefined ? {} : { minimum: left(rule.minimum) }),
		...(rule.maximum === undefined ? {} : { maximum: left(rule.maximum) }),
		...(gender === undefined ? {} : { gender }),
		...(already === 0 ? {} : { already }),
		...(stay.length === 0 ? {} : { sitting: stay }),
		...(article === undefined ? {} : { article }),
	};
}

/** Those of whom a rule on women and men needs to know, candidates or in office, and nothing is known. */
export function gendersUnknown(rules: readonly ReservedSeats[], { options, sitting, genderOf }: Candidates): readonly OptionId[] {
	const asked = rules.some(({ gender }) => gender !== undefined);
	return asked ? [...options, ...sitting].filter((option) => genderOf(option) === undefined) : [];
}

/**
 * Where a list does not name women and men in turn: the first two of one of them who follow each other. Someone who is neither
 * may stand anywhere. @returns undefined where it does
 */
export function notAlternating(
	list: readonly OptionId[],
	genderOf: Candidates['genderOf'],
): readonly [first: OptionId, second: OptionId] | undefined {
	for (const [index, second] of list.entries()) {
		const first = list[index - 1];
		const gender = genderOf(second);
		if (first !== undefined && gender !== 'other' && gender !== undefined && gender === genderOf(first)) return [first, second];
	}
	return undefined;
}
