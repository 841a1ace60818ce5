/**
 * The eighteen columns of a FEC, in order (Livre des procédures fiscales, art. A47 A-1, VII, 1°). `Montant` and `Sens`
 * may stand in the place of `Debit` and `Credit` (VII, 2°).
 */
export const FEC_COLUMNS = [
	'JournalCode',
	'JournalLib',
	'EcritureNum',
	'EcritureDate',
	'CompteNum',
	'CompteLib',
	'CompAuxNum',
	'CompAuxLib',
	'PieceRef',
	'PieceDate',
	'EcritureLib',
	'Debit',
	'Credit',
	'EcritureLet',
	'DateLet',
	'ValidDate',
	'Montantdevise',
	'Idevise',
] as const;
export type FecColumn = (typeof FEC_COLUMNS)[number];

/** Place of each column among the eighteen. */
export const COLUMN = {
	journal: 0,
	journalLabel: 1,
	number: 2,
	date: 3,
	account: 4,
	accountLabel: 5,
	auxiliary: 6,
	auxiliaryLabel: 7,
	evidence: 8,
	evidenceDate: 9,
	label: 10,
	debit: 11,
	credit: 12,
	lettering: 13,
	letteringDate: 14,
	validatedOn: 15,
	currencyAmount: 16,
	currency: 17,
} as const;

/** Without these nothing can be added up: a file that lacks one is refused. */
const NEEDED = [COLUMN.number, COLUMN.date, COLUMN.account, COLUMN.debit, COLUMN.credit];

/** `Montant` and `Sens` instead of `Debit` and `Credit`. */
export type AmountForm = 'debitCredit' | 'amountAndSense';

/** How a file's fields stand for the columns. */
export interface Header {
	readonly form: AmountForm;
	/** For each of the eighteen columns, its field in the file; -1 where the file has none. */
	readonly fieldOf: readonly number[];
	/** Names of the fields that are none of the eighteen, with their place. */
	readonly extras: readonly { readonly name: string; readonly field: number }[];
	/** Fields of a line. */
	readonly width: number;
	/** Columns that the file lacks. */
	readonly missing: readonly string[];
	/** Whether the columns that are there stand in the order of the law, and before any other. */
	readonly inOrder: boolean;
	/** Names that were recognised though they are written otherwise. */
	readonly variants: readonly { readonly written: string; readonly column: string }[];
	/** Whether a line's amounts can be read at all. */
	readonly usable: boolean;
}

/** A name as it is compared: no accent, case, space or sign. */
function plain(name: string): string {
	return name
		.normalize('NFD')
		.replaceAll(/[^a-z0-9]/giu, '')
		.toLowerCase();
}

/** Names that programs write for the same thing. */
const ALIASES: ReadonlyMap<string, FecColumn> = new Map([
	['journallibelle', 'JournalLib'],
	['comptelibelle', 'CompteLib'],
	['compauxlibelle', 'CompAuxLib'],
	['ecriturelibelle', 'EcritureLib'],
	['ecriturelettrage', 'EcritureLet'],
	['datelettrage', 'DateLet'],
	['datevalid', 'ValidDate'],
	['datevalidation', 'ValidDate'],
]);

/** The names of a file's columns in the form it takes. */
function namesOf(form: AmountForm): readonly string[] {
	return form === 'debitCredit'
		? FEC_COLUMNS
		: FEC_COLUMNS.map((name) => (name === 'Debit' ? 'Montant' : name === 'Credit' ? 'Sens' : name));
}

/** Reads the names of a file's first line. @param fields as written, spaces and quotes around them removed */
export function readHeader(fields: readonly string[]): Header {
	const written = fields.map(plain);
	const form: AmountForm = written.includes('montant') && written.includes('sens') ? 'amountAndSense' : 'debitCredit';
	const names = namesOf(form);
	const plainNames = names.map(plain);
	const fieldOf = names.map(() => -1);
	const extras: { name: string; field: number }[] = [];
	const variants: { written: string; column: string }[] = [];
	const order: number[] = [];
	written.forEach((name, field) => {
		const alias = ALIASES.get(name);
		const column = plainNames.indexOf(alias === undefined ? name : plain(alias));
		const as = fields[field] ?? '';
		if (column === -1 || fieldOf[column] !== -1) {
			extras.push({ name: as, field });
			return;
		}
		fieldOf[column] = field;
		order.push(column);
		const official = names[column] ?? '';
		if (official !== as) variants.push({ written: as, column: official });
	});
	return {
		form,
		fieldOf,
		extras,
		width: fields.length,
		missing: names.filter((_, column) => fieldOf[column] === -1),
		inOrder: order.every((column, index) => index === 0 || column > (order[index - 1] ?? -1)) && fieldOf.every((field) => field < 18),
		variants,
		usable: NEEDED.every((column) => fieldOf[column] !== -1),
	};
}
