import { type VoteCounts, voters } from '../../assembly/index.ts';
import { ok, type Result, refused } from '../../basics/index.ts';
import type { Channel } from '../poll.ts';
import type { HandsReturn, PaperReturn, Parts, ReturnRefusal } from '../returns.ts';
import { countBallots } from './ballots.ts';
import {
	addVotes,
	type ChannelCount,
	type CountContext,
	collegeOf,
	electorsOf,
	isCount,
	NO_COLLEGE,
	NO_VOTES,
	weights,
} from './context.ts';

/**
 * Counts that somebody entered, by college: whole, of colleges that vote apart, and no more votes than the voices that the
 * channel has there.
 */
function entered(
	channel: Channel,
	written: Parts<VoteCounts>,
	most: ReadonlyMap<string, number>,
	{ colleges }: CountContext,
): Result<ReadonlyMap<string, VoteCounts>, ReturnRefusal> {
	const parts = new Map<string, VoteCounts>();
	for (const { college = NO_COLLEGE, ...counts } of written) {
		const wrong = Object.values(counts).find((count) => !isCount(count));
		if (wrong !== undefined) return refused({ code: 'not-a-count', params: { count: wrong } });
		if (college !== NO_COLLEGE && !colleges.has(college)) return refused({ code: 'college-unknown', params: { college } });
		addVotes(parts, college, counts);
	}
	for (const [college, counts] of parts) {
		const [votes, limit] = [voters(counts), most.get(college) ?? 0];
		if (votes > limit) return refused({ code: 'more-votes-than-voices', params: { channel, college, votes, most: limit } });
	}
	return ok(parts);
}

/** The votes that said nothing, as votes for. */
function restFor(said: ReadonlyMap<string, VoteCounts>, most: ReadonlyMap<string, number>): ReadonlyMap<string, VoteCounts> {
	return new Map(
		[...most].map(([college, all]) => {
			const counts = said.get(college) ?? NO_VOTES;
			return [college, { ...counts, for: all - counts.against - counts.abstention }];
		}),
	);
}

/** The room's hands, against the voices of those who are still there at the close. */
export function countHands(hands: HandsReturn, context: CountContext): ChannelCount {
	const there = [...context.electors.values()].filter((one) => one.channel === 'hands' && !one.left);
	const most = weights(there, context);
	switch (hands.form) {
		case 'unanimous':
			return ok({ parts: restFor(new Map(), most), voted: [] });
		case 'rest-for': {
			const parts = entered(
				'hands',
				hands.parts.map((part) => ({ ...part, for: 0 })),
				most,
				context,
			);
			return parts.ok ? ok({ parts: restFor(parts.value, most), voted: [] }) : parts;
		}
		case 'counts': {
			const parts = entered('hands', hands.parts, most, context);
			return parts.ok ? ok({ parts: parts.value, voted: [] }) : parts;
		}
		case 'names': {
			const named = countBallots(hands.ballots, 'hands', context);
			if (!named.ok || hands.rest === 'none') return named;
			const parts = new Map(named.value.parts);
			const said = new Set(named.value.voted);
			for (const one of there) if (!said.has(one.voice)) addVotes(parts, collegeOf(one, context), { ...NO_VOTES, for: one.weight });
			return ok({ parts, voted: named.value.voted });
		}
		case 'box':
			return refused({ code: 'return-of-other-kind', params: { channel: 'hands' } });
	}
}

/** The papers in the box, against the voices whose holders signed for one. */
export function countPaper(paper: PaperReturn, context: CountContext): ChannelCount {
	if (paper.form === 'box') return refused({ code: 'return-of-other-kind', params: { channel: 'paper' } });
	const { signed } = paper;
	const electors = electorsOf(signed, 'paper', context);
	if (!electors.ok) return electors;
	const parts = entered('paper', paper.parts, weights(electors.value, context), context);
	return parts.ok ? ok({ parts: parts.value, voted: signed }) : parts;
}
