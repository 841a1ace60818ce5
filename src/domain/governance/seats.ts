import { type IsoDate, runsOn } from '../basics/index.ts';
import type { BodyRule } from '../statutes/index.ts';
import type { Mandate } from './governance.ts';

/** How many seats of a body are taken on a day, against what the statutes want of it. */
export interface Seats {
	readonly taken: number;
	/** Seats to be filled before the body is as the statutes want it. */
	readonly wanting: number;
	/** Seats that may still be filled; not given: the statutes set no most. */
	readonly free?: number;
	/** Seats taken beyond the most. */
	readonly over: number;
}

/** The seats of a body on a day; each mandate that runs takes one. */
export function seatsOf(rule: BodyRule, mandates: readonly Mandate[], on: IsoDate): Seats {
	const taken = mandates.filter((one) => one.body === rule.body && runsOn(one, on)).length;
	const { minimum = 0, maximum } = rule;
	return {
		taken,
		wanting: Math.max(0, minimum - taken),
		over: maximum === undefined ? 0 : Math.max(0, taken - maximum),
		...(maximum === undefined ? {} : { free: Math.max(0, maximum - taken) }),
	};
}
