import { addRatios, compareRatios, type Exact, multiplyRatios, type Ratio, ratio, type Source, writeExact } from '../basics/index.ts';
import type { Applied, CollegeRule, CollegeVoteRule, Combination, MajorityRule } from '../statutes/index.ts';
import { baseOf, reaches, requiredOf, thresholdOf } from './required.ts';
import { type CollegeCounts, voters } from './vote.ts';

/** What one college decided, on its own base. */
export interface CollegeOutcome {
	readonly college: string;
	readonly name: string;
	/** Voices. */
	readonly for: number;
	readonly against: number;
	readonly base: number;
	readonly required?: number;
	readonly carried: boolean;
	/** Weight in the whole, as the statutes write it. */
	readonly weight: Exact;
}

/** How the colleges' results make one, with exact figures. */
export interface CollegesOutcome {
	readonly combine: Exclude<Combination, 'together'>;
	readonly source: Source;
	readonly colleges: readonly CollegeOutcome[];
	/** Sum of weight × for ÷ base, and of weight × against ÷ base. */
	readonly for: Exact;
	readonly against: Exact;
	/** Sum of the weights of all colleges. */
	readonly whole: Exact;
	readonly carried: boolean;
	/** Weighted shares for and against that are equal. */
	readonly tied: boolean;
}

const NONE = ratio(0);
const NO_VOTES = { for: 0, against: 0, abstention: 0 };

/**
 * Combines what the colleges voted as the statutes say. A college keeps its weight in the whole where none of its voices
 * were cast: what statutes reserve for a college is not shared out among the others because it stayed away. One that has
 * no member at all reserves nothing, and is left out.
 * @returns why it cannot be said, where a college's counts or base are not known
 */
export function judgeColleges(
	rule: MajorityRule,
	{ rule: { combine }, source }: Applied<CollegeVoteRule>,
	colleges: readonly CollegeRule[],
	votes: readonly CollegeCounts[],
): CollegesOutcome | 'colleges-unknown' | 'base-unknown' {
	if (combine === 'together' || votes.length === 0) return 'colleges-unknown';
	const known = new Map(votes.map((one) => [one.college, one]));
	const outcomes: CollegeOutcome[] = [];
	const shares: { readonly weight: Ratio; readonly for: Ratio; readonly against: Ratio }[] = [];
	for (const { id, name, weight: written } of colleges) {
		const { counts, bases } = known.get(id) ?? { counts: NO_VOTES, bases: undefined };
		if (bases?.enrolled === 0) continue;
		// A college that took no part has no base to be known.
		const base = baseOf(rule, counts, bases) ?? (voters(counts) === 0 ? 0 : undefined);
		if (base === undefined) return 'base-unknown';
		const required = requiredOf(rule, base);
		const weight = ratio(written.numerator, written.denominator);
		const share = (count: number) => (base === 0 ? NONE : multiplyRatios(weight, ratio(count, base)));
		shares.push({ weight, for: share(counts.for), against: share(counts.against) });
		outcomes.push({
			college: id,
			name,
			for: counts.for,
			against: counts.against,
			base,
			...(required === undefined ? {} : { required }),
			carried: reaches(counts, required),
			weight: writeExact(weight),
		});
	}
	const sum = (part: (share: (typeof shares)[number]) => Ratio) => shares.map(part).reduce(addRatios, NONE);
	const weighted = { for: sum((one) => one.for), against: sum((one) => one.against), whole: sum((one) => one.weight) };
	const level = compareRatios(weighted.for, weighted.against) === 0;
	return {
		combine,
		source,
		colleges: outcomes,
		for: writeExact(weighted.for),
		against: writeExact(weighted.against),
		whole: writeExact(weighted.whole),
		carried: combine === 'each' ? outcomes.length > 0 && outcomes.every((one) => one.carried) : sharesCarry(rule, weighted, outcomes),
		tied: combine === 'weightedShares' && level && (rule.majority === 'relative' || isHalf(weighted.for, weighted.whole)),
	};
}

function isHalf(part: Ratio, whole: Ratio): boolean {
	return compareRatios(part, multiplyRatios(whole, ratio(1, 2))) === 0;
}

/** The majority, asked of the weighted shares: strictly more than half of the whole, the threshold reached, or all for. */
function sharesCarry(
	rule: MajorityRule,
	weighted: { readonly for: Ratio; readonly against: Ratio; readonly whole: Ratio },
	outcomes: readonly CollegeOutcome[],
): boolean {
	const overPart = (numerator: number, denominator: number) =>
		compareRatios(weighted.for, multiplyRatios(weighted.whole, ratio(numerator, denominator)));
	if (compareRatios(weighted.for, NONE) === 0) return false;
	switch (rule.majority) {
		case 'relative':
			return compareRatios(weighted.for, weighted.against) > 0;
		case 'absolute':
			return overPart(1, 2) > 0;
		case 'qualified': {
			const { numerator, denominator } = thresholdOf(rule);
			return overPart(numerator, denominator) >= 0;
		}
		case 'unanimity':
			return outcomes.every((one) => one.for === one.base);
	}
}
