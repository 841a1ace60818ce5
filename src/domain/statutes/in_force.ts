import type { IsoDate } from '../basics/index.ts';
import type { AssemblyKind, CollegeRule, DecisionKind, MajorityRule, QuorumRule, Statutes, VoiceRule } from './statutes.ts';

/** The version in force on a date: the latest that had begun and not ended. */
export function statutesInForce(versions: readonly Statutes[], on: IsoDate): Statutes | undefined {
	return versions
		.filter((version) => version.from <= on && (version.to === undefined || on <= version.to))
		.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** The rule that names something, else the general one. */
function namedOrGeneral<R>(
	rules: readonly R[],
	names: (rule: R) => readonly string[] | undefined,
	name: string | undefined,
): R | undefined {
	return rules.find((rule) => name !== undefined && names(rule)?.includes(name)) ?? rules.find((rule) => names(rule) === undefined);
}

/** The quorum rule for a kind of assembly: the one that names it, else the general one. */
export function quorumRule(statutes: Statutes | undefined, kind: AssemblyKind | undefined): QuorumRule | undefined {
	const rules = (statutes?.quorums ?? []).filter((rule) => rule.decisions === undefined);
	return namedOrGeneral(rules, (rule) => rule.assemblies, kind);
}

/** The quorum that a kind of decision needs beside the assembly's own, where the statutes have one for it. */
export function itemQuorumRule(
	statutes: Statutes | undefined,
	kind: AssemblyKind | undefined,
	decision: DecisionKind,
): QuorumRule | undefined {
	const rules = (statutes?.quorums ?? []).filter((rule) => rule.decisions?.includes(decision));
	return namedOrGeneral(rules, (rule) => rule.assemblies, kind);
}

/** The majority rule for a kind of decision: the one that names it, else the general one. */
export function majorityRule(statutes: Statutes | undefined, decision: DecisionKind): MajorityRule | undefined {
	return namedOrGeneral(statutes?.majorities ?? [], (rule) => rule.decisions, decision);
}

/** The rule on the voices of a member of a category: the one that names it, else the general one. */
export function voiceRule(statutes: Statutes | undefined, category: string): VoiceRule | undefined {
	return namedOrGeneral(statutes?.voices ?? [], (rule) => rule.categories, category);
}

/** The colleges whose results are counted apart: none where the statutes have none, or sum all voices together. */
export function votingColleges(statutes: Statutes | undefined): readonly CollegeRule[] {
	return statutes?.collegeVote?.combine === 'together' ? [] : (statutes?.colleges ?? []);
}
