import type { Assembly } from '../assembly/index.ts';
import { addDays, bySource, type Instant, type IsoDate, type Source } from '../basics/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { quorumRule, statutesInForce } from '../statutes/index.ts';
import { entitlement, rollOf } from '../voices/index.ts';
import type { Convened } from './events.ts';
import type { SittingState } from './state.ts';

/**
 * The first event of an assembly's sitting, from its draft and the record: the statutes in force at its date and the roll as
 * it is now. The roll is drawn up again when the attendance sheet is opened.
 */
export function convene(record: AssociationRecord, assembly: Assembly, at: Instant): Convened {
	const { id, date, kind, secondNoticeOf, agenda } = assembly;
	const statutes = statutesInForce(record.statutes, date);
	return {
		type: 'convened',
		at,
		assembly: id,
		date,
		...(kind === undefined ? {} : { kind }),
		...(secondNoticeOf === undefined ? {} : { secondNoticeOf }),
		...(statutes === undefined ? {} : { statutes }),
		voices: rollOf(entitlement(record, date)),
		agenda,
		resolutions: assembly.resolutions.map(({ vote: _vote, outcome: _outcome, amendments: _amendments, ...draft }) => draft),
	};
}

/**
 * The second notice that the statutes provide for an assembly without its quorum: the first day on which it may meet, without
 * one. @returns undefined where the statutes provide none
 */
export function secondNotice({
	convened,
}: Pick<SittingState, 'convened'>): { readonly notBefore: IsoDate; readonly source: Source } | undefined {
	const rule = quorumRule(convened.statutes, convened.kind);
	if (rule?.secondNoticeDays === undefined) return undefined;
	return { notBefore: addDays(convened.date, rule.secondNoticeDays), source: bySource(rule) };
}
