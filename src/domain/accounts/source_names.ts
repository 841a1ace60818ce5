import type { Bilingual } from '../basics/index.ts';
import type { FundingSource } from './accounts.ts';

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
