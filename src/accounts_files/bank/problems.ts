import type { Bilingual, Sentences } from '../../domain/basics/index.ts';
import { sentence } from '../../domain/typography/index.ts';

/** What can be wrong with a bank's file; `found` is what stands there, cut short. */
export interface BankFileMistakes {
	readonly 'too-large': object;
	readonly 'not-a-statement': object;
	readonly 'no-header': object;
	readonly 'quotes-open': object;
	readonly 'cut-short': { readonly found: string };
	readonly 'xml-broken': { readonly found: string };
	readonly 'not-camt-053': { readonly found: string };
	readonly 'date-missing': object;
	readonly 'date-wrong': { readonly found: string };
	readonly 'amount-missing': object;
	readonly 'amount-wrong': { readonly found: string };
	readonly 'amount-twice': object;
	readonly 'sense-wrong': { readonly found: string };
	readonly 'not-euro': { readonly found: string };
	readonly 'balance-differs': { readonly found: string; readonly expected: string };
	readonly 'too-many': object;
}

/** What is wrong in a bank's file, and where: nothing of the file is taken. */
export type BankFileProblem = {
	readonly [C in keyof BankFileMistakes]: {
		readonly code: C;
		readonly params: BankFileMistakes[C];
		/** 1-based; none where it is of the whole file. */
		readonly line?: number;
		/** 1-based: the column of a table, the character of a line elsewhere. */
		readonly column?: number;
	};
}[keyof BankFileMistakes];

const SENTENCES: Sentences<BankFileMistakes> = {
	'too-large': () => ({ fr: 'Ce fichier est trop gros pour un relevé.', en: 'This file is too large for a statement.' }),
	'not-a-statement': () => ({
		fr: 'Ce fichier n’est ni un CSV, ni un OFX, ni un CAMT.053.',
		en: 'This file is neither CSV, nor OFX, nor CAMT.053.',
	}),
	'no-header': () => ({
		fr: 'Aucune ligne ne nomme une date et un montant (ou un débit et un crédit) : les colonnes ne se reconnaissent pas.',
		en: 'No line names a date and an amount (or a debit and a credit): the columns cannot be recognised.',
	}),
	'quotes-open': () => ({ fr: 'Un guillemet ouvert n’est jamais refermé.', en: 'A quote that opens never closes.' }),
	'cut-short': ({ found }) => ({ fr: `Le fichier est coupé : ${found}.`, en: `The file is cut short: ${found}.` }),
	'xml-broken': ({ found }) => ({ fr: `Le XML n’est pas bien formé : ${found}.`, en: `The XML is not well formed: ${found}.` }),
	'not-camt-053': ({ found }) => ({
		fr: `Ce message n’est pas un relevé de compte (camt.053) : ${found}.`,
		en: `This message is no account statement (camt.053): ${found}.`,
	}),
	'date-missing': () => ({ fr: 'La date manque.', en: 'The date is missing.' }),
	'date-wrong': ({ found }) => ({ fr: `« ${found} » n’est pas une date qui existe.`, en: `“${found}” is no date that exists.` }),
	'amount-missing': () => ({ fr: 'Le montant manque.', en: 'The amount is missing.' }),
	'amount-wrong': ({ found }) => ({ fr: `« ${found} » n’est pas un montant au centime.`, en: `“${found}” is no amount to the cent.` }),
	'amount-twice': () => ({ fr: 'Le débit et le crédit sont tous deux renseignés.', en: 'Debit and credit are both filled in.' }),
	'sense-wrong': ({ found }) => ({ fr: `« ${found} » ne dit ni débit, ni crédit.`, en: `“${found}” tells neither debit nor credit.` }),
	'not-euro': ({ found }) => ({
		fr: `Ce compte est en ${found} ; les livres sont en euros.`,
		en: `This account is in ${found}; the books are in euros.`,
	}),
	'balance-differs': ({ found, expected }) => ({
		fr: `Les mouvements mènent à ${found}, le solde annoncé est ${expected} : il en manque, ou il y en a trop.`,
		en: `The movements lead to ${found}, the balance announced is ${expected}: some are missing, or too many.`,
	}),
	'too-many': () => ({ fr: 'Plus de 50 000 mouvements : coupez le fichier.', en: 'More than 50,000 movements: cut the file.' }),
};

/** A problem in words, without its place. */
export function explainBankProblem({ code, params }: Pick<BankFileProblem, 'code' | 'params'>): Bilingual {
	return sentence<BankFileMistakes, keyof BankFileMistakes>(SENTENCES, { code, params } as BankFileProblem);
}

/** What a file holds, cut to what a sentence can show. */
export function shown(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
