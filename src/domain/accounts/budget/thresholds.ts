import type { Bilingual, Cents, IsoDate } from '../../basics/index.ts';
import type { OrganisationKind } from '../../members/index.ts';
import type { YearAccounts } from '../accounts.ts';
import { PUBLIC_GRANTS_THRESHOLD, publicGrants } from '../grants.ts';
import { sideTotal } from '../totals.ts';

/** What a threshold counts in a year's accounts. */
export type ThresholdBase = 'publicGrants' | 'largestPublicGrant' | 'budgetAndGrants';

/** An amount past which the law asks more of an association. */
export interface Threshold {
	readonly id: string;
	readonly base: ThresholdBase;
	/** Cents; passed where the base is larger. */
	readonly amount: Cents;
	/** For `budgetAndGrants`: cents that grants must pass too. */
	readonly grants?: Cents;
	readonly duty: Bilingual;
	readonly source: Bilingual;
	/** The day on which the amount was last known to be this. */
	readonly asOf: IsoDate;
}

/** Thresholds of associations that receive public money; amounts in cents. */
export const THRESHOLDS: readonly Threshold[] = [
	{
		id: 'auditor',
		base: 'publicGrants',
		amount: PUBLIC_GRANTS_THRESHOLD,
		duty: {
			fr: 'comptes annuels, commissaire aux comptes et publication des comptes dans les trois mois de leur approbation',
			en: 'annual accounts, an auditor, and the accounts published within three months of their approval',
		},
		source: { fr: 'Code de commerce, art. L612-4 et D612-5', en: 'Code de commerce, art. L612-4 and D612-5' },
		asOf: '2025-01-01',
	},
	{
		id: 'agreement',
		base: 'largestPublicGrant',
		amount: 2_300_000,
		duty: { fr: 'convention avec l’autorité qui attribue la subvention', en: 'an agreement with the authority that gives the grant' },
		source: {
			fr: 'loi n° 2000-321 du 12 avril 2000, art. 10 ; décret n° 2001-495 du 6 juin 2001, art. 1er',
			en: 'law no. 2000-321 of 12 April 2000, art. 10; decree no. 2001-495 of 6 June 2001, art. 1',
		},
		asOf: '2025-01-01',
	},
	{
		id: 'highest-pays',
		base: 'budgetAndGrants',
		amount: 15_000_000,
		grants: 5_000_000,
		duty: {
			fr: 'rémunérations des trois plus hauts cadres dirigeants, bénévoles et salariés, publiées avec les comptes',
			en: 'pay of the three highest executives, volunteers and employees, published with the accounts',
		},
		source: { fr: 'loi n° 2006-586 du 23 mai 2006, art. 20', en: 'law no. 2006-586 of 23 May 2006, art. 20' },
		asOf: '2025-01-01',
	},
];

/** A threshold against a year's accounts. */
export interface WatchedThreshold {
	readonly threshold: Threshold;
	/** What the accounts have, in cents. */
	readonly amount: Cents;
	readonly passed: boolean;
	/** Cents still free before it is passed; 0 once it is. */
	readonly room: Cents;
}

/** Each threshold against the accounts or the budget of a year. @param kindOf the kind of the organisation of an id */
export function watchThresholds(
	accounts: YearAccounts,
	kindOf: (funder: string) => OrganisationKind | undefined,
	thresholds: readonly Threshold[] = THRESHOLDS,
): readonly WatchedThreshold[] {
	const grants = publicGrants(accounts, kindOf);
	const each = accounts.headings.flatMap((heading) =>
		heading.lines.map((line) => publicGrants({ ...accounts, headings: [{ ...heading, lines: [line] }] }, kindOf)),
	);
	const bases: { readonly [B in ThresholdBase]: Cents } = {
		publicGrants: grants,
		largestPublicGrant: Math.max(0, ...each),
		budgetAndGrants: Math.max(sideTotal(accounts, 'expense'), sideTotal(accounts, 'income')),
	};
	return thresholds.map((threshold) => {
		const amount = bases[threshold.base];
		const passed = amount > threshold.amount && grants > (threshold.grants ?? -1);
		return { threshold, amount, passed, room: passed ? 0 : Math.max(0, threshold.amount - amount) };
	});
}
