import { addMonths, type Bilingual, type IsoDate, type PartialDate, yearOf } from '../basics/index.ts';
import type { Membership } from '../members/index.ts';

export const RETENTION_KINDS = ['people', 'directory', 'mail', 'requests', 'links', 'sessions', 'keys'] as const;
/**
 * What is erased once its time is over: people without any tie left; needs and offers that nobody has touched; the list of
 * messages sent; requests to join that were decided; links to sittings; sessions that have ended; keys by which a double click is known.
 */
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** How long things of a kind are kept. */
export interface RetentionRule {
	readonly kind: RetentionKind;
	/** Months from the last tie, the last change, the sending, or the end. */
	readonly months: number;
	/** Whether the program erases by itself, each day, what is over; else somebody does it from the list. */
	readonly automatic: boolean;
}

/** Months that a rule may have at most: what is kept for ever is not governed by a rule. */
export const MOST_MONTHS = 240;

/** What holds where the association has decided nothing, and where the figure comes from. */
export const RETENTION_DEFAULTS: { readonly [K in RetentionKind]: Omit<RetentionRule, 'kind'> & { readonly source: Bilingual } } = {
	people: {
		...{ months: 36, automatic: false },
		source: {
			fr: 'CNIL, délibération 2021-131 : trois ans après le dernier contact ; dispense n° 8 (délibération 2010-229) : dès le départ, sauf accord du membre',
			en: 'CNIL, deliberation 2021-131: three years after the last contact; exemption no. 8 (deliberation 2010-229): on leaving, unless the member agrees',
		},
	},
	directory: {
		...{ months: 24, automatic: false },
		source: { fr: 'RGPD, art. 5, § 1, d et e : données tenues à jour', en: 'GDPR, art. 5, § 1, d and e: data kept up to date' },
	},
	mail: {
		...{ months: 60, automatic: true },
		source: {
			fr: 'Code civil, art. 2224 : la preuve d’une convocation sert cinq ans',
			en: 'Code civil, art. 2224: the proof of a notice serves for five years',
		},
	},
	requests: {
		...{ months: 2, automatic: true },
		source: {
			fr: 'RGPD, art. 5, § 1, e : la demande décidée ne sert plus, le temps d’une réponse excepté',
			en: 'GDPR, art. 5, § 1, e: a request that was decided serves no more, but for the time of an answer',
		},
	},
	links: {
		...{ months: 12, automatic: true },
		source: { fr: 'RGPD, art. 5, § 1, e : le lien ne sert plus', en: 'GDPR, art. 5, § 1, e: the link serves no more' },
	},
	sessions: {
		...{ months: 6, automatic: true },
		source: {
			fr: 'CNIL, délibération 2021-122 sur la journalisation : six mois à un an',
			en: 'CNIL, deliberation 2021-122 on logging: six months to a year',
		},
	},
	keys: {
		...{ months: 1, automatic: true },
		source: { fr: 'RGPD, art. 5, § 1, e : la clé ne sert plus', en: 'GDPR, art. 5, § 1, e: the key serves no more' },
	},
};

/** The day from which something may be erased. @param since the last day on which it was of use */
export function dueOn({ months }: Pick<RetentionRule, 'months'>, since: IsoDate): IsoDate {
	return addMonths(since, months);
}

/** What ties a person to the association; a tie without an end is `open`. */
export type TieEnd = IsoDate | 'open';

/**
 * The last day on which a membership makes someone a member: the end of the year after its own, since a member stays one until
 * the next year is over or an end is noted; one that was never accepted, the end of its year.
 */
export function membershipEnd({ year, status }: Pick<Membership, 'year' | 'status'>): IsoDate {
	return `${status === 'validated' ? year + 1 : year}-12-31`;
}

/** The last day of something that has a beginning and an end as precisely as they are known. */
export function spanEnd({ to }: { readonly to?: PartialDate }): TieEnd {
	return to === undefined ? 'open' : lastDayOf(to);
}

/** `2024` → `2024-12-31`, `2024-02` → `2024-02-29`. */
export function lastDayOf(date: PartialDate): IsoDate {
	if (date.length === 10) return date;
	return date.length === 4
		? `${yearOf(date)}-12-31`
		: new Date(Date.UTC(yearOf(date), Number(date.slice(5)), 0)).toISOString().slice(0, 10);
}

/** The last of some ends; `open` where one is. */
export function lastOf(ends: readonly TieEnd[]): TieEnd | undefined {
	return ends.includes('open') ? 'open' : [...ends].sort().at(-1);
}
