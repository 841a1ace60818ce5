import { leastReaching } from '../basics/index.ts';
import type { QuorumRule, Statutes } from '../statutes/index.ts';
import { quorumRule } from '../statutes/index.ts';
import type { Assembly } from './assembly.ts';

/** A quorum with its arithmetic; why it cannot be said, where it cannot. */
export type QuorumOutcome =
	| { readonly status: 'no-rule' }
	| { readonly status: 'enrolled-unknown' | 'voices-unknown'; readonly rule: QuorumRule }
	| {
			readonly status: 'reached' | 'missed';
			readonly rule: QuorumRule;
			/** Voices or members entitled, as the rule's base says. */
			readonly enrolled: number;
			readonly counted: number;
			readonly required: number;
	  };

/**
 * The quorum of an assembly under the statutes in force: entitled voices (or members) present, or present and represented,
 * against the least whole number that reaches the statutes' share, compared exactly. Someone represented counts only where
 * the holder is present: a proxy without its holder in the room is no presence (mandate: Code civil, art. 1984).
 */
export function computeQuorum(assembly: Assembly, statutes: Statutes | undefined): QuorumOutcome {
	const rule = quorumRule(statutes, assembly.kind);
	if (rule === undefined) return { status: 'no-rule' };
	const enrolled = assembly.entitled?.[rule.base];
	if (enrolled === undefined) return { status: 'enrolled-unknown', rule };
	const present = new Set(assembly.attendance.filter((one) => one.status === 'present').map((one) => one.person));
	const counting = assembly.attendance.filter(
		(one) =>
			one.status === 'present' ||
			(rule.counts === 'presentOrRepresented' &&
				one.status === 'represented' &&
				one.representedBy !== undefined &&
				present.has(one.representedBy)),
	);
	const entitled = counting.filter((one) => one.role === 'member' || (one.voices ?? 0) > 0);
	if (rule.base === 'voices' && entitled.some((one) => one.voices === undefined)) return { status: 'voices-unknown', rule };
	const counted = rule.base === 'members' ? entitled.length : entitled.reduce((sum, one) => sum + (one.voices ?? 0), 0);
	const required = leastReaching(enrolled, rule.share);
	return { status: counted >= required ? 'reached' : 'missed', rule, enrolled, counted, required };
}
