import type { FecCheck, FecRule } from '../rule.ts';
import { MOST_KEYS } from '../rule.ts';
import { BOOKKEEPING } from '../sources.ts';

const ACCOUNT: FecRule = {
	code: 'FEC-ACCOUNT-LABEL',
	severity: 'warning',
	title: { fr: 'Un libellé par compte', en: 'One label for each account' },
	source: BOOKKEEPING,
};
const JOURNAL: FecRule = {
	code: 'FEC-JOURNAL-LABEL',
	severity: 'warning',
	title: { fr: 'Un libellé par journal', en: 'One label for each journal' },
	source: BOOKKEEPING,
};
const AUXILIARY: FecRule = {
	code: 'FEC-AUXILIARY',
	severity: 'warning',
	title: { fr: 'Comptes auxiliaires', en: 'Auxiliary accounts' },
	source: BOOKKEEPING,
};

const WHAT = {
	account: { fr: 'compte', en: 'account' },
	journal: { fr: 'journal', en: 'journal' },
	auxiliary: { fr: 'compte auxiliaire', en: 'auxiliary account' },
} as const;

/** Remembers the first label of each number. @returns that label where another is given now */
function labels(): (number: string, label: string) => string | undefined {
	const first = new Map<string, string>();
	return (number, label) => {
		if (number === '' || label === '') return undefined;
		const known = first.get(number);
		if (known === undefined) {
			if (first.size < MOST_KEYS) first.set(number, label);
			return undefined;
		}
		return known === label ? undefined : known;
	};
}

/** An account, a journal and a third party are called the same on every line; a third party has a number and a label. */
export const labelsCheck: FecCheck = {
	rules: [ACCOUNT, JOURNAL, AUXILIARY],
	watch: (_context, report) => {
		const [ofAccount, ofJournal, ofAuxiliary] = [labels(), labels(), labels()];
		const differs = (rule: FecRule, line: number, what: FecRule['title'], number: string, before: string | undefined, now: string) => {
			if (before === undefined) return;
			report(rule, line, () => ({
				fr: `${what.fr} ${number} : « ${before} » puis « ${now} ».`,
				en: `${what.en} ${number}: “${before}”, then “${now}”.`,
			}));
		};
		return {
			line(line) {
				const { account, accountLabel, journal, journalLabel, auxiliary, auxiliaryLabel } = line;
				differs(ACCOUNT, line.line, WHAT.account, account, ofAccount(account, accountLabel), accountLabel);
				if (line.startsEntry) differs(JOURNAL, line.line, WHAT.journal, journal, ofJournal(journal, journalLabel), journalLabel);
				if (auxiliary === '' && auxiliaryLabel === '') return;
				if (auxiliary === '' || auxiliaryLabel === '')
					report(AUXILIARY, line.line, () => ({
						fr: 'CompAuxNum et CompAuxLib vont ensemble ; l’un des deux manque.',
						en: 'CompAuxNum and CompAuxLib go together; one of them is blank.',
					}));
				differs(AUXILIARY, line.line, WHAT.auxiliary, auxiliary, ofAuxiliary(auxiliary, auxiliaryLabel), auxiliaryLabel);
			},
		};
	},
};
