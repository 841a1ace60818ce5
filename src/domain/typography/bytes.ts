import type { Language } from '../basics/index.ts';
import { formatCount, formatScaled } from './figures.ts';
import { NBSP } from './spaces.ts';

/** The size of a file: `812 octets`, `350 ko`, `1,2 Mo`. By thousands, as systems show files. */
export function formatBytes(bytes: number, language: Language): string {
	const [small, middle, large] = language === 'fr' ? ['octets', 'ko', 'Mo'] : ['bytes', 'kB', 'MB'];
	if (bytes < 1000) return `${formatCount(bytes, language)}${NBSP}${small}`;
	if (bytes < 999_500) return `${formatCount(Math.round(bytes / 1000), language)}${NBSP}${middle}`;
	return `${formatScaled(Math.round(bytes / 100_000), 1, language)}${NBSP}${large}`;
}
