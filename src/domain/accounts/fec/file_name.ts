import { isSiren } from '../../association/index.ts';
import { type IsoDate, isIsoDate } from '../../basics/index.ts';

/** What the name of a FEC says (art. A47 A-1, IX): `SirenFECAAAAMMJJ`, the date at which the fiscal year closes. */
export interface FecName {
	readonly siren: string;
	readonly closes: IsoDate;
}

/**
 * Reads a file's name, without its folder; an ending (`.txt`, `.csv`, `.xml`) or a further mark after the date is none of
 * the law's business.
 * @returns undefined where it is not named as the law wants
 */
export function readFecName(name: string): FecName | undefined {
	const found = /^(\d{9})FEC(\d{4})(\d{2})(\d{2})(?!\d)/iu.exec(name);
	if (found === null) return undefined;
	const [, siren = '', year, month, day] = found;
	const closes = `${year}-${month}-${day}`;
	return isIsoDate(closes) && isSiren(siren) ? { siren, closes } : undefined;
}

/** The name that the law wants for a FEC, with the ending that programs know. */
export function fecFileName(siren: string, closes: IsoDate): string {
	return `${siren}FEC${closes.replaceAll('-', '')}.txt`;
}
