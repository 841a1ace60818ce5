import type { Cents, Language } from '../basics/index.ts';
import { type Column, text } from '../document/index.ts';
import { formatAmount } from '../typography/index.ts';
import type { Wording } from './wording/index.ts';

/** How one document of statements says things. */
export interface Saying {
	readonly words: Wording['statements'];
	readonly language: Language;
	/** Names of the years, the one before second where it stands beside. */
	readonly years: readonly string[];
}

/** An amount for a cell; nothing where there is none or it is 0. */
export function cell(cents: Cents | undefined, language: Language): string {
	return cents === undefined || cents === 0 ? '' : formatAmount(cents, language);
}

/** Columns of a table: names first, then figures. */
export function columns(names: readonly string[], figures: readonly string[]): readonly Column[] {
	return [
		...names.map((header): Column => ({ header: text(header), align: 'start' })),
		...figures.map((header): Column => ({ header: text(header), align: 'end' })),
	];
}

/** The caption of a table of amounts. */
export function inEuros(caption: string, { words }: Saying): ReturnType<typeof text> {
	return text(`${caption} (${words.inEuros})`);
}
