import { compareShare, fraction, leastReaching } from '../basics/index.ts';
import type { DecisionKind, MajorityRule, Statutes } from '../statutes/index.ts';
import { majorityRule } from '../statutes/index.ts';
import type { Assembly, Vote, VoteCounts } from './assembly.ts';

/**
 * The rule where statutes are silent: an absolute majority of the voices present and represented
 * (CA Colmar, 16 October 2013).
 */
export const DEFAULT_MAJORITY: MajorityRule = { majority: 'absolute', base: 'presentOrRepresented' };

/** A vote against its rule, with its arithmetic; why it cannot be said, where it cannot. */
export type VoteOutcome =
	| { readonly status: 'counts-unknown' | 'base-unknown'; readonly rule: MajorityRule; readonly silent: boolean }
	| {
			readonly status: 'carried' | 'lost';
			readonly rule: MajorityRule;
			/** Whether the statutes are silent, so that the default applies. */
			readonly silent: boolean;
			/** Voices. */
			readonly for: number;
			/** Voices the majority is counted on. */
			readonly base: number;
			/** Least number of voices for that carries the vote; undefined for a relative majority, where `for` must pass `against`. */
			readonly required?: number;
	  };

/** Voices that chose for or against: abstentions, blank and spoiled left out. */
export function votesCast(counts: VoteCounts): number {
	return counts.for + counts.against;
}

/** All voices that took part. */
export function voters(counts: VoteCounts): number {
	return votesCast(counts) + counts.abstention + (counts.blank ?? 0) + (counts.spoiled ?? 0);
}

function baseOf(rule: MajorityRule, counts: VoteCounts, assembly: Assembly): number | undefined {
	switch (rule.base) {
		case 'votesCast':
			return votesCast(counts);
		case 'voters':
			return voters(counts);
		case 'enrolled':
			return assembly.entitled?.voices;
		default: {
			const there = assembly.attendance.filter(
				(one) =>
					(one.voices ?? 0) > 0 && (one.status === 'present' || (rule.base === 'presentOrRepresented' && one.status === 'represented')),
			);
			return there.length === 0 ? undefined : there.reduce((sum, one) => sum + (one.voices ?? 0), 0);
		}
	}
}

/** The least number of voices for that carries a vote: strictly more than half, or the threshold reached, or all. */
function requiredOf(rule: MajorityRule, base: number): number | undefined {
	switch (rule.majority) {
		case 'relative':
			return undefined;
		case 'absolute':
			return Math.floor(base / 2) + 1;
		case 'qualified':
			return Math.max(1, leastReaching(base, rule.threshold ?? fraction(2, 3)));
		case 'unanimity':
			return Math.max(1, base);
	}
}

/**
 * Whether a vote carries a decision of a kind, under the statutes in force or the default for their silence.
 * All comparisons are of whole voices; 0 for and 0 against carries nothing.
 */
export function resolveVote(kind: DecisionKind, vote: Vote | undefined, statutes: Statutes | undefined, assembly: Assembly): VoteOutcome {
	const stated = majorityRule(statutes, kind);
	const rule = stated ?? DEFAULT_MAJORITY;
	const silent = stated === undefined;
	const counts = vote?.counts;
	if (counts === undefined) return { status: 'counts-unknown', rule, silent };
	const base = baseOf(rule, counts, assembly);
	if (base === undefined) return { status: 'base-unknown', rule, silent };
	const required = requiredOf(rule, base);
	if (required === undefined) {
		return { status: counts.for > counts.against ? 'carried' : 'lost', rule, silent, for: counts.for, base };
	}
	const carried = counts.for >= required && compareShare(counts.for, base, fraction(0, 1)) > 0;
	return { status: carried ? 'carried' : 'lost', rule, silent, for: counts.for, base, required };
}
