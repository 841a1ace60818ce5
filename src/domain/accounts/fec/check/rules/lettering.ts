import type { Cents } from '../../../../basics/index.ts';
import { say } from '../../../../typography/index.ts';
import type { FecCheck, FecRule } from '../rule.ts';
import { MOST_KEYS } from '../rule.ts';
import { BOOKKEEPING, lpf } from '../sources.ts';

const PAIR: FecRule = {
	code: 'FEC-LETTERING-DATE',
	severity: 'warning',
	title: { fr: 'Lettrage daté', en: 'Dated lettering' },
	source: lpf('VII, 1°'),
};
const BALANCE: FecRule = {
	code: 'FEC-LETTERING',
	severity: 'warning',
	title: { fr: 'Lettrage équilibré', en: 'Balanced lettering' },
	source: BOOKKEEPING,
};

interface Group {
	readonly account: string;
	readonly letter: string;
	readonly line: number;
	gap: Cents;
}

/** A letter and its date go together; what one letter settles on an account adds up to nothing. */
export const letteringCheck: FecCheck = {
	rules: [PAIR, BALANCE],
	watch: (_context, report) => {
		const open = new Map<string, Group>();
		let given = 0;
		return {
			line(line) {
				const { lettering, account, auxiliary } = line;
				if (lettering === '' && line.letteringDate === '') return;
				if ((lettering === '') !== (line.letteringDate === ''))
					report(PAIR, line.line, () => ({
						fr: 'EcritureLet et DateLet vont ensemble ; l’un des deux manque.',
						en: 'EcritureLet and DateLet go together; one of them is blank.',
					}));
				if (lettering === '') return;
				const key = `${account}\t${auxiliary}\t${lettering}`;
				const gap = line.debit - line.credit;
				const group = open.get(key);
				if (group === undefined) {
					if (gap === 0) return;
					if (open.size < MOST_KEYS)
						open.set(key, { account: auxiliary === '' ? account : `${account} ${auxiliary}`, letter: lettering, line: line.line, gap });
					else given++;
					return;
				}
				group.gap += gap;
				if (group.gap === 0) open.delete(key);
			},
			end() {
				if (given > 0) {
					report(BALANCE, undefined, () => ({
						fr: `plus de ${MOST_KEYS} lettrages ouverts à la fois : leur équilibre n’a pas été vérifié.`,
						en: `more than ${MOST_KEYS} letterings open at once: their balance was not checked.`,
					}));
					return;
				}
				for (const { account, letter, line, gap } of open.values())
					report(BALANCE, line, () =>
						say((euros, language) =>
							language === 'fr'
								? `lettrage ${letter} du compte ${account} : il reste ${euros(gap)}.`
								: `lettering ${letter} of account ${account}: ${euros(gap)} is left.`,
						),
					);
			},
		};
	},
};
