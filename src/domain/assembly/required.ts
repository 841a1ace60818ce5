import { type Fraction, fraction, HALF, leastOver, leastReaching } from '../basics/index.ts';
import type { MajorityRule } from '../statutes/index.ts';
import { type VoteBases, type VoteCounts, voters, votesCast } from './vote.ts';

/** The voices that a majority is counted on. @returns votes; undefined where it is not known */
export function baseOf(rule: MajorityRule, counts: VoteCounts, bases: VoteBases | undefined): number | undefined {
	if (rule.base === 'votesCast') return votesCast(counts);
	return rule.base === 'voters' ? voters(counts) : bases?.[rule.base];
}

/** The share of a qualified majority; two thirds where the rule does not say. */
export function thresholdOf(rule: MajorityRule): Fraction {
	return rule.threshold ?? fraction(2, 3);
}

/**
 * The least number of voices for that carries a vote: strictly more than half, or the threshold reached, or all; never 0.
 * @returns votes; undefined for a relative majority, where `for` must pass `against`
 */
export function requiredOf(rule: MajorityRule, base: number): number | undefined {
	switch (rule.majority) {
		case 'relative':
			return undefined;
		case 'absolute':
			return leastOver(base, HALF);
		case 'qualified':
			return Math.max(1, leastReaching(base, thresholdOf(rule)));
		case 'unanimity':
			return Math.max(1, base);
	}
}

/** Whether counts reach what is required of a base. */
export function reaches(counts: VoteCounts, required: number | undefined): boolean {
	return required === undefined ? counts.for > counts.against : counts.for >= required;
}
