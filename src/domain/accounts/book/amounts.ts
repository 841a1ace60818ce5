import type { Cents } from '../../basics/index.ts';

/** The most that an entry may move: a thousand billion euros, of which a year can hold ninety and stay exact. */
export const MOST_CENTS: Cents = 100_000_000_000_000;
