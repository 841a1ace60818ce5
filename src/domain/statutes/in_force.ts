import type { IsoDate } from '../basics/index.ts';
import type { AssemblyKind, DecisionKind, MajorityRule, QuorumRule, Statutes } from './statutes.ts';

/** The version in force on a date: the latest that had begun and not ended. */
export function statutesInForce(versions: readonly Statutes[], on: IsoDate): Statutes | undefined {
	return versions
		.filter((version) => version.from <= on && (version.to === undefined || on <= version.to))
		.sort((a, b) => (a.from < b.from ? 1 : -1))[0];
}

/** The quorum rule for a kind of assembly: the one that names it, else the general one. */
export function quorumRule(statutes: Statutes | undefined, kind: AssemblyKind | undefined): QuorumRule | undefined {
	const rules = statutes?.quorums ?? [];
	return rules.find((rule) => kind !== undefined && rule.assemblies?.includes(kind)) ?? rules.find((rule) => rule.assemblies === undefined);
}

/** The majority rule for a kind of decision: the one that names it, else the general one. */
export function majorityRule(statutes: Statutes | undefined, decision: DecisionKind): MajorityRule | undefined {
	const rules = statutes?.majorities ?? [];
	return rules.find((rule) => rule.decisions?.includes(decision)) ?? rules.find((rule) => rule.decisions === undefined);
}
