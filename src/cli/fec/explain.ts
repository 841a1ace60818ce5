import type { Language } from '../../domain/basics/index.ts';
import type { CheckFecRefusal, StatementsRefusal } from '../../use_cases/accounts/index.ts';

/** Why files cannot be read as was asked, in words. */
export function explained(refusal: StatementsRefusal | CheckFecRefusal, lang: Language): string {
	const french = lang === 'fr';
	switch (refusal.code) {
		case 'chart':
			return refusal.problems
				.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}${french ? ' :' : ':'} ${message[lang]}`)
				.join('\n');
		case 'unreadable': {
			const first = refusal.report.findings[0]?.shown[0]?.message[lang] ?? '';
			return french ? `« ${refusal.path} » n’est pas un FEC lisible : ${first}` : `“${refusal.path}” is no readable FEC: ${first}`;
		}
		case 'no-year':
			return french ? `« ${refusal.path} » ne dit pas de quel exercice il est.` : `“${refusal.path}” does not tell its fiscal year.`;
		case 'same-year':
			return french
				? `« ${refusal.path} » finit le même jour qu’un autre fichier ; nommez-les SirenFECAAAAMMJJ pour qu’ils s’additionnent.`
				: `“${refusal.path}” ends on the day of another file; name them SirenFECAAAAMMJJ to have them added up.`;
		case 'too-many-accounts':
			return french ? 'plus de comptes que n’en a aucun plan ; est-ce un FEC ?' : 'more accounts than any chart has; is it a FEC?';
		case 'sums-too-large':
			return french ? 'les montants dépassent ce qui se compte au centime près.' : 'amounts are beyond what can be counted to the cent.';
		case 'no-file':
			return french ? 'aucun fichier.' : 'no file.';
	}
}
