import type { Allocated } from '../../accounts/index.ts';
import type { Cents } from '../../basics/index.ts';
import { formatCount, formatMoney } from '../../typography/index.ts';

const euros = (cents: Cents) => formatMoney(cents, 'fr');

export const fr = {
	title: (year: string) => `Rapport financier ${year}`,
	closed: (date: string) => `exercice clos le ${date}`,
	fileName: 'rapport-financier',
	keywords: ['rapport financier', 'comptes', 'budget', 'trésorier'],
	result: 'Résultat et affectation',
	surplus: (amount: Cents) => `L’exercice se termine par un excédent de ${euros(amount)}.`,
	deficit: (amount: Cents) => `L’exercice se termine par un déficit de ${euros(amount)}.`,
	even: 'L’exercice est à l’équilibre.',
	draft: 'Projet de résolution',
	resolution: (date: string, outcome: Cents) =>
		`L’assemblée générale, après avoir entendu le rapport financier, approuve les comptes de l’exercice clos le ${date} et constate ${outcome < 0 ? 'un déficit' : 'un excédent'} de ${euros(Math.abs(outcome))}, qu’elle décide d’affecter ainsi :`,
	evenResolution: (date: string) =>
		`L’assemblée générale, après avoir entendu le rapport financier, approuve les comptes de l’exercice clos le ${date}, qui sont à l’équilibre : il n’y a pas de résultat à affecter.`,
	allocated: ({ to, account, amount }: Allocated) =>
		({
			deficits: `${euros(amount)} à l’apurement des déficits antérieurs (compte ${account}) ;`,
			carriedForward: `${euros(amount)} au report à nouveau (compte ${account}).`,
			deficit: `${euros(amount)} au report à nouveau débiteur (compte ${account}).`,
		})[to],
	choice: 'L’assemblée peut préférer une réserve pour un projet (compte 1068) ; elle ne peut pas partager l’excédent entre les membres.',
	keyFigures: 'Chiffres clés',
	income: 'Produits',
	expenses: 'Charges',
	outcome: 'Résultat',
	change: (from: Cents, year: number, change: string, share: string) => `${euros(from)} en ${year}, soit ${change} (${share})`,
	grants: 'Part des subventions dans les produits',
	pay: 'Part du personnel dans les charges',
	cash: 'Trésorerie à la clôture',
	funds: 'Fonds dédiés à la clôture',
	traced: (title: string) => `Chiffres tirés des écritures, présentés selon : ${title}.`,
	typed: 'Chiffres tirés des lignes du budget et des comptes du dossier : les livres n’ont pas d’écritures de cet exercice.',
	charts: 'Graphiques',
	budget: 'Budget et réalisé',
	noBudget: 'Le dossier n’a pas de budget prévisionnel de cet exercice ; le réalisé est comparé à l’exercice précédent.',
	inEuros: 'en euros',
	forecast: 'Prévu',
	actual: 'Réalisé',
	gap: 'Écart',
	total: 'Total',
	statements: 'Compte de résultat et bilan',
	provisions: 'Provision pour intéressement et autres provisions',
	noProvision: 'Aucune provision n’est constituée au titre de cet exercice.',
	thresholds: 'Seuils surveillés',
	thresholdsTable: 'Montants de l’année et seuils de la loi',
	threshold: 'Ce qui est compté',
	bases: {
		publicGrants: 'Subventions publiques de l’année',
		largestPublicGrant: 'Plus forte subvention publique',
		budgetAndGrants: 'Budget annuel, avec plus de 50 000 € de subventions',
	},
	amount: 'Montant',
	limit: 'Seuil',
	duty: 'Obligation',
	passed: 'dépassé',
	notPassed: (room: Cents) => `non atteint (reste ${euros(room)})`,
	state: 'État',
	asOf: (source: string, date: string) => `${source}, au ${date}`,
	checks: 'Vérifications',
	clean: 'Les vérifications du dossier ne trouvent rien à redire aux comptes de cet exercice.',
	severities: { error: 'Erreur', warning: 'Alerte', notice: 'Remarque' },
	files: (errors: number, name: string) => `${name} : ${formatCount(errors, 'fr')} erreurs au contrôle des écritures.`,
	audit: 'Pour le commissaire aux comptes',
	auditNeeds: [
		'le fichier des écritures comptables de l’exercice et son contrôle ;',
		'la balance, le grand livre et les états de rapprochement bancaire ;',
		'les conventions de subvention et les comptes rendus d’emploi (loi n° 2000-321 du 12 avril 2000, art. 10) ;',
		'les procès-verbaux de l’année et la liste des conventions réglementées (Code de commerce, art. L612-5).',
	],
	sample: (drawn: number, of: number, covered: string, seed: string) =>
		`${formatCount(drawn, 'fr')} pièces tirées parmi ${formatCount(of, 'fr')} écritures de charges, soit ${covered} de leur montant. Graine du tirage : « ${seed} ».`,
	method: (interval: Cents, start: Cents) =>
		`Tirage par unités monétaires (NEP/ISA 530) : les écritures mises bout à bout dans l’ordre de leur numéro, un euro regardé tous les ${euros(interval)} à partir de ${euros(start)}. Qui connaît la graine refait le tirage.`,
	noSample: 'Le tirage des pièces se fait sur les écritures ; les livres n’en ont pas pour cet exercice.',
	entry: 'Écriture',
	date: 'Date',
	evidence: 'Pièce',
	label: 'Libellé',
	signed: 'La trésorière, le trésorier',
	item: 'Poste',
	heading: 'Chapitre',
	account: 'Compte',
	parts: { deficits: 'Apurement des déficits antérieurs', carriedForward: 'Report à nouveau', deficit: 'Report à nouveau débiteur' },
	evidenceFiles: 'Fichier',
	noFile: 'aucun fichier',
	withoutFiles: (count: number) =>
		`${count === 1 ? 'Une pièce tirée n’a' : `${formatCount(count, 'fr')} pièces tirées n’ont`} pas de fichier dans le livre : seule leur référence y est.`,
	sampleTable: 'Pièces à présenter',
};

/** What the treasurer's report says; each language has the same keys. */
export type ReportWording = typeof fr;
