/** How often someone may ask: `most` times within `seconds`. */
export interface Rate {
	readonly most: number;
	readonly seconds: number;
}

/** Askers that are remembered at most; beyond, those whose time is over are forgotten. */
const MOST_KEPT = 10_000;

/**
 * Counts requests in memory, each process its own: what it guards is this process's time. Signing in, where a guess more
 * would count, is counted in the store.
 * @returns takes one request of an asker: seconds to wait; 0 where it is within the rate
 */
export function openRate({ most, seconds }: Rate): (asker: string, now: number) => number {
	const windows = new Map<string, { count: number; readonly ends: number }>();
	return (asker, now) => {
		const held = windows.get(asker);
		const window = held === undefined || held.ends <= now ? { count: 0, ends: now + seconds * 1000 } : held;
		window.count++;
		if (window !== held) {
			if (windows.size >= MOST_KEPT) for (const [key, { ends }] of windows) if (ends <= now) windows.delete(key);
			windows.set(asker, window);
		}
		return window.count <= most ? 0 : Math.max(1, Math.ceil((window.ends - now) / 1000));
	};
}
