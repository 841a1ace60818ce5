import type { Cents, IsoDate, Publication } from '../basics/index.ts';
import type { OrganisationKind } from '../members/index.ts';

export const FUNDING_SOURCES = [
	'state',
	'publicBodies',
	'localAuthorities',
	'europeanUnion',
	'foundations',
	'companies',
	'dues',
	'sales',
	'donations',
	'other',
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

/** Where a funder's answer stands. */
export const FUNDING_STATES = ['secured', 'asked'] as const;
export type FundingState = (typeof FUNDING_STATES)[number];

/** A sub-line of a heading. The same id in two years is the same line. */
export interface AccountLine {
	readonly id: string;
	readonly label: string;
	/** Cents; none: the line stands in the table with nothing against it. */
	readonly amount?: Cents;
	/** Id of the organisation that pays. */
	readonly funder?: string;
	/** Kinds of the bodies that the label speaks of, where it names them as a group. */
	readonly funderKinds?: readonly OrganisationKind[];
	readonly source?: FundingSource;
	/** Id of the programme or edition it pays for. */
	readonly programme?: string;
	/** Dues: the categories they come from, and the number of members that the label announces. */
	readonly dues?: { readonly categories: readonly string[]; readonly announcedMembers?: number };
	/** Whether that money is agreed with whoever pays it, or only asked for. */
	readonly funding?: FundingState;
	/** Why the amount is what it is. */
	readonly note?: string;
}

/** A heading of the income statement: `60`, with what was announced for it and its sub-lines. */
export interface AccountHeading {
	/** Account number, two digits in the tables of this field. */
	readonly id: string;
	readonly label: string;
	readonly side: 'expense' | 'income';
	/** Cents, as announced; none: the sum of the lines. */
	readonly amount?: Cents;
	readonly lines: readonly AccountLine[];
}

/** The accounts or the budget of one fiscal year. */
export interface YearAccounts {
	/** `2017-actual`, `2018-forecast`; where a year has several budgets, the later ones `2018-forecast-2` and so on. */
	readonly id: string;
	/** The calendar year in which the fiscal year begins. */
	readonly year: number;
	readonly stage: 'actual' | 'forecast';
	readonly from: IsoDate;
	readonly to: IsoDate;
	readonly headings: readonly AccountHeading[];
	/** What was announced of the whole; kept so that it can be compared. Cents. */
	readonly announced?: { readonly expenses?: Cents; readonly income?: Cents; readonly result?: Cents };
	/** Printed labels of the two total rows, where the source has its own. */
	readonly totalLabels?: { readonly expenses: string; readonly income: string };
	/** Of a forecast: the assembly and its resolution that adopted it; none: a draft. */
	readonly adopted?: { readonly assembly: string; readonly resolution: string };
	/** Of a forecast: id of the adopted budget of the year that it is to take the place of. */
	readonly revises?: string;
	/** Whether they are public. */
	readonly published?: Publication;
}

/** An amount set aside. */
export interface Provision {
	readonly id: string;
	readonly year: number;
	readonly kind: 'profitSharingBonus' | 'other';
	readonly label: string;
	/** Cents. */
	readonly amount?: Cents;
	/** Each way in which the documents speak of it. */
	readonly stated: readonly ('provisioned' | 'paid')[];
	/** Line of the accounts that it is to be compared with (share of pay). */
	readonly comparedWith?: { readonly accounts: string; readonly heading: string; readonly line: string };
}

/** Total expenses and income of a year for which the record holds no more. */
export interface YearTotals {
	readonly year: number;
	/** Cents. */
	readonly expenses?: Cents;
	/** Cents. */
	readonly income?: Cents;
}
