import type { Cents } from '../../../basics/index.ts';

/** How an amount is written where it is not as the law says (art. A47 A-1, XII, 2°): bits of `ReadAmount.flags`. */
export const AMOUNT = { point: 1, thousands: 2, negative: 4, rounded: 8, invalid: 16, tooLarge: 32 } as const;

/** The last amount read; one object for all, so that a million lines allocate nothing. */
export interface ReadAmount {
	cents: Cents;
	flags: number;
}

/** Past this a further digit could leave the safe integers. */
const ROOM = (Number.MAX_SAFE_INTEGER - 9) / 10;

/** The bytes of a space among digits, its length: a space, a no-break one (ISO 8859, UTF-8) or a narrow one, an apostrophe. */
function spaceAt(bytes: Uint8Array, at: number): number {
	const byte = bytes[at];
	if (byte === 0x20 || byte === 0xa0 || byte === 0x27) return 1;
	if (byte === 0xc2 && bytes[at + 1] === 0xa0) return 2;
	if (byte === 0xe2 && bytes[at + 1] === 0x80 && (bytes[at + 2] === 0xaf || bytes[at + 2] === 0x99)) return 3;
	return 0;
}

/**
 * Reads an amount straight from its bytes: digits, a decimal comma (or point), a sign before or after. Blank is 0.
 * What cannot be read is 0 with `invalid`; more than two decimals are rounded half away from zero, with `rounded`.
 * @param from the field's first byte, spaces around it left out; `to` is past its last
 * @param out takes cents and flags
 */
export function readAmount(bytes: Uint8Array, from: number, to: number, out: ReadAmount): void {
	let start = from;
	let end = to;
	out.cents = 0;
	out.flags = 0;
	if (start === end) return;
	let negative = false;
	const first = bytes[start];
	const last = bytes[end - 1];
	if (first === 0x2d || first === 0x2b) {
		negative = first === 0x2d;
		start++;
	} else if (last === 0x2d || last === 0x2b) {
		negative = last === 0x2d;
		end--;
	}
	while (start < end && bytes[start] === 0x20) start++;
	while (start < end && bytes[end - 1] === 0x20) end--;
	let value = 0;
	let decimals = -1;
	let separator = 0;
	let third = 0;
	let flags = start === end ? AMOUNT.invalid : 0;
	for (let at = start; at < end; at++) {
		const byte = bytes[at] ?? 0;
		if (byte >= 0x30 && byte <= 0x39) {
			const digit = byte - 0x30;
			if (decimals >= 0) decimals++;
			if (decimals <= 2) {
				if (value > ROOM) flags |= AMOUNT.tooLarge;
				else value = value * 10 + digit;
			} else {
				if (decimals === 3) third = digit;
				if (digit !== 0) flags |= AMOUNT.rounded;
			}
		} else if (byte === 0x2c || byte === 0x2e) {
			// The last separator is the decimal one; the same twice, or one after decimals were cut, is no number.
			if (decimals >= 0) {
				if (decimals !== 3 || separator === byte) flags |= AMOUNT.invalid;
				if (value > ROOM) flags |= AMOUNT.tooLarge;
				else value = value * 10 + third;
				flags = (flags & ~AMOUNT.rounded) | AMOUNT.thousands;
				third = 0;
			}
			decimals = 0;
			separator = byte;
		} else {
			const length = spaceAt(bytes, at);
			if (length === 0 || decimals >= 0) flags |= AMOUNT.invalid;
			flags |= AMOUNT.thousands;
			at += Math.max(0, length - 1);
		}
	}
	if (separator === 0x2e) flags |= AMOUNT.point;
	if ((flags & (AMOUNT.invalid | AMOUNT.tooLarge)) !== 0) {
		out.flags = flags & (AMOUNT.invalid | AMOUNT.tooLarge);
		return;
	}
	for (let place = Math.max(0, decimals); place < 2; place++) value *= 10;
	if (third >= 5) value++;
	if (!Number.isSafeInteger(value)) {
		out.flags = AMOUNT.tooLarge;
		return;
	}
	if (negative && value !== 0) {
		value = -value;
		flags |= AMOUNT.negative;
	}
	out.cents = value;
	out.flags = flags;
}
