import { leastReaching, ratio, writeExact } from '../../basics/index.ts';
import type { Ballot } from '../ballot.ts';
import { close } from '../close.ts';
import type { ListsConfig, OptionId } from '../config.ts';
import { seatLists } from '../list_seats.ts';
import type { SeatAward, TallyResult } from '../result.ts';
import type { OpenTie } from '../seats.ts';
import { breakTie, type TieBasis, type TieBreak, type TieRule, tiersBy } from '../ties.ts';
import { sift } from '../turnout.ts';
import { countChoices } from './choices.ts';

/** What a list divides its votes by to ask for one more seat. */
function divisorOf(apportionment: ListsConfig['apportionment'], seats: number): number {
	return apportionment === 'dhondt' ? seats + 1 : 2 * seats + 1;
}

/** The sharing of seats, as it goes on. */
interface Sharing {
	readonly seats: Map<OptionId, number>;
	readonly awards: SeatAward[];
	readonly tieBreaks: TieBreak[];
	tie?: OpenTie;
}

/**
 * Proportional representation of closed lists by the highest averages: D’Hondt divides by 1, 2, 3… (V. D’Hondt, « Système
 * pratique et raisonné de représentation proportionnelle », 1882; « la plus forte moyenne »), Sainte-Laguë by 1, 3, 5…
 * (A. Sainte-Laguë, « La représentation proportionnelle et la méthode des moindres carrés », 1910). A threshold and seats
 * taken first by the leading list as in Code électoral, art. L. 262; of equal averages, the list with the more votes
 * first, as there, then the statutes' rules. A list takes no more seats than it has candidates, in their order but for the
 * seats that are reserved ({@link seatLists}).
 */
export function countLists(config: ListsConfig, ballots: Iterable<Ballot>): TallyResult {
	const { turnout, valid } = sift(config, ballots);
	const ids = config.lists.map((list) => list.id);
	const { counts, of, ranking } = countChoices(ids, valid);
	const required = config.threshold === undefined ? undefined : leastReaching(turnout.votesCast, config.threshold);
	const room = new Map(config.lists.map((list) => [list.id, list.candidates.length]));
	const sharing: Sharing = { seats: new Map(ids.map((id) => [id, 0])), awards: [], tieBreaks: [] };
	takeFirst(config, ranking, room, sharing, of);
	if (sharing.tie === undefined) {
		shareByAverages(
			config,
			ids.filter((id) => of(id) > 0 && of(id) >= (required ?? 0)),
			room,
			sharing,
			of,
		);
	}
	const { quotas = [] } = config;
	const { elected, ...reserved } = seatLists(
		config.lists,
		sharing.awards.map((one) => one.list),
		quotas,
	);
	const lists = ids.map((id) => {
		const seats = sharing.seats.get(id) ?? 0;
		return { list: id, votes: of(id), excluded: of(id) < (required ?? 0), seats, elected: elected.get(id) ?? [] };
	});
	const byVotes = counts.toSorted((a, b) => b.count - a.count).flatMap((one) => lists.filter((list) => list.list === one.option));
	return close(config, turnout, {
		elected: byVotes.flatMap((list) => list.elected),
		tie: sharing.tie,
		explanation: {
			kind: 'lists',
			apportionment: config.apportionment,
			...(required === undefined ? {} : { required }),
			lists,
			awards: sharing.awards,
			tieBreaks: sharing.tieBreaks,
			...(quotas.length === 0 ? {} : { reserved }),
		},
	});
}

/** The seats that the leading list takes before the others are shared. */
function takeFirst(
	{ leadingShare, seats, ties }: ListsConfig,
	ranking: readonly (readonly OptionId[])[],
	room: ReadonlyMap<OptionId, number>,
	sharing: Sharing,
	of: (id: OptionId) => number,
): void {
	const [leaders] = ranking;
	if (leadingShare === undefined || leaders === undefined) return;
	const broken = breakTie(leaders, ties);
	if (leaders.length > 1) sharing.tieBreaks.push(broken);
	const [first] = broken.order;
	const [leader] = first ?? [];
	if (leader === undefined || first?.length !== 1) {
		sharing.tie = { tied: first ?? leaders, seats, at: 'seat' };
		return;
	}
	const count = Math.min(leastReaching(seats, leadingShare), room.get(leader) ?? 0);
	sharing.seats.set(leader, count);
	for (let seat = 0; seat < count; seat++) sharing.awards.push({ list: leader, votes: of(leader) });
}

/** The other seats, one by one to the highest average; among all, those already given not counting. */
function shareByAverages(
	{ apportionment, seats, ties }: ListsConfig,
	admitted: readonly OptionId[],
	room: ReadonlyMap<OptionId, number>,
	sharing: Sharing,
	of: (id: OptionId) => number,
): void {
	const won = new Map(admitted.map((id) => [id, 0]));
	const divisor = (id: OptionId) => divisorOf(apportionment, won.get(id) ?? 0);
	const compare = (a: OptionId, b: OptionId) => {
		const [left, right] = [BigInt(of(a)) * BigInt(divisor(b)), BigInt(of(b)) * BigInt(divisor(a))];
		return left > right ? -1 : left < right ? 1 : 0;
	};
	const total = (id: OptionId) => sharing.seats.get(id) ?? 0;
	while (sharing.awards.length < seats) {
		const left = seats - sharing.awards.length;
		const able = admitted.filter((id) => total(id) < (room.get(id) ?? 0));
		const [equals] = tiersBy(able, compare);
		if (equals === undefined) return;
		let winners = equals;
		if (equals.length > left) {
			const broken = breakLastSeat(equals, of, ties);
			sharing.tieBreaks.push(broken);
			const certain: OptionId[] = [];
			for (const group of broken.order) {
				if (certain.length + group.length > left) {
					if (certain.length < left) sharing.tie = { tied: group, seats: left - certain.length, at: 'seat' };
					break;
				}
				certain.push(...group);
			}
			winners = certain;
		}
		for (const list of winners) {
			const at = divisor(list);
			sharing.awards.push({ list, quotient: writeExact(ratio(of(list), at)), votes: of(list), divisor: at });
			won.set(list, (won.get(list) ?? 0) + 1);
			sharing.seats.set(list, total(list) + 1);
		}
		if (sharing.tie !== undefined) return;
	}
}

/** Equal averages with fewer seats left: the list with the more votes first, then the statutes' rules. */
function breakLastSeat(equals: readonly OptionId[], of: (id: OptionId) => number, ties: readonly TieRule[]): TieBreak {
	const byVotes = tiersBy(equals, (a, b) => of(b) - of(a));
	const broken = byVotes.map((tier) => breakTie(tier, ties));
	const basis: TieBasis[] = byVotes.length > 1 ? ['mostVotes'] : [];
	return { tied: equals, by: [...basis, ...new Set(broken.flatMap((one) => one.by))], order: broken.flatMap((one) => one.order) };
}
