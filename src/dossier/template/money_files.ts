import type { Say } from './template.ts';

/** Balanced: purchases and staff against a grant and the dues of the template's four members. */
function statement(say: Say, purchases: number, staff: number): string {
	const dues = 2050;
	const grant = purchases + staff - dues;
	return `side;heading;line;label;amount;funder;source;duesCategories
expense;60;;${say('Achats', 'Purchases')};${purchases};;;
expense;60;fournitures;${say('Fournitures', 'Supplies')};${purchases};;;
expense;64;;${say('Charges de personnel', 'Staff')};${staff};;;
expense;64;salaires;${say('Salaires', 'Wages')};${staff};;;
income;74;;${say('Subventions', 'Grants')};${grant};;;
income;74;ville;${say('Ville d’Exemple', 'City of Exemple')};${grant};ville-exemple;localAuthorities;
income;75;;${say('Autres produits de gestion courante', 'Other income')};${dues};;;
income;75;cotisations;${say('Cotisations', 'Dues')};${dues};;dues;collectivites individuels
`;
}

/** The accounts of the year before and the budget of the year. */
export function moneyFiles(say: Say, year: number): Readonly<Record<string, string>> {
	const head = (of: number, stage: string, comment: string) => `${comment}
year: ${of}
stage: ${stage}
from: ${of}-01-01
to: ${of}-12-31
`;
	return {
		[`accounts/${year - 1}-actual.yaml`]: head(
			year - 1,
			'actual',
			say(
				'# Les comptes de l’exercice ; leurs lignes sont dans le fichier .csv du même nom, en euros.',
				'# The accounts of the year; their lines are in the .csv file of the same name, in euros.',
			),
		),
		[`accounts/${year - 1}-actual.csv`]: statement(say, 1200, 5600),
		[`accounts/${year}-forecast.yaml`]: head(
			year,
			'forecast',
			say('# Le budget prévisionnel : il doit être équilibré.', '# The budget: it has to balance.'),
		),
		[`accounts/${year}-forecast.csv`]: statement(say, 1500, 6600),
	};
}
