import type { QuorumOutcome } from '../assembly/index.ts';
import type { Instant } from '../basics/index.ts';
import type { PollResult } from '../polls/index.ts';
import { walk } from './apply/index.ts';
import type { EventOf, SittingJournal } from './events.ts';
import { itemQuorumNow, quorumNow } from './quorum.ts';
import { resultNow } from './result.ts';
import type { SittingState } from './state.ts';

/** Something that was proclaimed, made again from the events before it. */
export interface Replayed<T> {
	readonly at: Instant;
	/** Number of the event in the journal, the convening being 0. */
	readonly index: number;
	/** The resolution or the poll that it is of; none: the assembly. */
	readonly of?: string;
	readonly proclaimed: T;
	/** None: what comes before it does not give it. */
	readonly again?: T;
	readonly equal: boolean;
}

export interface Replay {
	readonly quorums: readonly Replayed<QuorumOutcome>[];
	readonly results: readonly Replayed<PollResult>[];
	/** Whether everything proclaimed was found again. */
	readonly equal: boolean;
}

/** Whether two values of a journal say the same: plain data, whose keys may stand in another order. */
function same(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
	return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)));
}

function quorumAgain(before: SittingState, { resolution }: EventOf<'quorumProclaimed'>): QuorumOutcome | undefined {
	if (resolution === undefined) return quorumNow(before);
	const decisions = before.resolutions.get(resolution)?.draft.decisions ?? [];
	return itemQuorumNow(
		before,
		decisions.map((one) => one.kind),
	);
}

function resultAgain(before: SittingState, { poll: id }: EventOf<'resultProclaimed'>): PollResult | undefined {
	const poll = before.polls.get(id);
	const result = poll === undefined ? undefined : resultNow(before, poll);
	return result?.ok === true ? result.value : undefined;
}

/**
 * Makes every quorum and every result of a sitting again from its events alone, and compares them with what was proclaimed.
 * Linear in events and ballots.
 */
export function replay(journal: SittingJournal): Replay {
	const quorums: Replayed<QuorumOutcome>[] = [];
	const results: Replayed<PollResult>[] = [];
	let index = -1;
	for (const { state, event } of walk(journal)) {
		index += 1;
		const { at } = event;
		// A proclamation changes nothing of what it is made from, so the state after it gives it as the one before.
		if (event.type === 'quorumProclaimed') {
			const again = quorumAgain(state, event);
			const of = event.resolution === undefined ? {} : { of: event.resolution };
			const { outcome: proclaimed } = event;
			quorums.push({ at, index, ...of, proclaimed, ...(again === undefined ? {} : { again }), equal: same(proclaimed, again) });
		}
		if (event.type === 'resultProclaimed') {
			const again = resultAgain(state, event);
			const { poll: of, result: proclaimed } = event;
			results.push({ at, index, of, proclaimed, ...(again === undefined ? {} : { again }), equal: same(proclaimed, again) });
		}
	}
	return { quorums, results, equal: [...quorums, ...results].every((one) => one.equal) };
}
