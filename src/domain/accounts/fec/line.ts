import type { Cents, IsoDate } from '../../basics/index.ts';

/** A line of a FEC: one account moved by one entry. Texts are '' and amounts 0 where the field is blank. */
export interface FecLine {
	/** JournalCode, JournalLib. */
	readonly journal: string;
	readonly journalLabel: string;
	/** EcritureNum: with its journal, the entry that the line belongs to. */
	readonly number: string;
	/** EcritureDate; '' where it is blank or no date. */
	readonly date: IsoDate | '';
	/** CompteNum, CompteLib. */
	readonly account: string;
	readonly accountLabel: string;
	/** CompAuxNum, CompAuxLib: whom a receivable or a debt is with. */
	readonly auxiliary: string;
	readonly auxiliaryLabel: string;
	/** PieceRef, PieceDate. */
	readonly evidence: string;
	readonly evidenceDate: IsoDate | '';
	/** EcritureLib. */
	readonly label: string;
	readonly debit: Cents;
	readonly credit: Cents;
	/** EcritureLet, DateLet: what settles what. */
	readonly lettering: string;
	readonly letteringDate: IsoDate | '';
	/** ValidDate. */
	readonly validatedOn: IsoDate | '';
	/** Montantdevise as written (its currency may have no cents or more than two decimals), Idevise. */
	readonly currencyAmount: string;
	readonly currency: string;
}

/** A line as the reader holds it: what a rule asks beyond the values. One object for all lines: copy what is kept. */
export interface ReadLine extends FecLine {
	/** Line of the file, 1-based; the header is 1. */
	readonly line: number;
	/** Whether the line is of another entry than the line before it. */
	readonly startsEntry: boolean;
	/** How `Debit` and `Credit` (or `Montant`) are written, as bits of `AMOUNT`. */
	readonly debitFlags: number;
	readonly creditFlags: number;
	/** Columns that the file has and the line leaves blank, as bits by their place among the eighteen. */
	readonly blanks: number;
	/** Columns (places among the eighteen) whose date cannot be read, as bits. */
	readonly badDates: number;
	/** `Sens` is neither D, C, +1 nor -1 (the line's amount is then 0). */
	readonly badSense: boolean;
	/** The text of a column as written, by its place among the eighteen. */
	text(column: number): string;
	/** The text of a field beyond the eighteen, by its place in the file. */
	field(place: number): string;
}

/** A line on its own, which stays when the reader goes on. */
export function copyLine(line: FecLine): FecLine {
	return {
		journal: line.journal,
		journalLabel: line.journalLabel,
		number: line.number,
		date: line.date,
		account: line.account,
		accountLabel: line.accountLabel,
		auxiliary: line.auxiliary,
		auxiliaryLabel: line.auxiliaryLabel,
		evidence: line.evidence,
		evidenceDate: line.evidenceDate,
		label: line.label,
		debit: line.debit,
		credit: line.credit,
		lettering: line.lettering,
		letteringDate: line.letteringDate,
		validatedOn: line.validatedOn,
		currencyAmount: line.currencyAmount,
		currency: line.currency,
	};
}
