import type { IsoDate } from '../../../basics/index.ts';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function exists(year: number, month: number, day: number): boolean {
	// The calendar has no year 0.
	if (year < 1 || month < 1 || month > 12 || day < 1) return false;
	const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return day <= (LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Dates already read, by their eight digits: a file has some hundreds of them, on millions of lines. */
export type DateMemory = Map<number, IsoDate>;

/** A file of noise must not fill the memory with dates. */
const MOST_DATES = 20_000;

/**
 * Reads a date written AAAAMMJJ (art. A47 A-1, XII, 3°).
 * @returns ISO; undefined where it is no such date
 */
export function readDate(bytes: Uint8Array, from: number, to: number, memory: DateMemory): IsoDate | undefined {
	if (to - from !== 8) return undefined;
	let digits = 0;
	for (let at = from; at < to; at++) {
		const digit = (bytes[at] ?? 0) - 0x30;
		if (digit < 0 || digit > 9) return undefined;
		digits = digits * 10 + digit;
	}
	const known = memory.get(digits);
	if (known !== undefined) return known;
	const [year, month, day] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
	if (!exists(year, month, day)) return undefined;
	const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	if (memory.size < MOST_DATES) memory.set(digits, date);
	return date;
}
