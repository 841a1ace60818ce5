import { ok, type Result, refused } from '../basics/index.ts';
import { isBlank, MARKS_KIND, type MarkedCount, type Marks, mostChoices, optionsOf } from '../tally/index.ts';
import { type CountContext, collegeOf, electorsOf, isCount, NO_COLLEGE } from './count/context.ts';
import { CHOICES, type Channel, type Choice, type PollConfig, type PollSubject } from './poll.ts';
import type { HandsReturn, PaperReturn, ReturnRefusal } from './returns.ts';

/** What papers say that were sorted together: a choice, found spoiled, or the marks of an election. */
export type PaperSays = Choice | 'spoiled' | Marks;

/** What was counted by hand, as a poll takes it. */
export type HandCount =
	| { readonly channel: 'hands'; readonly hands: HandsReturn }
	| { readonly channel: 'paper'; readonly paper: PaperReturn };

/** Papers, or raised hands, that say the same. */
export interface PaperLine {
	/** Votes of one of them. */
	readonly weight: number;
	readonly college?: string;
	readonly says: PaperSays;
	/** How many there are. */
	readonly ballots: number;
}

/** The papers of one weight and college: how many there may be, and how many were found. */
export interface Pile {
	/** Votes of one paper. */
	readonly weight: number;
	/** Empty where colleges do not vote apart. */
	readonly college: string;
	/** Voices that vote so. */
	readonly entitled: number;
	/** Of them, those whose holders signed for a paper; of hands, all who are there. */
	readonly signed: number;
	readonly found: number;
}

/** The channel that somebody counts by hand: that of the room, unless everyone there votes on a device. */
export function countedByHand({ room }: Pick<PollConfig, 'room'>): 'hands' | 'paper' | undefined {
	return room === 'electronic' ? undefined : room;
}

/**
 * How papers are sorted: `totals` where each says one thing, so that a number for each of them says all; `papers` where each
 * says several, so that those that say the same are entered together.
 */
export function sortingOf(subject: PollSubject): 'totals' | 'papers' {
	if (subject.kind !== 'election') return 'totals';
	return MARKS_KIND[subject.tally.method] === 'choices' && mostChoices(subject.tally) === 1 ? 'totals' : 'papers';
}

/** What a paper may say where each says one thing, the spoiled last; each under a name of its own. */
export function totalsOf(subject: PollSubject): ReadonlyMap<string, PaperSays> {
	if (subject.kind !== 'election') return new Map([...CHOICES, 'spoiled' as const].map((choice) => [choice, choice]));
	const options = optionsOf(subject.tally).map((id): [string, PaperSays] => [`option.${id}`, { kind: 'choices', choices: [id] }]);
	return new Map([...options, ['blank', 'blank'], ['spoiled', 'spoiled']]);
}

const keyOf = (college: string, weight: number) => JSON.stringify([college, weight]);

/** An election's colleges vote together: seats are won by voices, whatever their college. */
function contextOf(context: CountContext): CountContext {
	return context.config.subject.kind === 'election' ? { ...context, colleges: new Set() } : context;
}

/**
 * The piles that a count has, from what was found and who signed, the heaviest last in each college. Linear.
 * @param signed the voices whose holders signed for a paper
 */
export function pilesOf(lines: readonly PaperLine[], signed: Iterable<string>, given: CountContext): readonly Pile[] {
	const context = contextOf(given);
	const channel: Channel = countedByHand(context.config) ?? 'paper';
	const known = new Set(signed);
	const piles = new Map<string, { -readonly [K in keyof Pile]: Pile[K] }>();
	const pile = (college: string, weight: number) => {
		const key = keyOf(college, weight);
		const made = piles.get(key) ?? { weight, college, entitled: 0, signed: 0, found: 0 };
		piles.set(key, made);
		return made;
	};
	for (const elector of context.electors.values()) {
		if (elector.channel !== channel) continue;
		const there = channel === 'hands' ? !elector.left : known.has(elector.voice);
		if (elector.left && !there) continue;
		const one = pile(collegeOf(elector, context), elector.weight);
		one.entitled += 1;
		if (there) one.signed += 1;
	}
	for (const { weight, college = NO_COLLEGE, ballots } of lines) pile(college, weight).found += ballots;
	return [...piles.values()].sort((a, b) => (a.college === b.college ? a.weight - b.weight : a.college < b.college ? -1 : 1));
}

/** Votes of some lines. */
export function votesOf(lines: Iterable<PaperLine>): number {
	let votes = 0;
	for (const { weight, ballots } of lines) votes += weight * ballots;
	return votes;
}

function partsOf(lines: readonly PaperLine[]): Extract<PaperReturn, { form: 'counts' }>['parts'] {
	const byCollege = Map.groupBy(lines, (one) => one.college ?? NO_COLLEGE);
	return [...byCollege]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([college, some]) => {
			const votes = (side: string) => votesOf(some.filter((one) => one.says === side));
			const [blank, spoiled] = [votes('blank'), votes('spoiled')];
			return {
				...(college === NO_COLLEGE ? {} : { college }),
				...{ for: votes('for'), against: votes('against'), abstention: votes('abstention') },
				...(blank === 0 ? {} : { blank }),
				...(spoiled === 0 ? {} : { spoiled }),
			};
		});
}

function boxOf(lines: readonly PaperLine[]): readonly MarkedCount[] {
	return lines
		.filter((one) => one.ballots > 0)
		.map(({ weight, says, ballots }): MarkedCount => {
			if (says === 'blank' || says === 'spoiled') return { weight, ballots, marks: { kind: says } };
			const marks: Marks = typeof says === 'string' ? { kind: 'spoiled' } : says;
			return { weight, ballots, marks: isBlank(marks) ? { kind: 'blank' } : marks };
		});
}

/**
 * What the scrutineers found, as the poll takes it: no more papers of any weight than were signed for, each of them by a
 * voice of this poll that votes on paper.
 */
export function scrutinyReturn(
	lines: readonly PaperLine[],
	signed: readonly string[],
	given: CountContext,
): Result<HandCount, ReturnRefusal> {
	const context = contextOf(given);
	const channel = countedByHand(context.config);
	if (channel === undefined) return refused({ code: 'channel-unexpected', params: { channel: 'paper' } });
	const wrong = lines.find((one) => !isCount(one.ballots));
	if (wrong !== undefined) return refused({ code: 'not-a-count', params: { count: wrong.ballots } });
	if (channel === 'paper') {
		const electors = electorsOf(signed, 'paper', context);
		if (!electors.ok) return electors;
	}
	const over = pilesOf(lines, signed, context).find((one) => one.found > one.signed);
	if (over !== undefined) {
		const { weight, college, found, signed: signatures } = over;
		return refused({ code: 'more-papers-than-signatures', params: { channel, college, weight, papers: found, signatures } });
	}
	const election = context.config.subject.kind === 'election';
	if (channel === 'hands') {
		return ok({ channel, hands: election ? { form: 'box', box: boxOf(lines) } : { form: 'counts', parts: partsOf(lines) } });
	}
	return ok({
		channel,
		paper: election ? { form: 'box', signed, box: boxOf(lines) } : { form: 'counts', signed, parts: partsOf(lines) },
	});
}
