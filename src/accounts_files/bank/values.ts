import { AMOUNT, type ReadAmount, readAmount } from '../../domain/accounts/index.ts';
import { type Cents, type IsoDate, isIsoDate } from '../../domain/basics/index.ts';

const encoder = new TextEncoder();

/** A text on one line. */
export function oneLine(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').trim();
}

/**
 * An amount as banks write it: `1 234,56`, `-12.50`, `12,50-`, `1.234,56`, `+ 3,00 €`, `(4,00)`.
 * @returns cents; undefined where it is no amount, or has more decimals than cents
 */
export function bankAmount(written: string): Cents | undefined {
	const bare = written.replaceAll(/[€\u202f]|EUR|\s+$|^\s+/giu, (sign) => (sign === '\u202f' ? ' ' : '')).trim();
	const inBrackets = /^\((.+)\)$/u.exec(bare)?.[1];
	const bytes = encoder.encode((inBrackets ?? bare).replaceAll('\u2212', '-').trim());
	const read: ReadAmount = { cents: 0, flags: 0 };
	if (bytes.length === 0) return undefined;
	readAmount(bytes, 0, bytes.length, read);
	if ((read.flags & (AMOUNT.invalid | AMOUNT.tooLarge | AMOUNT.rounded)) !== 0) return undefined;
	return inBrackets === undefined || read.cents === 0 ? read.cents : -read.cents;
}

/** The century of a year of two digits: no account has movements of the twentieth. */
const CENTURY = '20';

/** A day as French banks write it: `31/12/2025`, `31/12/25`, `31-12-2025`, `2025-12-31`, `20251231`. */
export function bankDate(written: string): IsoDate | undefined {
	const text = written.trim().replace(/[ T]\d{1,2}[:h]\d{2}.*$/u, '');
	const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u.exec(text) ?? [];
	const [, firstYear, secondMonth, thirdDay] = /^(\d{4})-?(\d{2})-?(\d{2})$/u.exec(text) ?? [];
	const whole = firstYear ?? (year?.length === 2 ? `${CENTURY}${year}` : year);
	const date = `${whole}-${(secondMonth ?? month)?.padStart(2, '0')}-${(thirdDay ?? day)?.padStart(2, '0')}`;
	return isIsoDate(date) ? date : undefined;
}
