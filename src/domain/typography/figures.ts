import type { Cents, Fraction, Language } from '../basics/index.ts';
import { NBSP, NNBSP } from './spaces.ts';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const INTEGERS = {
	fr: new Intl.NumberFormat(LOCALES.fr, { maximumFractionDigits: 0 }),
	en: new Intl.NumberFormat(LOCALES.en, { maximumFractionDigits: 0 }),
};

/** A whole number with its thousands apart: `1 107 118` (narrow no-break spaces) or `1,107,118`. Negative with U+2212. */
export function formatCount(count: number | bigint, language: Language): string {
	return INTEGERS[language].format(count).replace('-', '−').replaceAll(NBSP, NNBSP);
}

/**
 * Money: `1 107 118 €`, `45,25 €` (French), `€1,107,118`, `€45.25` (English). Cents are written only where they are not 00.
 * @param cents integer cents
 */
export function formatMoney(cents: Cents, language: Language): string {
	const amount = formatAmount(cents, language);
	if (language === 'fr') return `${amount}${NBSP}€`;
	return amount.startsWith('−') ? `−€${amount.slice(1)}` : `€${amount}`;
}

/** Money without its sign, for the cells of a table whose caption says the unit. @param cents integer cents */
export function formatAmount(cents: Cents, language: Language): string {
	const absolute = Math.abs(cents);
	const rest = absolute % 100;
	const whole = formatCount((absolute - rest) / 100, language);
	const sign = cents < 0 ? '−' : '';
	if (rest === 0) return `${sign}${whole}`;
	return `${sign}${whole}${language === 'fr' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
}

/** A change with its sign: `+2`, `−1`, `0`. */
export function formatChange(change: number, language: Language): string {
	return `${change > 0 ? '+' : ''}${formatCount(change, language)}`;
}

/**
 * A share `part / whole` in per cent with a given number of decimals, rounded half up on the exact fraction:
 * `81,5 %`, `81.5%`. @returns a dash where the whole is 0
 */
export function formatShare(part: number, whole: number, language: Language, decimals = 1): string {
	if (whole === 0) return '–';
	const scale = 10n ** BigInt(decimals);
	const negative = part < 0 !== whole < 0 && part !== 0;
	const numerator = BigInt(Math.abs(part)) * 100n * scale;
	const denominator = BigInt(Math.abs(whole));
	const scaled = (numerator * 2n + denominator) / (denominator * 2n);
	const whole100 = INTEGERS[language].format(scaled / scale).replaceAll(NBSP, NNBSP);
	const rest = decimals === 0 ? '' : `${language === 'fr' ? ',' : '.'}${String(scaled % scale).padStart(decimals, '0')}`;
	return `${negative ? '−' : ''}${whole100}${rest}${language === 'fr' ? `${NBSP}%` : '%'}`;
}

/** A fraction as the statutes write it: `2/3`. */
export function formatFraction(fraction: Fraction): string {
	return `${fraction.numerator}/${fraction.denominator}`;
}
