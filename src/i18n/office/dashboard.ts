/** What the dashboard says. */
const fr = {
	now: 'À faire maintenant',
	calm: 'Rien ne presse : cotisations à jour, aucun mandat ne s’achève dans les six mois, aucune erreur dans le dossier.',
	owing: (count: string, sum: string) => `${count} à relancer, ${sum} restent dus`,
	memberships: { one: 'adhésion', many: 'adhésions' },
	chase: {
		call: (count: string, year: string) => `${count} à appeler à cotisation pour ${year}`,
		reminder1: (count: string, year: string, since: string) => `${count} à relancer pour ${year} : appel du ${since}, premier rappel`,
		reminder2: (count: string, year: string, since: string) => `${count} à relancer pour ${year} : rappel du ${since}, second rappel`,
	},
	chased: { one: 'membre', many: 'membres' },
	ends: (person: string, body: string, date: string) => `Le mandat de ${person} (${body}) s’achève le ${date}`,
	findings: (count: string) => `${count} dans le dossier`,
	errors: { one: 'erreur', many: 'erreurs' },
	warnings: { one: 'alerte', many: 'alertes' },
	assembly: (date: string) => `Assemblée le ${date}`,
	glance: 'L’année en bref',
	dues: 'Cotisations',
	paid: 'encaissées',
	of: 'sur',
	change: 'Évolution',
	recent: 'Derniers changements',
	total: 'Total',
};
type DashboardWords = typeof fr;
const en: DashboardWords = {
	now: 'To do now',
	calm: 'Nothing is pressing: dues are paid, no mandate ends within six months, no error in the record.',
	owing: (count, sum) => `${count} to remind, ${sum} still owed`,
	memberships: { one: 'membership', many: 'memberships' },
	chase: {
		call: (count, year) => `${count} to call for dues for ${year}`,
		reminder1: (count, year, since) => `${count} to remind for ${year}: called on ${since}, first reminder`,
		reminder2: (count, year, since) => `${count} to remind for ${year}: reminded on ${since}, second reminder`,
	},
	chased: { one: 'member', many: 'members' },
	ends: (person, body, date) => `The mandate of ${person} (${body}) ends on ${date}`,
	findings: (count) => `${count} in the record`,
	errors: { one: 'error', many: 'errors' },
	warnings: { one: 'warning', many: 'warnings' },
	assembly: (date) => `Assembly on ${date}`,
	glance: 'The year at a glance',
	dues: 'Dues',
	paid: 'received',
	of: 'of',
	change: 'Change',
	recent: 'Latest changes',
	total: 'Total',
};

export const DASHBOARD_WORDS: { readonly fr: DashboardWords; readonly en: DashboardWords } = { fr, en };
