import type { AnalyticShare } from '../accounts/index.ts';
import type { Cents, Language } from '../basics/index.ts';
import { type Column, type Inline, text } from '../document/index.ts';
import { formatAmount } from '../typography/index.ts';
import type { Wording } from './wording/index.ts';

/** The entries behind a figure: those of some accounts, of the year or the one before, of a month, of some analytic codes. */
export interface Behind {
	readonly accounts: readonly string[];
	/** Of the year before. */
	readonly before?: boolean;
	/** `2025-03`. */
	readonly month?: string;
	readonly analytic?: Pick<AnalyticShare, 'codes' | 'uncoded'>;
}

/** How one document of statements says things. */
export interface Saying {
	readonly words: Wording['statements'];
	readonly language: Language;
	/** Names of the years, the one before second where it stands beside. */
	readonly years: readonly string[];
	/** The address at which the entries behind a figure are shown; none in a document that stands alone. */
	readonly link?: (behind: Behind) => string;
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

/** A figure that leads to the entries behind it, where the document says where they are. */
export function figure(written: string, behind: Behind, { link }: Saying): readonly Inline[] {
	if (link === undefined || written === '' || behind.accounts.length === 0) return text(written);
	return [{ type: 'link', href: link(behind), children: text(written) }];
}

/** The numbers of some accounts, each once. */
export function numbersOf(accounts: readonly { readonly account: string }[]): readonly string[] {
	return [...new Set(accounts.map(({ account }) => account))];
}
