import { PUBLIC_GRANTS_THRESHOLD, publicGrants } from '../../accounts/index.ts';
import { lookup } from '../../record/index.ts';
import { type Rule, say } from '../finding.ts';

/** Above the threshold of public grants an auditor reports to the assembly that approves the accounts. */
export const auditorReport: Rule = {
	code: 'AUDITOR-REPORT',
	severity: 'error',
	title: { fr: 'Rapport du commissaire aux comptes', en: 'Auditor’s report' },
	source: { fr: 'Code de commerce, art. L612-4 et D612-5', en: 'Code de commerce, art. L612-4 and D612-5' },
	*find(record) {
		const { organisation } = lookup(record);
		for (const assembly of record.assemblies) {
			const year = assembly.presented.accountsYear;
			const accounts = record.accounts.find((one) => one.stage === 'actual' && one.year === year);
			if (accounts === undefined || assembly.documents.some((one) => one.kind === 'auditorReport')) continue;
			const grants = publicGrants(accounts, (funder) => organisation(funder)?.kind);
			if (grants <= PUBLIC_GRANTS_THRESHOLD) continue;
			yield {
				path: ['assemblies', assembly.id, 'documents'],
				message: say((euros, language) =>
					language === 'fr'
						? `${euros(grants)} de subventions publiques en ${year}, au-dessus de ${euros(PUBLIC_GRANTS_THRESHOLD)} : le rapport d'un commissaire aux comptes est dû à l'assemblée.`
						: `${euros(grants)} of public grants in ${year}, above ${euros(PUBLIC_GRANTS_THRESHOLD)}: an auditor's report is due to the assembly.`,
				),
			};
		}
	},
};
