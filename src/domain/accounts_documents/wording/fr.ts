import { formatCount, plural } from '../../typography/index.ts';

export const fr = {
	fec: {
		title: 'Contrôle du fichier des écritures comptables',
		fileName: 'controle-fec',
		keywords: ['FEC', 'écritures comptables', 'contrôle'],
		unnamed: 'fichier sans nom',
		clean: 'Rien à signaler : le fichier est conforme à tout ce qui a été vérifié.',
		refused: 'Le fichier n’a pas pu être lu ; ses écritures n’ont pas été vérifiées.',
		lead: (errors: number, warnings: number, notices: number) =>
			`${formatCount(errors, 'fr')} ${plural(errors, 'fr', 'erreur', 'erreurs')}, ${formatCount(warnings, 'fr')} ${plural(warnings, 'fr', 'alerte', 'alertes')}, ${formatCount(notices, 'fr')} ${plural(notices, 'fr', 'remarque', 'remarques')}.`,
		entries: 'Écritures',
		lines: 'Lignes',
		unread: 'Lignes illisibles',
		period: 'Écritures datées',
		span: (from: string, to: string) => `du ${from} au ${to}`,
		debit: 'Total des débits',
		credit: 'Total des crédits',
		encoding: 'Jeu de caractères',
		separator: 'Séparateur de zones',
		separators: { tab: 'tabulation', pipe: '|', semicolon: 'point-virgule', comma: 'virgule' },
		amounts: 'Montants',
		forms: { debitCredit: 'Debit et Credit', amountAndSense: 'Montant et Sens' },
		summary: 'Ce qui a été trouvé',
		code: 'Code',
		what: 'Vérification',
		severity: 'Gravité',
		count: 'Nombre',
		line: 'ligne',
		more: (count: number) => `et ${formatCount(count, 'fr')} ${plural(count, 'fr', 'autre', 'autres')}`,
		source: 'Source',
		severities: { error: 'erreur', warning: 'alerte', notice: 'remarque' },
		groups: { error: 'Erreurs', warning: 'Alertes', notice: 'Remarques' },
	},
};

/** What the documents about accounts say; each language has the same keys. */
export type Wording = typeof fr;
