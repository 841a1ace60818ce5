import { type Assembly, type Headcount, type JudgedQuorum, judgeQuorum } from '../assembly/index.ts';
import { bySource, type IsoDate, type Source } from '../basics/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import {
	type Applied,
	convenedApplied,
	type DecisionKind,
	itemQuorumRule,
	type MajorityRule,
	majorityApplied,
	type NoticeRule,
	noticeApplied,
	type QuorumRule,
	quorumRule,
	type Statutes,
	secretBallotRule,
	statutesInForce,
} from '../statutes/index.ts';
import {
	byCollege,
	countVoices,
	type Entitlement,
	entitlement,
	isInGoodStanding,
	membershipRefusal,
	rollOf,
	standingDay,
	type Voice,
} from '../voices/index.ts';
import { leftOver } from './left_over.ts';
import { type ConveningWarning, conveningWarnings, lastDayToSend, type SentNotice } from './warnings.ts';

/** The rules by which a drafted resolution will be decided: each of its decisions may have its own. */
export interface DecisionRules {
	readonly resolution: string;
	readonly decision: DecisionKind;
	readonly agendaItem?: string;
	readonly majority: Applied<MajorityRule>;
	/** The quorum of the item, where it has one. */
	readonly quorum?: JudgedQuorum;
	/** Why it is voted in secret, where it is. */
	readonly secret?: Source;
}

/** What an assembly asks of those who convene it, under the statutes in force at its date. */
export interface Convening {
	readonly statutes: Statutes | undefined;
	/** Every member to whom the notice goes, voting or not, with why. */
	readonly members: readonly Entitlement[];
	readonly membersSource: Source;
	/** Those who vote, if nothing changes until the assembly. */
	readonly roll: readonly Voice[];
	readonly enrolled: Headcount & { readonly colleges: readonly (Headcount & { readonly college: string })[] };
	readonly notice: Applied<NoticeRule>;
	readonly lastDayToSend: IsoDate;
	/** The quorum to reach, with nobody there yet. */
	readonly quorum?: JudgedQuorum;
	readonly decisions: readonly DecisionRules[];
	readonly warnings: readonly ConveningWarning[];
}

/**
 * Who must be convened: members on the day of the assembly, in good standing where the statutes convene no others.
 * A member admitted between now and then is found when it is asked again.
 */
function convenedMembers(all: readonly Entitlement[], statutes: Statutes | undefined, date: IsoDate): readonly Entitlement[] {
	const { members } = convenedApplied(statutes).rule;
	const on = standingDay(statutes, date);
	return all.filter(
		({ membership }) => membershipRefusal(membership, date) === undefined && (members === 'all' || isInGoodStanding(membership, on)),
	);
}

/** What a rule will want of a roll. */
function toReach(rule: QuorumRule, roll: readonly Voice[], statutes: Statutes | undefined): JudgedQuorum {
	const turnout = (voices: readonly Voice[]) => ({ enrolled: countVoices(voices), present: countVoices([]), represented: countVoices([]) });
	const colleges = statutes?.colleges ?? [];
	const parts = byCollege(roll, colleges);
	return judgeQuorum(
		rule,
		turnout(roll),
		colleges.map(({ id, name }) => ({ college: id, name, ...turnout(parts.get(id) ?? []) })),
	);
}

/**
 * All that a notice of meeting rests on. Statutes, members and their standing are those of the assembly's date.
 * @param asked what was sent already, and the day on which it is asked
 */
export function conveningOf(
	record: AssociationRecord,
	assembly: Assembly,
	asked: { readonly sent?: SentNotice; readonly today: IsoDate },
): Convening {
	const statutes = statutesInForce(record.statutes, assembly.date);
	const all = entitlement(record, assembly.date);
	const roll = rollOf(all);
	// On a second notice no quorum is asked where the statutes provide one.
	const asks = (rule: QuorumRule | undefined) =>
		assembly.secondNoticeOf !== undefined && rule?.secondNoticeDays !== undefined ? undefined : rule;
	const convenedFirst = record.assemblies.find((one) => one.id === assembly.secondNoticeOf);
	const first = convenedFirst && leftOver(convenedFirst);
	const quorum = asks(quorumRule(statutes, assembly.kind));
	const parts = byCollege(roll, statutes?.colleges ?? []);
	return {
		statutes,
		members: convenedMembers(all, statutes, assembly.date),
		membersSource: convenedApplied(statutes).source,
		roll,
		enrolled: { ...countVoices(roll), colleges: [...parts].map(([college, voices]) => ({ college, ...countVoices(voices) })) },
		notice: noticeApplied(statutes),
		lastDayToSend: lastDayToSend(statutes, assembly.date),
		...(quorum === undefined ? {} : { quorum: toReach(quorum, roll, statutes) }),
		decisions: assembly.resolutions.flatMap((resolution) =>
			resolution.decisions.map(({ kind, agendaItem }): DecisionRules => {
				const item = asks(itemQuorumRule(statutes, assembly.kind, kind));
				const secret = secretBallotRule(statutes, kind);
				return {
					resolution: resolution.id,
					decision: kind,
					...(agendaItem === undefined ? {} : { agendaItem }),
					majority: majorityApplied(statutes, kind),
					...(item === undefined ? {} : { quorum: toReach(item, roll, statutes) }),
					...(secret === undefined ? {} : { secret: bySource(secret) }),
				};
			}),
		),
		warnings: conveningWarnings(assembly, statutes, { ...asked, ...(first === undefined ? {} : { first }) }),
	};
}
