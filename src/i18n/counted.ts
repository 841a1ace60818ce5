import { formatCount } from '../domain/typography/index.ts';

/** A noun as it stands after a count. */
export interface Counted {
	readonly one: string;
	readonly many: string;
}

/** A count with its noun; French takes the singular up to one (`0 erreur`), English at one alone. */
export function counted(count: number, noun: Counted, language: 'fr' | 'en'): string {
	const one = language === 'fr' ? Math.abs(count) < 2 : count === 1;
	return `${formatCount(count, language)} ${one ? noun.one : noun.many}`;
}
