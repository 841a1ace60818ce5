import { isKeptOut } from '../interests.ts';
import { withReturn } from '../result.ts';
import { currentText } from '../text.ts';
import { change, type Handlers, type PollDraft } from './draft.ts';
import { electorOf } from './holding.ts';

export const voting = {
	resolutionAdded(draft, { resolution }) {
		draft.resolutions.set(resolution.id, { draft: resolution, amendments: [] });
	},
	resolutionSetAside(draft, { resolution, outcome }) {
		change(draft.resolutions, resolution, { setAside: outcome });
	},
	amendmentProposed(draft, { amendment }) {
		draft.amendments.set(amendment.id, { draft: amendment, withdrawn: false });
		const amendments = draft.resolutions.get(amendment.resolution)?.amendments ?? [];
		change(draft.resolutions, amendment.resolution, { amendments: [...amendments, amendment.id] });
	},
	amendmentWithdrawn(draft, { amendment }) {
		change(draft.amendments, amendment, { withdrawn: true });
	},
	amendmentsOrdered(draft, { resolution, order }) {
		change(draft.resolutions, resolution, { amendments: order });
	},
	interestDeclared(draft, { item, interest }) {
		draft.interests = [...draft.interests, { item, interest }];
	},
	pollOpened(draft, { poll: config, at }) {
		const { subject } = config;
		const text = subject.kind === 'resolution' ? { text: currentText(draft, subject.resolution) } : {};
		const poll: PollDraft = { config, status: 'open', openedAt: at, electors: new Map(), enrolled: draft.enrolled, ...text, returns: {} };
		for (const [id, held] of draft.held) {
			const voice = draft.roll.voices.get(id);
			if (voice !== undefined && !isKeptOut(draft, config, voice, held.holder)) poll.electors.set(id, electorOf(draft, poll, voice, held));
		}
		draft.polls.set(config.id, poll);
	},
	channelAssigned(draft, { poll, voice, channel }) {
		const electors = draft.polls.get(poll)?.electors;
		if (electors !== undefined) change(electors, voice, { channel });
	},
	pollClosed(draft, { poll, at }) {
		change(draft.polls, poll, { status: 'closed', closedAt: at, enrolled: draft.enrolled });
	},
	returnsEntered(draft, { poll, returns, correction }) {
		const known = draft.polls.get(poll);
		if (known !== undefined) draft.polls.set(poll, withReturn(known, returns, correction));
	},
	castingVoteGiven(draft, { poll, side }) {
		change(draft.polls, poll, { castingVote: side });
	},
	resultProclaimed(draft, { poll, result }) {
		change(draft.polls, poll, { status: 'counted', result });
	},
	pollAnnulled(draft, { poll, reason }) {
		change(draft.polls, poll, { status: 'annulled', annulled: reason });
	},
} as const satisfies Partial<Handlers>;
