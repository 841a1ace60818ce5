import type { AgendaItem, Amendment, Resolution } from '../../assembly/index.ts';
import type { ClockTime, Instant } from '../../basics/index.ts';
import { isCarried, voteOf } from '../../polls/index.ts';
import { itemsOf } from '../interests.ts';
import type { AmendmentState, ResolutionState, SittingState } from '../state.ts';
import { amendmentStatus, currentText, standingPoll } from '../text.ts';

function amendmentOf(state: SittingState, amendment: AmendmentState): Amendment {
	const { resolution: _resolution, ...draft } = amendment.draft;
	const vote = voteOf(standingPoll(state, { amendment: draft.id })?.result);
	const status = amendmentStatus(state, amendment);
	return {
		...draft,
		...(vote === undefined ? {} : { vote }),
		...(status === 'pending' || status === 'voting' ? {} : { outcome: status }),
	};
}

/** What became of a resolution; one whose items were all put off, or not reached, is deferred. */
function outcomeOf(state: SittingState, { draft, setAside }: ResolutionState): Resolution['outcome'] {
	const result = standingPoll(state, { resolution: draft.id })?.result;
	if (result !== undefined) return isCarried(result) ? 'adopted' : 'rejected';
	if (setAside !== undefined) return setAside;
	const items = [...itemsOf(state, draft.id)].map((item) => state.items.get(item)?.status);
	return items.every((status) => status === 'postponed' || status === 'pending') ? 'deferred' : undefined;
}

/** The resolutions as the sitting left them: text as amended, amendments, votes, outcomes. */
export function resolutionRecords(state: SittingState): readonly Resolution[] {
	return [...state.resolutions.values()].map((one): Resolution => {
		const amendments = one.amendments.flatMap((id) => {
			const amendment = state.amendments.get(id);
			return amendment === undefined ? [] : [amendmentOf(state, amendment)];
		});
		const vote = voteOf(standingPoll(state, { resolution: one.draft.id })?.result);
		const outcome = outcomeOf(state, one);
		return {
			...one.draft,
			text: currentText(state, one.draft.id),
			...(amendments.length === 0 ? {} : { amendments }),
			...(vote === undefined ? {} : { vote }),
			...(outcome === undefined ? {} : { outcome }),
		};
	});
}

/** The agenda with when each item was treated, or why it was put off. */
export function agendaRecords(
	state: SittingState,
	drafted: readonly AgendaItem[],
	clock: (at: Instant) => ClockTime,
): readonly AgendaItem[] {
	const reports = new Map(drafted.map((item) => [item.id, item.report]));
	return state.convened.agenda.map((item): AgendaItem => {
		const known = state.items.get(item.id);
		const report = reports.get(item.id);
		return {
			...item,
			...(report === undefined ? {} : { report }),
			...(known?.startedAt === undefined ? {} : { startedAt: clock(known.startedAt) }),
			...(known?.startedAt === undefined || known.endedAt === undefined ? {} : { endedAt: clock(known.endedAt) }),
			...(known?.status === 'postponed' && known.reason !== undefined ? { postponed: known.reason } : {}),
		};
	});
}
