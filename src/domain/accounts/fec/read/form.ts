import type { AmountForm } from '../columns.ts';
import type { FecEncoding } from './encoding.ts';

/** What can be wrong with a file before any of its values is looked at. */
export const FORM_CODES = [
	'FEC-EMPTY',
	'FEC-ENCODING',
	'FEC-CHARACTERS',
	'FEC-BOM',
	'FEC-SEPARATOR',
	'FEC-QUOTES',
	'FEC-COLUMNS',
	'FEC-COLUMN-ORDER',
	'FEC-COLUMN-NAME',
	'FEC-COLUMN-EXTRA',
	'FEC-FIELD-COUNT',
	'FEC-LINE-EMPTY',
	'FEC-LINE-LENGTH',
	'FEC-XML',
] as const;
export type FormCode = (typeof FORM_CODES)[number];

/** Something wrong with the form of a file. */
export interface FormProblem {
	readonly code: FormCode;
	/** 1-based. */
	readonly line: number;
	/** What was found there, as short text: names of columns, a count, a character set. */
	readonly found: string;
	/** What was expected, where the code alone does not say it. */
	readonly expected?: string;
}

export const SEPARATORS = { tab: 0x09, pipe: 0x7c, semicolon: 0x3b, comma: 0x2c } as const;
export type SeparatorName = keyof typeof SEPARATORS;

/** How a file is written. */
export interface FecForm {
	/** `refused`: its lines cannot be told apart or lack what is needed to add them up; a problem says why. */
	readonly status: 'read' | 'refused';
	readonly encoding: FecEncoding;
	readonly separator: SeparatorName;
	readonly amounts: AmountForm;
	/** Names of the columns beyond the eighteen, with the place that `ReadLine.field` wants. */
	readonly extras: readonly { readonly name: string; readonly field: number }[];
	/** Lines read, the header left out. */
	readonly lines: number;
	/** Lines that could not be read, each of which a problem tells. */
	readonly skipped: number;
}
