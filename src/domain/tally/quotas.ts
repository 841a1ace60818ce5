import type { OptionId } from './config.ts';

/** A rule of the statutes on who holds the seats: so many women at least, so many of a college at most. */
export interface SeatQuota {
	/** As the statutes name the group. */
	readonly name: string;
	/** The candidates who belong to it. */
	readonly members: readonly OptionId[];
	readonly minimum?: number;
	readonly maximum?: number;
	/** Of women or men: what the group is called is then said in any language. */
	readonly gender?: 'woman' | 'man';
	/** Those of the group whom a round before this one seated: the bounds are what is left of the rule's own. */
	readonly already?: number;
	/** Those of the group who sit already and stay: the bounds are what they leave of the rule's own. */
	readonly sitting?: readonly OptionId[];
	/** The article of the statutes that wants it. */
	readonly article?: string;
}

/** A quota that the candidates do not allow, and what it was relaxed to. */
export interface RelaxedQuota {
	readonly name: string;
	readonly bound: 'minimum' | 'maximum';
	readonly wanted: number;
	readonly applied: number;
}

/** Bounds as the candidates allow them. */
export interface Bounds {
	readonly name: string;
	readonly members: ReadonlySet<OptionId>;
	readonly minimum: number;
	readonly maximum: number;
}

/** Which bound keeps a candidate from a seat. */
export interface QuotaReason {
	readonly name: string;
	readonly bound: 'minimum' | 'maximum';
}

/** How many candidates of the pool share one membership of the quotas. */
interface Kind {
	readonly belongs: readonly boolean[];
	readonly available: number;
}

function kindsOf(pool: readonly OptionId[], bounds: readonly Bounds[]): readonly Kind[] {
	const kinds = new Map<string, Kind>();
	for (const option of pool) {
		const belongs = bounds.map((one) => one.members.has(option));
		const key = belongs.join();
		kinds.set(key, { belongs, available: (kinds.get(key)?.available ?? 0) + 1 });
	}
	return [...kinds.values()];
}

/** Whether `seats` more can be taken from the pool so that the whole keeps every bound. Tries how many of each kind. */
function canFill(chosen: readonly OptionId[], pool: readonly OptionId[], seats: number, bounds: readonly Bounds[]): boolean {
	const kinds = kindsOf(pool, bounds);
	const held = bounds.map((one) => chosen.filter((option) => one.members.has(option)).length);
	const search = (index: number, left: number, holds: readonly number[]): boolean => {
		if (holds.some((count, at) => count > (bounds[at]?.maximum ?? 0))) return false;
		const kind = kinds[index];
		if (kind === undefined) return left === 0 && holds.every((count, at) => count >= (bounds[at]?.minimum ?? 0));
		for (let take = Math.min(left, kind.available); take >= 0; take--) {
			const now = holds.map((count, at) => count + (kind.belongs[at] === true ? take : 0));
			if (search(index + 1, left - take, now)) return true;
		}
		return false;
	};
	return search(0, seats, held);
}

/**
 * Which candidates may still take a seat. Quotas are kept in the order in which the statutes name them; one that the
 * candidates and the quotas before it do not allow is relaxed step by step until they do.
 */
export interface QuotaGate {
	/** Seats that can be filled under the quotas, `seats` at most. */
	readonly fillable: number;
	readonly relaxed: readonly RelaxedQuota[];
	/** Whether these may join those already chosen, the others of the pool being there to fill what is left. */
	readonly allows: (chosen: readonly OptionId[], more: readonly OptionId[], pool: readonly OptionId[]) => boolean;
	/** Why they may not. */
	readonly reason: (chosen: readonly OptionId[], more: readonly OptionId[], pool: readonly OptionId[]) => QuotaReason | undefined;
}

/**
 * The bounds of quotas as some candidates allow them, each in its turn.
 * @param most how many candidates there are, which is as good as no maximum
 * @param reachable the most seats that can be filled under some bounds; undefined where they cannot be kept
 */
export function boundsOf(
	quotas: readonly SeatQuota[],
	most: number,
	reachable: (tried: readonly Bounds[]) => number | undefined,
): { readonly bounds: readonly Bounds[]; readonly relaxed: readonly RelaxedQuota[]; readonly fillable: number } {
	const bounds: Bounds[] = [];
	const relaxed: RelaxedQuota[] = [];
	for (const quota of quotas) {
		const of = { name: quota.name, members: new Set(quota.members) };
		const asked = { minimum: quota.minimum ?? 0, maximum: quota.maximum ?? most };
		let { minimum, maximum } = asked;
		while (minimum > 0 && reachable([...bounds, { ...of, minimum, maximum }]) === undefined) minimum--;
		while (reachable([...bounds, { ...of, minimum, maximum }]) === undefined) maximum++;
		bounds.push({ ...of, minimum, maximum });
		if (minimum !== asked.minimum) relaxed.push({ name: quota.name, bound: 'minimum', wanted: asked.minimum, applied: minimum });
		if (maximum !== asked.maximum) relaxed.push({ name: quota.name, bound: 'maximum', wanted: asked.maximum, applied: maximum });
	}
	return { bounds, relaxed, fillable: reachable(bounds) ?? 0 };
}

/** The maximum that some options pass. */
export function passedMaximum(options: readonly OptionId[], bounds: readonly Bounds[]): QuotaReason | undefined {
	const over = bounds.find((one) => options.filter((option) => one.members.has(option)).length > one.maximum);
	return over === undefined ? undefined : { name: over.name, bound: 'maximum' };
}

/** The minimum without which something would be possible. @param fits whether it is under some bounds */
export function missedMinimum(bounds: readonly Bounds[], fits: (kept: readonly Bounds[]) => boolean): QuotaReason | undefined {
	const short = bounds.find((one) => fits(bounds.map((other) => (other === one ? { ...other, minimum: 0 } : other))));
	return short === undefined ? undefined : { name: short.name, bound: 'minimum' };
}

/** @param candidates those who could be elected, quotas apart */
export function quotaGate(candidates: readonly OptionId[], seats: number, quotas: readonly SeatQuota[]): QuotaGate {
	const wanted = Math.min(seats, candidates.length);
	const { bounds, relaxed, fillable } = boundsOf(quotas, candidates.length, (tried) => {
		for (let count = wanted; count >= 0; count--) if (canFill([], candidates, count, tried)) return count;
		return undefined;
	});
	const fits = (chosen: readonly OptionId[], pool: readonly OptionId[], kept: readonly Bounds[]) =>
		chosen.length <= fillable && canFill(chosen, pool, fillable - chosen.length, kept);
	return {
		fillable,
		relaxed,
		allows: (chosen, more, pool) => fits([...chosen, ...more], pool, bounds),
		reason: (chosen, more, pool) => {
			const now = [...chosen, ...more];
			return passedMaximum(now, bounds) ?? missedMinimum(bounds, (kept) => fits(now, pool, kept));
		},
	};
}
