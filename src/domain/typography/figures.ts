import { type Cents, type Exact, type Fraction, type Language, readExact, roundHalfUp } from '../basics/index.ts';
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
	return cents % 100 === 0 ? formatCount(cents / 100, language) : formatScaled(cents, 2, language);
}

/**
 * A whole number of tenths, hundredths and so on, with all its decimals: `12,45448`, `12.45448`. Negative with U+2212.
 * @param scaled the number × 10^decimals
 */
export function formatScaled(scaled: number | bigint, decimals: number, language: Language): string {
	const value = BigInt(scaled);
	const unit = 10n ** BigInt(decimals);
	const absolute = value < 0n ? -value : value;
	const rest = decimals === 0 ? '' : `${language === 'fr' ? ',' : '.'}${String(absolute % unit).padStart(decimals, '0')}`;
	return `${value < 0n ? '−' : ''}${formatCount(absolute / unit, language)}${rest}`;
}

/** A quotient with a given number of decimals, rounded half up on the exact fraction; whole where it is: `26/5` → `5,20`, `4` → `4`. */
export function formatExact(exact: Exact, decimals: number, language: Language): string {
	const { numerator, denominator } = readExact(exact);
	if (denominator === 1n) return formatCount(numerator, language);
	const absolute = numerator < 0n ? -numerator : numerator;
	const rounded = roundHalfUp(absolute * 10n ** BigInt(decimals), denominator);
	return formatScaled(numerator < 0n ? -rounded : rounded, decimals, language);
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
	const scaled = roundHalfUp(numerator, denominator);
	return `${formatScaled(negative ? -scaled : scaled, decimals, language)}${language === 'fr' ? `${NBSP}%` : '%'}`;
}

/** A fraction as the statutes write it: `2/3`. */
export function formatFraction(fraction: Fraction): string {
	return `${fraction.numerator}/${fraction.denominator}`;
}
