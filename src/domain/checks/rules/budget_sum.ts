import { sumOfLines } from '../../accounts/index.ts';
import { ARITHMETIC, type Rule, say } from '../finding.ts';

/** A heading is the sum of its sub-lines. */
export const budgetSum: Rule = {
	code: 'BUDGET-SUM',
	severity: 'error',
	title: { fr: 'Chapitre = somme de ses lignes', en: 'Heading = sum of its lines' },
	source: ARITHMETIC,
	*find(record) {
		for (const accounts of record.accounts)
			for (const heading of accounts.headings) {
				const sum = sumOfLines(heading);
				const { amount } = heading;
				if (amount === undefined || sum === undefined || sum === amount) continue;
				const gap = sum - amount;
				const culprit = heading.lines.find((line) => line.amount === Math.abs(gap));
				yield {
					path: ['accounts', accounts.id, 'headings', heading.id, 'amount'],
					message: say((euros, language) => {
						const parts = heading.lines.flatMap((line) => (line.amount === undefined ? [] : [euros(line.amount)])).join(' + ');
						const line =
							culprit === undefined
								? ''
								: language === 'fr'
									? ` L'écart est exactement la ligne « ${culprit.label} ».`
									: ` The gap is exactly the line “${culprit.label}”.`;
						return language === 'fr'
							? `${heading.id} ${heading.label} (${accounts.id}) : ${parts} = ${euros(sum)}, et non ${euros(amount)} (écart de ${euros(gap)}).${line}`
							: `${heading.id} ${heading.label} (${accounts.id}): ${parts} = ${euros(sum)}, not ${euros(amount)} (a gap of ${euros(gap)}).${line}`;
					}),
				};
			}
	},
};
