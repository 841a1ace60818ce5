import { lookup } from '../../record/index.ts';
import { type Rule, say } from '../finding.ts';

/** Transfers of charges stand under 79, and what a foundation gives under 75, not among sales or public grants. */
export const accountHeading: Rule = {
	code: 'ACCOUNT-HEADING',
	severity: 'notice',
	title: { fr: 'Ligne au bon compte', en: 'Line under the right account' },
	source: {
		fr: 'plan comptable des associations, règlement ANC 2018-06 (comptes 74, 75, 79)',
		en: 'chart of accounts of associations, ANC regulation 2018-06 (accounts 74, 75, 79)',
	},
	*find(record) {
		const { organisation } = lookup(record);
		for (const accounts of record.accounts)
			for (const heading of accounts.headings)
				for (const line of heading.lines) {
					const { amount } = line;
					if (amount === undefined) continue;
					const transfer = heading.id !== '79' && heading.side === 'income' && /transferts? de charges/iu.test(line.label);
					const grant = heading.id === '74' && organisation(line.funder ?? '')?.kind === 'foundation';
					if (!transfer && !grant) continue;
					const right = transfer ? '79' : '75';
					yield {
						path: ['accounts', accounts.id, 'headings', heading.id, 'lines', line.id],
						message: say((euros, language) =>
							language === 'fr'
								? `« ${line.label} » (${euros(amount)}, ${accounts.year}) est au compte ${heading.id} ; sa place est au compte ${right}.`
								: `“${line.label}” (${euros(amount)}, ${accounts.year}) is under account ${heading.id}; its place is account ${right}.`,
						),
					};
				}
	},
};
