import { itemsOfSubject } from '../interests.ts';
import type { SittingState } from '../state.ts';
import { amendmentStatus, currentText, occurrences, standingPoll } from '../text.ts';
import { ATTENDED, brings, type Deciders, type Decision, outside, refuse, SITTING } from './decision.ts';

/** Refuses a resolution that is not there, was set aside, or is or was put to the vote. */
export function notToBeChanged(state: SittingState, resolution: string): Decision | undefined {
	const known = state.resolutions.get(resolution);
	if (known === undefined) return refuse('resolution-unknown', { resolution });
	if (known.setAside !== undefined) return refuse('resolution-set-aside', { resolution });
	return standingPoll(state, { resolution }) === undefined ? undefined : refuse('resolution-voted', { resolution });
}

export const resolutions = {
	addResolution(state, { resolution }) {
		const early = outside(state, ...SITTING);
		if (early !== undefined) return early;
		if (state.resolutions.has(resolution.id)) return refuse('resolution-known', { resolution: resolution.id });
		const off = resolution.decisions.some(({ agendaItem }) => agendaItem === undefined || !state.items.has(agendaItem));
		if (resolution.decisions.length === 0 || off) return refuse('off-agenda', { resolution: resolution.title });
		return brings({ type: 'resolutionAdded', resolution });
	},
	setAside(state, { resolution, outcome }) {
		return (
			outside(state, ...ATTENDED) ??
			notToBeChanged(state, resolution) ??
			withVotedAmendment(state, resolution) ??
			brings({ type: 'resolutionSetAside', resolution, outcome })
		);
	},
	proposeAmendment(state, { amendment }) {
		const { id, resolution, passage, replacement } = amendment;
		const early = outside(state, ...ATTENDED) ?? notToBeChanged(state, resolution);
		if (early !== undefined) return early;
		if (state.amendments.has(id)) return refuse('amendment-known', { amendment: id });
		if (passage === replacement) return refuse('amendment-changes-nothing', { passage });
		const times = occurrences(currentText(state, resolution), passage);
		return times === 1 ? brings({ type: 'amendmentProposed', amendment }) : refuse('passage-not-once', { passage, times });
	},
	withdrawAmendment(state, { amendment }) {
		const early = outside(state, ...ATTENDED);
		if (early !== undefined) return early;
		const known = state.amendments.get(amendment);
		if (known === undefined) return refuse('amendment-unknown', { amendment });
		const status = amendmentStatus(state, known);
		return status === 'pending'
			? brings({ type: 'amendmentWithdrawn', amendment })
			: refuse('amendment-not-pending', { amendment, status });
	},
	orderAmendments(state, { resolution, order }) {
		const early = outside(state, ...ATTENDED) ?? notToBeChanged(state, resolution);
		if (early !== undefined) return early;
		const known = state.resolutions.get(resolution)?.amendments ?? [];
		const same = new Set(order).size === known.length && order.length === known.length && known.every((id) => order.includes(id));
		return same ? brings({ type: 'amendmentsOrdered', resolution, order }) : refuse('order-not-of-amendments', { resolution });
	},
	declareInterest(state, { item, interest }) {
		const early = outside(state, ...ATTENDED);
		if (early !== undefined) return early;
		if (!state.items.has(item)) return refuse('item-unknown', { item });
		if ('voice' in interest && !state.roll.voices.has(interest.voice)) return refuse('voice-unknown', { voice: interest.voice });
		// Who was let vote is not taken out of a vote under way.
		for (const { config, status } of state.polls.values()) {
			const { subject, id } = config;
			if (status === 'open' && itemsOfSubject(state, subject).has(item)) return refuse('poll-open', { poll: id });
		}
		return brings({ type: 'interestDeclared', item, interest });
	},
} as const satisfies Partial<Deciders>;

/** Refuses to set a text aside while one of its amendments is being voted. */
function withVotedAmendment(state: SittingState, resolution: string): Decision | undefined {
	for (const { config, status } of state.polls.values()) {
		const { subject, id } = config;
		const open = status === 'open' || status === 'closed';
		if (open && subject.kind === 'amendment' && subject.resolution === resolution) return refuse('poll-open', { poll: id });
	}
	return undefined;
}
