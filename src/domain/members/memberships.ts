import type { Cents, IsoDate } from '../basics/index.ts';
import type { OrganisationKind } from './people.ts';

export interface MembershipCategory {
	readonly id: string;
	/** Plural, as printed in lists: « Régions ». */
	readonly name: string;
	readonly nameEn?: string;
	/** `organisations`: legal persons; `people`: individuals. */
	readonly holds: 'organisations' | 'people';
	/** Kinds that the category is meant for; none given, any. */
	readonly kinds?: readonly OrganisationKind[];
	/** Adhésion croisée: each joins the other, no dues. */
	readonly reciprocal?: boolean;
	/** Dues of one member, by year. */
	readonly dues?: readonly { readonly year: number; readonly amount: Cents }[];
	/** Id of a college of the statutes. */
	readonly college?: string;
}

export const MEMBERSHIP_STATUSES = ['validated', 'pending', 'ended'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

export const PAYMENT_MEANS = ['transfer', 'cheque', 'card', 'cash', 'directDebit', 'other'] as const;
/** How dues were paid. */
export type PaymentMeans = (typeof PAYMENT_MEANS)[number];

/** One member in one category for one year: an organisation or a person, never both. */
export interface Membership {
	readonly year: number;
	readonly category: string;
	readonly organisation?: string;
	readonly person?: string;
	readonly status: MembershipStatus;
	readonly joinedOn?: IsoDate;
	/** Cents. */
	readonly duesDue?: Cents;
	/** Cents. */
	readonly duesPaid?: Cents;
	/** Of the last payment. */
	readonly paidOn?: IsoDate;
	/** Of the last payment. */
	readonly paidBy?: PaymentMeans;
}

/** What was announced of a category in a year, kept apart from the list so that the two can be compared. */
export interface MembershipCount {
	readonly year: number;
	readonly category: string;
	/** Members, validated and pending together. */
	readonly count: number;
	/** Change from the year before, members. */
	readonly change?: number;
}
