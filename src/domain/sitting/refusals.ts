import type { Coded } from '../basics/index.ts';
import type { ConfigRefusals, ReturnRefusals } from '../polls/index.ts';
import type { ProxyRefusals } from '../proxies/index.ts';
import type { ConfigRefusal as TallyConfigRefusal } from '../tally/index.ts';
import type { Phase } from './state.ts';
import type { AmendmentStatus } from './text.ts';

/** Why the sitting itself does not do what is asked. Parameters are ids, numbers and texts to be shown. */
interface CourseRefusals {
	/** The sitting is not where this can be done. */
	readonly 'wrong-phase': { readonly phase: Phase };
	readonly 'reason-missing': Record<never, never>;
	readonly 'sheet-not-open': Record<never, never>;
	readonly 'sheet-open-already': Record<never, never>;
	readonly 'voice-known': { readonly voice: string };
	readonly 'remote-not-provided': Record<never, never>;
	readonly 'person-not-there': { readonly person: string };
	readonly 'person-there': { readonly person: string };
	readonly 'officer-not-named': { readonly office: 'chair' | 'secretary' };
	readonly 'officer-not-there': { readonly office: 'chair' | 'secretary'; readonly person: string };
	readonly 'officer-differs': { readonly office: 'chair' | 'secretary'; readonly person: string };
	readonly 'quorum-not-proclaimed': Record<never, never>;
	readonly 'quorum-missed': { readonly counted: number; readonly required: number };
	readonly 'item-quorum-missed': { readonly counted: number; readonly required: number };
	readonly 'no-item-quorum': { readonly resolution: string };
	readonly 'item-unknown': { readonly item: string };
	readonly 'item-ended': { readonly item: string };
	readonly 'no-current-item': Record<never, never>;
	/** What is voted is not under the item that is treated: id of a resolution or of an election. */
	readonly 'not-current-item': { readonly subject: string };
	/** Items neither treated nor postponed; the first of them. */
	readonly 'items-untreated': { readonly item: string; readonly count: number };
	readonly 'off-agenda': { readonly resolution: string };
	readonly 'already-asked': { readonly person: string };
	readonly 'not-in-queue': { readonly person: string };
	/** Only those whom the chair has asked say so of the minutes. */
	readonly 'not-reviewer': { readonly person: string };
	/** Someone asked to read the minutes has not approved them as they are. */
	readonly 'review-missing': { readonly person: string };
	readonly 'signed-already': { readonly office: 'chair' | 'secretary' };
}

/** Why a vote is not put, closed, counted or annulled. */
interface VotingRefusals {
	readonly 'resolution-unknown': { readonly resolution: string };
	readonly 'resolution-known': { readonly resolution: string };
	readonly 'resolution-set-aside': { readonly resolution: string };
	readonly 'resolution-voted': { readonly resolution: string };
	readonly 'amendment-unknown': { readonly amendment: string };
	readonly 'amendment-known': { readonly amendment: string };
	readonly 'amendment-not-pending': { readonly amendment: string; readonly status: AmendmentStatus };
	/** Its passage stands in the text not once: none, or several times. */
	readonly 'passage-not-once': { readonly passage: string; readonly times: number };
	readonly 'amendment-changes-nothing': { readonly passage: string };
	readonly 'order-not-of-amendments': { readonly resolution: string };
	/** Amendments come before the text; the next of them. */
	readonly 'amendments-pending': { readonly amendment: string; readonly count: number };
	/** The chair's order puts another amendment first. */
	readonly 'amendment-before': { readonly amendment: string };
	readonly 'poll-known': { readonly poll: string };
	readonly 'poll-unknown': { readonly poll: string };
	readonly 'poll-open': { readonly poll: string };
	readonly 'poll-not-open': { readonly poll: string };
	readonly 'poll-not-closed': { readonly poll: string };
	readonly 'poll-not-counted': { readonly poll: string };
	readonly 'poll-annulled': { readonly poll: string };
	readonly 'poll-held-already': { readonly poll: string };
	readonly 'nobody-votes': Record<never, never>;
	/** Members attend at a distance, and the poll gives them no way to vote. */
	readonly 'remote-without-channel': { readonly voices: number };
	readonly 'counted-already': { readonly channel: string };
	readonly 'later-vote-stands': { readonly poll: string };
	readonly 'no-casting-vote': { readonly poll: string };
	/** The chair voted otherwise with the own voice. */
	readonly 'casting-vote-contradicts': { readonly side: 'for' | 'against' };
}

export type SittingRefusals = CourseRefusals & VotingRefusals & ProxyRefusals & ConfigRefusals & ReturnRefusals;
/** Why the sitting refuses, with the rule that says so where there is one; or what is wrong with the rules of an election. */
export type SittingRefusal = Coded<SittingRefusals> | TallyConfigRefusal;
