import { bySource, leastReaching, type Source } from '../basics/index.ts';
import { type QuorumRule, quorumRule, type Statutes } from '../statutes/index.ts';
import type { Assembly, Attendance } from './assembly.ts';

/** How many members, and how many voices they have. */
export interface Headcount {
	readonly members: number;
	readonly voices: number;
}

/** Who is there of the whole assembly or of one college, and who could be. */
export interface Turnout {
	readonly enrolled: Headcount;
	readonly present: Headcount;
	/** Absent, with a proxy whose holder is present. */
	readonly represented: Headcount;
}

export interface CollegeTurnout extends Turnout {
	readonly college: string;
	readonly name: string;
}

/** What a rule counts, against the least whole number that reaches its share. */
export interface QuorumFigures {
	/** Voices or members entitled, as the rule's base says. */
	readonly enrolled: number;
	readonly counted: number;
	readonly required: number;
	readonly reached: boolean;
}

/** A quorum with its arithmetic; why it cannot be said, where it cannot. */
export type QuorumOutcome =
	| { readonly status: 'no-rule' }
	/** A second notice, for which the statutes want none. */
	| { readonly status: 'not-required'; readonly rule: QuorumRule; readonly source: Source }
	| { readonly status: 'enrolled-unknown' | 'voices-unknown'; readonly rule: QuorumRule }
	| JudgedQuorum;

export interface JudgedQuorum extends Omit<QuorumFigures, 'reached'> {
	readonly status: 'reached' | 'missed';
	readonly rule: QuorumRule;
	readonly source: Source;
	/** Where each college must reach the share too. */
	readonly colleges?: readonly (QuorumFigures & { readonly college: string; readonly name: string })[];
}

function figures({ share, base, counts }: QuorumRule, turnout: Turnout): QuorumFigures {
	const enrolled = turnout.enrolled[base];
	const counted = turnout.present[base] + (counts === 'present' ? 0 : turnout.represented[base]);
	const required = leastReaching(enrolled, share);
	return { enrolled, counted, required, reached: counted >= required };
}

/** A turnout against a rule: the whole, and each college where the rule asks it of each. */
export function judgeQuorum(rule: QuorumRule, whole: Turnout, colleges: readonly CollegeTurnout[] = []): JudgedQuorum {
	const { reached, ...of } = figures(rule, whole);
	const each = rule.perCollege === true ? colleges.map((one) => ({ college: one.college, name: one.name, ...figures(rule, one) })) : [];
	return {
		status: reached && each.every((one) => one.reached) ? 'reached' : 'missed',
		rule,
		source: bySource(rule),
		...of,
		...(each.length === 0 ? {} : { colleges: each }),
	};
}

/**
 * The quorum of an assembly under the statutes in force: entitled voices (or members) present, or present and represented,
 * against the least whole number that reaches the statutes' share, compared exactly. Someone represented counts only where
 * the holder is present: a proxy without its holder in the room is no presence (mandate: Code civil, art. 1984). An
 * assembly that meets on a second notice needs none where the statutes provide one.
 */
export function computeQuorum(assembly: Assembly, statutes: Statutes | undefined): QuorumOutcome {
	const rule = quorumRule(statutes, assembly.kind);
	if (rule === undefined) return { status: 'no-rule' };
	if (assembly.secondNoticeOf !== undefined && rule.secondNoticeDays !== undefined) {
		return { status: 'not-required', rule, source: bySource(rule) };
	}
	const { entitled } = assembly;
	if (entitled === undefined || (rule.perCollege === true && entitled.colleges === undefined)) return { status: 'enrolled-unknown', rule };
	const there = new Set(assembly.attendance.filter((one) => one.status === 'present').map((one) => one.person));
	const present = voting(assembly, (one) => one.status === 'present');
	const represented = voting(
		assembly,
		(one) => one.status === 'represented' && one.representedBy !== undefined && there.has(one.representedBy),
	);
	const counting = rule.counts === 'present' ? present : [...present, ...represented];
	if (rule.base === 'voices' && counting.some((one) => one.voices === undefined)) return { status: 'voices-unknown', rule };
	const turnout = (enrolled: Headcount, of: (one: Attendance) => boolean): Turnout => ({
		enrolled,
		present: headcount(present.filter(of)),
		represented: headcount(represented.filter(of)),
	});
	return judgeQuorum(
		rule,
		turnout(entitled, () => true),
		(entitled.colleges ?? []).map((one) => ({
			college: one.college,
			name: statutes?.colleges?.find((rule) => rule.id === one.college)?.name ?? one.college,
			...turnout(one, (row) => row.college === one.college),
		})),
	);
}

function voting(assembly: Assembly, of: (one: Attendance) => boolean): readonly Attendance[] {
	return assembly.attendance.filter((one) => of(one) && (one.role === 'member' || (one.voices ?? 0) > 0));
}

function headcount(rows: readonly Attendance[]): Headcount {
	return { members: rows.length, voices: rows.reduce((sum, one) => sum + (one.voices ?? 0), 0) };
}
