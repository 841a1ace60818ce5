import { ARITHMETIC, type Rule, say } from '../finding.ts';

/** The same line of dues in two years gives the same dues for one member. */
export const duesPerMember: Rule = {
	code: 'DUES-PER-MEMBER',
	severity: 'notice',
	title: { fr: 'Cotisation par membre stable', en: 'Dues for one member unchanged' },
	source: ARITHMETIC,
	*find(record) {
		const lines = record.accounts.flatMap((accounts) =>
			accounts.headings.flatMap((heading) =>
				heading.lines.flatMap((line) => {
					const members = line.dues?.announcedMembers;
					return line.amount === undefined || members === undefined || members === 0
						? []
						: [{ accounts, heading, line, amount: line.amount, members }];
				}),
			),
		);
		for (const later of lines) {
			const earlier = lines.find((one) => one.line.id === later.line.id && one.accounts.year === later.accounts.year - 1);
			if (earlier === undefined) continue;
			if (BigInt(earlier.amount) * BigInt(later.members) === BigInt(later.amount) * BigInt(earlier.members)) continue;
			yield {
				path: ['accounts', earlier.accounts.id, 'headings', earlier.heading.id, 'lines', earlier.line.id, 'amount'],
				message: say((euros, language) => {
					const quotient = ({ amount, members }: typeof later) => `${euros(amount)} / ${members} = ${euros(Math.round(amount / members))}`;
					return language === 'fr'
						? `« ${earlier.line.label} » : ${quotient(earlier)} par membre en ${earlier.accounts.year}, ${quotient(later)} en ${later.accounts.year}.`
						: `“${earlier.line.label}”: ${quotient(earlier)} for one member in ${earlier.accounts.year}, ${quotient(later)} in ${later.accounts.year}.`;
				}),
			};
		}
	},
};
