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
}
