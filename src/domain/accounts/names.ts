import type { Bilingual } from '../basics/index.ts';
import type { FundingSource, FundingState } from './accounts.ts';
import type { BudgetState } from './versions.ts';

/** What the sources of money are called. */
export const SOURCE_NAMES: { readonly [S in FundingSource]: Bilingual } = {
	state: { fr: 'État', en: 'State' },
	publicBodies: { fr: 'Organismes publics', en: 'Public bodies' },
	localAuthorities: { fr: 'Collectivités territoriales', en: 'Local authorities' },
	europeanUnion: { fr: 'Union européenne', en: 'European Union' },
	foundations: { fr: 'Fondations', en: 'Foundations' },
	companies: { fr: 'Entreprises', en: 'Companies' },
	dues: { fr: 'Cotisations', en: 'Dues' },
	sales: { fr: 'Ventes et prestations', en: 'Sales and services' },
	donations: { fr: 'Dons', en: 'Donations' },
	other: { fr: 'Autres', en: 'Other' },
};

/** Whether money is agreed, in words. */
export const FUNDING_STATE_NAMES: { readonly [S in FundingState]: Bilingual } = {
	secured: { fr: 'acquis', en: 'secured' },
	asked: { fr: 'demandé', en: 'asked for' },
};

/** Where a budget stands, in words. */
export const BUDGET_STATE_NAMES: { readonly [S in BudgetState]: Bilingual } = {
	draft: { fr: 'brouillon', en: 'draft' },
	adopted: { fr: 'adopté', en: 'adopted' },
	revised: { fr: 'remplacé par une révision', en: 'replaced by a revision' },
};
