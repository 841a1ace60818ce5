import type { OptionId } from '../config.ts';
import type { Duel, LockedDuel } from '../result.ts';
import { tiersBy } from '../ties.ts';
import { compareWins } from './duels.ts';

/** The duels in the order in which they were tried, and the options in tiers, the first the winners. */
export interface Locks {
	readonly locks: readonly LockedDuel[];
	readonly ranking: readonly (readonly OptionId[])[];
}

/** Whom each option stands above by what is locked, at a distance too: the bits of a row are the options below. */
type Order = readonly bigint[];
/** Places of the winner and the loser of a duel. */
type Link = readonly [above: number, below: number];

/**
 * Orders that equals may leave, beyond which they are not told apart: to find all winners may take ages (Brill and Fischer,
 * « The Price of Neutrality for the Ranked Pairs Method », AAAI 2012). Some hundred candidates of one strength reach it.
 */
const MOST_ORDERS = 2000;

const bit = (place: number) => 1n << BigInt(place);
const isAbove = (order: Order, [above, below]: Link) => ((order[above] ?? 0n) & bit(below)) !== 0n;
const turned = ([above, below]: Link): Link => [below, above];

/** An order with one more link: all who stand above its winner stand above all who stand below its loser. */
function linked(order: Order, [above, below]: Link): Order {
	const gained = bit(below) | (order[below] ?? 0n);
	return order.map((row, place) => (place === above || (row & bit(above)) !== 0n ? row | gained : row));
}

/**
 * The orders that duels of equal strength leave, whichever of them is tried first; those that close a circle with what is
 * locked are left out. What lies on no circle is in every one of them, and is locked without trying.
 * @param budget orders that may be looked at in all
 * @returns undefined where that is not enough
 */
function ordersAfter(before: readonly Order[], equals: readonly Link[], budget: { left: number }): readonly Order[] | undefined {
	const ends = new Map<string, Order>();
	const seen = new Set<string>();
	const waiting = [...before];
	for (let order = waiting.pop(); order !== undefined; order = waiting.pop()) {
		const key = order.join();
		if (seen.has(key)) continue;
		seen.add(key);
		budget.left -= 1;
		if (budget.left < 0) return undefined;
		const now: Order = order;
		const open = equals.filter((link) => !isAbove(now, link) && !isAbove(now, turned(link)));
		const together = open.reduce(linked, now);
		const free = open.filter((link) => !isAbove(together, turned(link)));
		if (open.length === 0) ends.set(key, now);
		else if (free.length > 0) waiting.push(free.reduce(linked, now));
		else waiting.push(...open.map((link) => linked(now, link)));
	}
	return [...ends.values()];
}

/** Options in tiers: those whom nobody beats in one of the orders at least, then those whom nobody left beats in one, and so on. */
function tiersIn(options: readonly OptionId[], orders: readonly Order[]): readonly (readonly OptionId[])[] {
	const tiers: (readonly OptionId[])[] = [];
	let left = options.map((_, place) => place);
	while (left.length > 0) {
		const among = left;
		const tier = among.filter((place) => orders.some((order) => !among.some((other) => isAbove(order, [other, place]))));
		tiers.push(tier.map((place) => options[place] ?? ''));
		left = among.filter((place) => !tier.includes(place));
	}
	return tiers;
}

/**
 * Ranked pairs (T. N. Tideman, « Independence of clones as a criterion for voting rules », Social Choice and Welfare 4,
 * 1987): duels are locked from the strongest (the more voices for, then the fewer against) unless one closes a circle
 * with those before it. Among duels of equal strength every order is tried, so that none favours anyone; who wins in one of
 * them is among the winners, and several are a tie. To leave out all equals that lie on a circle together would be shorter,
 * but then a winner put higher may lose.
 */
export function lockPairs(options: readonly OptionId[], duels: readonly Duel[]): Locks {
	const place = new Map(options.map((option, index) => [option, index]));
	const linkOf = ({ winner, loser }: Duel): Link => [place.get(winner) ?? -1, place.get(loser) ?? -1];
	const wins = duels.filter((duel) => duel.for > duel.against);
	const tiers = tiersBy(wins, compareWins);
	const budget = { left: MOST_ORDERS };
	let orders: readonly Order[] = [options.map(() => 0n)];
	for (const equals of tiers) {
		const next = ordersAfter(orders, equals.map(linkOf), budget);
		if (next === undefined) break;
		orders = next;
	}
	const locks = tiers.flat().map((duel): LockedDuel => {
		const link = linkOf(duel);
		const locked = orders.filter((order) => isAbove(order, link)).length;
		const left = orders.filter((order) => isAbove(order, turned(link))).length;
		return { ...duel, locked: locked === orders.length, ...(locked === orders.length || left === orders.length ? {} : { open: true }) };
	});
	return { locks, ranking: tiersIn(options, orders) };
}
