import type { IsoDate, Language } from '../basics/index.ts';

/** An association under the law of 1 July 1901. */
export interface Association {
	/** Short lower-case name, stable, used in addresses and keys. */
	readonly id: string;
	readonly name: string;
	/** Sigle. */
	readonly shortName?: string;
	/** Nine digits, the last a check digit (Luhn). */
	readonly siren?: string;
	/** Répertoire national des associations: `W` and nine digits. */
	readonly rna?: string;
	/** Registered office. */
	readonly seat?: string;
	readonly site?: string;
	readonly email?: string;
	readonly foundedOn?: IsoDate;
	/** Object, as the statutes say it. */
	readonly purpose?: string;
	/** First day of the fiscal year, `MM-DD`; `01-01` for the calendar year. */
	readonly fiscalYearStart: string;
	/** SVG text of the logo and what it shows. */
	readonly logo?: { readonly svg: string; readonly alternative: string };
	/** IANA name; instants are shown in it. */
	readonly timeZone: string;
	readonly languages: readonly Language[];
	/** Who keeps the machines that the public site is on. */
	readonly host?: SiteHost;
	readonly duesLetters?: DuesLetters;
}

/** What a site says of its host (law 2004-575 of 21 June 2004, art. 1-1, II, 4°; until 2024 art. 6, III). */
export interface SiteHost {
	readonly name: string;
	readonly address: string;
	readonly phone: string;
}

/** How members are written to about their dues. */
export interface DuesLetters {
	/** The account that dues are paid into. */
	readonly iban?: string;
	/** Page where dues are paid. */
	readonly paymentUrl?: string;
	/** Days between a call and the date by which dues are asked for; none given: no date is told. */
	readonly payWithinDays?: number;
	/** Whether the receipt is sent by mail when a payment is recorded, unless said otherwise. */
	readonly receipts?: boolean;
	/** The association's own words, in place of the product's; `{montant}` and such stand for what differs by member. */
	readonly texts?: readonly DuesText[];
}

export const DUES_LETTERS = ['call', 'reminder1', 'reminder2', 'receipt'] as const;
/** What is written about dues: they are called for, asked for again once and twice, their payment is attested. */
export type DuesLetterKind = (typeof DUES_LETTERS)[number];

export interface DuesText {
	readonly letter: DuesLetterKind;
	readonly language: Language;
	/** Plain paragraphs, an empty line between them. */
	readonly text: string;
}
