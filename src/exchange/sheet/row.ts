import type { Bilingual } from '../../domain/basics/index.ts';

/** A cell as a spreadsheet holds it; a date is midnight UTC of its day. */
export type Cell = string | number | boolean | Date | null;

export interface SheetRow {
	/** As the spreadsheet numbers it, from 1; a line of a CSV counts once however many lines its cells have. */
	readonly number: number;
	readonly cells: readonly Cell[];
}

/** Why a file is not read as a sheet. */
export interface SheetRefusal {
	readonly code: 'not-a-sheet' | 'too-many-rows' | 'too-large' | 'empty';
	readonly message: Bilingual;
}

/** What a file may have. */
export const SHEET_LIMITS = {
	/** Rows, the one of the headers left out. */
	rows: 50_000,
	/** Bytes of the file. */
	bytes: 50_000_000,
	/** Bytes of what an XLSX, which is an archive, unfolds into. */
	unfolded: 400_000_000,
} as const;

/** A file that cannot be read to its end; read by {@link SheetRefusal.message}. */
export class SheetError extends Error {
	readonly refusal: SheetRefusal;
	constructor(refusal: SheetRefusal) {
		super(refusal.code);
		this.refusal = refusal;
	}
}

export const REFUSALS = {
	notASheet: {
		code: 'not-a-sheet',
		message: {
			fr: 'Ce fichier n’est ni un classeur XLSX ni un tableau CSV lisible.',
			en: 'This file is neither an XLSX workbook nor a CSV table that can be read.',
		},
	},
	tooManyRows: {
		code: 'too-many-rows',
		message: {
			fr: 'Ce fichier a plus de 50 000 lignes ; coupez-le en plusieurs.',
			en: 'This file has more than 50,000 rows; cut it into several.',
		},
	},
	tooLarge: {
		code: 'too-large',
		message: { fr: 'Ce fichier est trop gros pour une liste de membres.', en: 'This file is too large for a list of members.' },
	},
	empty: { code: 'empty', message: { fr: 'Ce fichier est vide.', en: 'This file is empty.' } },
} as const satisfies Readonly<Record<string, SheetRefusal>>;
