import type { Cents } from '../../../../basics/index.ts';
import { say } from '../../../../typography/index.ts';
import { isOpeningJournal } from '../../opening.ts';
import type { FecCheck, FecRule } from '../rule.ts';
import { MOST_KEYS } from '../rule.ts';
import { lpf, OPENING } from '../sources.ts';

const MISSING: FecRule = {
	code: 'FEC-OPENING-MISSING',
	severity: 'notice',
	title: { fr: 'À-nouveaux présents', en: 'Opening entries present' },
	source: lpf('VII'),
};
const EQUAL: FecRule = {
	code: 'FEC-OPENING',
	severity: 'error',
	title: { fr: 'À-nouveaux = clôture précédente', en: 'Opening = closing of the year before' },
	source: OPENING,
};
const CLOSING: FecRule = {
	code: 'FEC-CLOSING-ENTRY',
	severity: 'warning',
	title: { fr: 'Pas d’écriture de clôture des classes 6 et 7', en: 'No closing entries of classes 6 and 7' },
	source: lpf('VII'),
};

/** Where a result may go between two years without being one account's: own funds, carried forward, result. */
const RESULT = /^1[012]/u;
const isResultClass = (account: string) => account.startsWith('6') || account.startsWith('7');

/**
 * What the balances of one year open the next with: classes 1 to 5 as they stand; the result, carried to whichever of the
 * accounts 10 to 12 the assembly chose, with those as one sum.
 */
function carried(balances: Iterable<readonly [string, Cents]>): Map<string, Cents> {
	const sums = new Map<string, Cents>();
	for (const [account, balance] of balances) {
		if (account.startsWith('8') || account.startsWith('9')) continue;
		const key = RESULT.test(account) || isResultClass(account) ? '10–12' : account;
		sums.set(key, (sums.get(key) ?? 0) + balance);
	}
	return sums;
}

/** The year opens with what the last one closed with, and is not closed inside the file. */
export const yearEndsCheck: FecCheck = {
	rules: [MISSING, EQUAL, CLOSING],
	watch: ({ previous }, report) => {
		const opening = new Map<string, Cents>();
		const openingJournals = new Map<string, boolean>();
		let lines = 0;
		let [start, result, others] = [0, false, false];
		let number = '';
		const settle = () => {
			if (!result || !others) return;
			const [line, closed] = [start, number];
			report(CLOSING, line, () => ({
				fr: `écriture ${closed} : un compte 12 face à des comptes 6 ou 7 ; l’écriture de clôture n’est pas au FEC.`,
				en: `entry ${closed}: an account 12 facing accounts 6 or 7; closing entries do not belong in a FEC.`,
			}));
		};
		return {
			line(line) {
				lines++;
				const { account, journal } = line;
				if (line.startsEntry) {
					settle();
					[start, result, others] = [line.line, false, false];
					number = line.number;
				}
				if (account.startsWith('12')) result = true;
				else if (isResultClass(account)) others = true;
				let opens = openingJournals.get(journal);
				if (opens === undefined) {
					opens = isOpeningJournal(journal, line.journalLabel);
					if (openingJournals.size < MOST_KEYS) openingJournals.set(journal, opens);
				}
				if (opens && (opening.size < MOST_KEYS || opening.has(account)))
					opening.set(account, (opening.get(account) ?? 0) + line.debit - line.credit);
			},
			end() {
				settle();
				if (opening.size === 0) {
					if (lines > 0)
						report(MISSING, undefined, () => ({
							fr: 'aucun journal d’à-nouveaux : normal pour un premier exercice seulement.',
							en: 'no journal of opening entries: right for a first fiscal year only.',
						}));
					if (previous === undefined) return;
				}
				if (previous === undefined) return;
				const [before, now] = [carried(previous), carried(opening)];
				for (const account of [...new Set([...before.keys(), ...now.keys()])].sort()) {
					const [closed, opened] = [before.get(account) ?? 0, now.get(account) ?? 0];
					if (closed === opened) continue;
					report(EQUAL, undefined, () =>
						say((euros, language) =>
							language === 'fr'
								? `compte ${account} : clos à ${euros(closed)}, rouvert à ${euros(opened)}.`
								: `account ${account}: closed at ${euros(closed)}, opened at ${euros(opened)}.`,
						),
					);
				}
			},
		};
	},
};
