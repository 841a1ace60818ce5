import type { Cents } from '../basics/index.ts';

/**
 * An amount as people and spreadsheets write it, in French or English: `12 345,67`, `1.234,56 €`, `1,234.56`, `1234.5`,
 * `−12`, `(1 234,50)` for a negative one. A comma or point before one or two last digits parts the cents; any other parts
 * the thousands. Never through floating point.
 * @returns cents; undefined where it is none
 */
export function readAmount(text: string): Cents | undefined {
	const bare = text.replaceAll(/[\s\u00A0\u202F€'’]|EUR/giu, '').replaceAll('−', '-');
	const inner = /^\((.+)\)$/u.exec(bare)?.[1];
	const [, sign, point, comma, plain] =
		/^(-?)(?:(\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?)|(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?)|(\d+(?:[.,]\d{1,2})?))$/u.exec(inner ?? bare) ?? [];
	if (sign === undefined || (inner !== undefined && sign === '-')) return undefined;
	const [whole = '', cents = ''] = (point?.replaceAll('.', '') ?? comma?.replaceAll(',', '') ?? plain ?? '').split(/[.,]/u);
	const value = Number(`${whole}${cents.padEnd(2, '0')}`);
	if (!Number.isSafeInteger(value)) return undefined;
	return (sign === '-' || inner !== undefined) && value !== 0 ? -value : value;
}
