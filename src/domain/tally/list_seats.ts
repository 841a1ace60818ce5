import type { CandidateList, OptionId } from './config.ts';
import { type Bounds, boundsOf, missedMinimum, passedMaximum, type SeatQuota } from './quotas.ts';
import type { Seating } from './seats.ts';

/** Who takes the seats that lists won. */
export interface ListSeating extends Pick<Seating, 'passedOver' | 'relaxed'> {
	/** By list, in the order of its candidates. */
	readonly elected: ReadonlyMap<OptionId, readonly OptionId[]>;
}

/** What one list can still give: those who wait on it, and its seats. */
interface Supply {
	readonly waiting: readonly OptionId[];
	readonly seats: number;
}

/** How many of each group are taken, after how many in all. A count that no maximum limits stops at its minimum. */
type Taken = readonly number[];

function takenWith(taken: Taken, more: Taken, bounds: readonly Bounds[], most: number): Taken | undefined {
	const sum = taken.map((count, at) => {
		const bound = bounds[at - 1];
		const now = count + (more[at] ?? 0);
		return bound === undefined || bound.maximum < most ? now : Math.min(now, bound.minimum);
	});
	return bounds.some((one, at) => (sum[at + 1] ?? 0) > one.maximum && one.maximum < most) ? undefined : sum;
}

/** What may be taken from one list: each number of seats with each mixture of groups, once. */
function choicesOf({ waiting, seats }: Supply, bounds: readonly Bounds[], most: number): readonly Taken[] {
	const none: Taken = [0, ...bounds.map(() => 0)];
	const choices = new Map([[none.join(), none]]);
	for (const option of waiting) {
		const one: Taken = [1, ...bounds.map(({ members }) => (members.has(option) ? 1 : 0))];
		for (const before of [...choices.values()]) {
			const now = (before[0] ?? 0) < seats ? takenWith(before, one, bounds, most) : undefined;
			if (now !== undefined) choices.set(now.join(), now);
		}
	}
	return [...choices.values()];
}

/** The most seats that lists fill under some bounds, each with no more than it won. @returns undefined where they cannot be kept */
function mostFilled(chosen: readonly OptionId[], supplies: readonly Supply[], bounds: readonly Bounds[], most: number): number | undefined {
	const held: Taken = [chosen.length, ...bounds.map(({ members }) => chosen.filter((option) => members.has(option)).length)];
	const start = takenWith(held, [], bounds, most);
	let reached = new Map(start === undefined ? [] : [[start.join(), start]]);
	for (const supply of supplies) {
		const choices = choicesOf(supply, bounds, most);
		const next = new Map<string, Taken>();
		for (const before of reached.values()) {
			for (const choice of choices) {
				const now = takenWith(before, choice, bounds, most);
				if (now !== undefined) next.set(now.join(), now);
			}
		}
		reached = next;
	}
	const kept = [...reached.values()].filter((taken) => bounds.every(({ minimum }, at) => (taken[at + 1] ?? 0) >= minimum));
	return kept.length === 0 ? undefined : Math.max(...kept.map(([count = 0]) => count));
}

/**
 * Gives the seats that lists won to their candidates. Voters share the seats among lists, so no quota moves a seat from one
 * list to another. Seats are given in the order in which they were won; each goes to the first on its list who still waits,
 * unless the quotas could then no longer be kept: so it is the seats won last that go to someone further down, as the German
 * rules for works councils have it (Wahlordnung zum BetrVG, § 15 Abs. 5 Nr. 1, from the lowest quotient up; its Nr. 2,
 * which moves a seat to another list, is not taken). No French law reserves seats of an association whose lists stand;
 * where the law wants both sexes on a list it orders the list (Code électoral, art. L. 264; Code du travail, art.
 * L. 2314-30), for which statutes have a rule of their own. A seat that nobody of its list may take stays vacant.
 * @param awards the list of each seat, in the order in which seats were won; no list more often than it has candidates
 */
export function seatLists(lists: readonly CandidateList[], awards: readonly OptionId[], quotas: readonly SeatQuota[]): ListSeating {
	const won = (list: OptionId, from: number) => awards.slice(from).filter((one) => one === list).length;
	if (quotas.length === 0) {
		return { elected: new Map(lists.map(({ id, candidates }) => [id, candidates.slice(0, won(id, 0))])), passedOver: [], relaxed: [] };
	}
	const waiting = new Map(lists.map(({ id, candidates }) => [id, candidates]));
	const supplies = (from: number): readonly Supply[] =>
		lists.map(({ id }) => ({ waiting: waiting.get(id) ?? [], seats: won(id, from) })).filter(({ seats }) => seats > 0);
	const most = lists.flatMap(({ candidates }) => candidates).length;
	const { bounds, relaxed, fillable } = boundsOf(quotas, most, (tried) => mostFilled([], supplies(0), tried, most));
	const chosen: OptionId[] = [];
	const passedOver: Seating['passedOver'][number][] = [];
	for (const [index, list] of awards.entries()) {
		// Who is passed over once is so for every later seat of the list too: two of them could change places.
		for (let [option, ...others] = waiting.get(list) ?? []; option !== undefined; [option, ...others] = others) {
			waiting.set(list, others);
			const now = [...chosen, option];
			const fits = (kept: readonly Bounds[]) => mostFilled(now, supplies(index + 1), kept, most) === fillable;
			if (fits(bounds)) {
				chosen.push(option);
				break;
			}
			const quota = passedMaximum(now, bounds) ?? missedMinimum(bounds, fits);
			passedOver.push({ option, ...(quota === undefined ? {} : { quota }) });
		}
	}
	return {
		elected: new Map(lists.map(({ id, candidates }) => [id, candidates.filter((one) => chosen.includes(one))])),
		passedOver,
		relaxed,
	};
}
