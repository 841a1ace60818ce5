import type { Cents, IsoDate } from '../../basics/index.ts';
import type { FecLine } from '../fec/index.ts';
import { journalLabel } from './journals.ts';

/** One account moved on one side. Cents; one of the two is 0. */
export interface EntryLine {
	readonly account: string;
	readonly debit: Cents;
	readonly credit: Cents;
	/** Whom a receivable or a debt is with: a code, unique in the book, and a name. */
	readonly party?: Party;
	/** What it is for: an analytic code of the association. */
	readonly analytic?: string;
}

export interface Party {
	readonly code: string;
	readonly name: string;
}

/** An entry before it is validated: it may still be changed or thrown away, and has no number. */
export interface EntryDraft {
	/** Code of a journal. */
	readonly journal: string;
	readonly date: IsoDate;
	readonly label: string;
	/** Reference of the evidence: the number of an invoice, of a pay slip, of a minute. */
	readonly evidence: string;
	/** Date of the evidence; the entry's where not given. */
	readonly evidenceDate?: IsoDate;
	readonly lines: readonly EntryLine[];
}

/** What validation adds to an entry; from then on it never changes. */
export interface Validated {
	/** Place in its journal's continuous sequence of the fiscal year, from 1. */
	readonly number: number;
	readonly validatedOn: IsoDate;
}

/**
 * An entry as the lines of a FEC.
 * @param nameOf the name that the book gives an account
 */
export function fecLinesOf(entry: EntryDraft & Validated, nameOf: (account: string) => string): readonly FecLine[] {
	return entry.lines.map(({ account, debit, credit, party }) => ({
		journal: entry.journal,
		journalLabel: journalLabel(entry.journal).fr,
		number: String(entry.number),
		date: entry.date,
		account,
		accountLabel: nameOf(account),
		auxiliary: party?.code ?? '',
		auxiliaryLabel: party?.name ?? '',
		evidence: entry.evidence,
		evidenceDate: entry.evidenceDate ?? entry.date,
		label: entry.label,
		debit,
		credit,
		lettering: '',
		letteringDate: '',
		validatedOn: entry.validatedOn,
		currencyAmount: '',
		currency: '',
	}));
}
