import { addDays, bySource, type Coded, type IsoDate } from '../basics/index.ts';
import type { Membership } from '../members/index.ts';
import { type Statutes, voiceRule } from '../statutes/index.ts';

/** Why a member has no vote at an assembly. */
export interface VoiceRefusals {
	readonly 'not-validated': Record<never, never>;
	readonly ended: Record<never, never>;
	readonly 'joined-later': { readonly joinedOn: IsoDate };
	/** Dues in cents, judged on a day. */
	readonly 'dues-unpaid': { readonly due: number; readonly paid: number; readonly on: IsoDate };
	/** The statutes give the category no voice. */
	readonly 'no-voice': { readonly category: string };
}
export type VoiceRefusal = Coded<VoiceRefusals>;

/** The day on which the statutes judge whether dues are paid, for an assembly. */
export function standingDay(statutes: Statutes | undefined, date: IsoDate): IsoDate {
	return addDays(date, -(statutes?.goodStandingRequired?.daysBefore ?? 0));
}

/** Whether the dues of a membership are paid on a day. */
export function isInGoodStanding({ duesDue = 0, duesPaid = 0, paidOn }: Membership, on: IsoDate): boolean {
	return duesDue <= duesPaid && (duesDue === 0 || paidOn === undefined || paidOn <= on);
}

/**
 * Why a membership is none on a day. A member in arrears is one until removed: only the statutes may take the vote.
 * @returns undefined where it is one
 */
export function membershipRefusal(membership: Membership, date: IsoDate): VoiceRefusal | undefined {
	const { status, joinedOn } = membership;
	if (status !== 'validated') return { code: status === 'ended' ? 'ended' : 'not-validated', params: {} };
	return joinedOn === undefined || joinedOn <= date ? undefined : { code: 'joined-later', params: { joinedOn } };
}

/** Why a member has no vote at an assembly held on a date. @returns undefined where it has one */
export function voteRefusal(membership: Membership, statutes: Statutes | undefined, date: IsoDate): VoiceRefusal | undefined {
	const none = membershipRefusal(membership, date);
	if (none !== undefined) return none;
	const standing = statutes?.goodStandingRequired;
	const on = standingDay(statutes, date);
	if (standing !== undefined && !isInGoodStanding(membership, on)) {
		const { duesDue: due = 0, duesPaid: paid = 0 } = membership;
		return { code: 'dues-unpaid', params: { due, paid, on }, source: bySource(standing) };
	}
	const rule = voiceRule(statutes, membership.category);
	if (rule?.voices !== 0) return undefined;
	return { code: 'no-voice', params: { category: membership.category }, source: bySource(rule) };
}
