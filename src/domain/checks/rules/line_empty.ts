import { type Rule, USAGE } from '../finding.ts';

/** A line with no amount in any accounts of the record says nothing. */
export const lineEmpty: Rule = {
	code: 'LINE-EMPTY',
	severity: 'notice',
	title: { fr: 'Ligne sans montant', en: 'Line without an amount' },
	source: USAGE,
	*find(record) {
		const lines = record.accounts.flatMap((accounts) =>
			accounts.headings.flatMap((heading) =>
				heading.lines.map((line) => ({ accounts, heading, line, key: `${heading.side}/${heading.id}/${line.id}` })),
			),
		);
		const filled = new Set(lines.flatMap(({ line, key }) => (line.amount === undefined ? [] : [key])));
		const told = new Set<string>();
		for (const { accounts, heading, line, key } of lines) {
			if (filled.has(key) || told.has(key)) continue;
			told.add(key);
			yield {
				path: ['accounts', accounts.id, 'headings', heading.id, 'lines', line.id],
				message: {
					fr: `« ${line.label} » (${heading.id}) n'a de montant dans aucun des exercices.`,
					en: `“${line.label}” (${heading.id}) has no amount in any year.`,
				},
			};
		}
	},
};
