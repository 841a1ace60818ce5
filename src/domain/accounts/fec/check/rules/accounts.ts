import type { FecCheck, FecRule } from '../rule.ts';
import { MOST_KEYS } from '../rule.ts';
import { CHART, TEST_TOOL } from '../sources.ts';

const NUMBER: FecRule = {
	code: 'FEC-ACCOUNT',
	severity: 'warning',
	title: { fr: 'Numéros de compte', en: 'Account numbers' },
	source: TEST_TOOL,
};
const KNOWN: FecRule = {
	code: 'FEC-ACCOUNT-CHART',
	severity: 'warning',
	title: { fr: 'Comptes du plan', en: 'Accounts of the chart' },
	source: CHART,
};

/** Account numbers begin with three digits and stand in the chart in use; each is told once. */
export const accountsCheck: FecCheck = {
	rules: [NUMBER, KNOWN],
	watch: ({ knows }, report) => {
		const met = new Set<string>(['']);
		let last = '';
		return {
			line(line) {
				const { account } = line;
				if (account === last || met.has(account)) return;
				last = account;
				if (met.size < MOST_KEYS) met.add(account);
				if (!/^\d{3}/u.test(account))
					report(NUMBER, line.line, () => ({
						fr: `le compte « ${account} » ne commence pas par trois chiffres.`,
						en: `account “${account}” does not begin with three digits.`,
					}));
				else if (knows?.(account) === false)
					report(KNOWN, line.line, () => ({
						fr: `le compte ${account} n’a pas de place dans le plan choisi.`,
						en: `account ${account} has no place in the chart in use.`,
					}));
			},
		};
	},
};
