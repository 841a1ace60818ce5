import type { Store } from '../store/index.ts';
import { type Seat, seatOf } from '../use_cases/index.ts';

/** Who follows personal links. */
export interface Seats {
	/** Who follows the link of a token; none where it is of no link in force. */
	readonly find: (token: string) => Promise<Seat | undefined>;
	/** Looks into the store again: a link was ended, or may have been. */
	readonly forget: () => void;
}

/** Links kept at most, good or not: someone who tries many pushes the others out and no more. */
const MOST = 20_000;

/** Finds who follows a personal link; each is looked for once, until one is ended. */
export function openSeats(store: Store, association: string): Seats {
	const kept = new Map<string, Promise<Seat | undefined>>();
	return {
		find: (token) => {
			const known = kept.get(token);
			if (known !== undefined) return known;
			const seat = seatOf(store, association, token);
			if (kept.size >= MOST) kept.clear();
			kept.set(token, seat);
			// One that is not there yet may be made; what failed is tried again.
			seat.then(
				(found) => found ?? kept.delete(token),
				() => kept.delete(token),
			);
			return seat;
		},
		forget: () => kept.clear(),
	};
}
