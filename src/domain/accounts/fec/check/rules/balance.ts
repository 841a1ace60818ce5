import type { Cents, IsoDate } from '../../../../basics/index.ts';
import { formatDate, say } from '../../../../typography/index.ts';
import type { FecCheck, FecRule } from '../rule.ts';
import { MOST_KEYS } from '../rule.ts';
import { BOOKKEEPING, DOUBLE_ENTRY } from '../sources.ts';

const ENTRY: FecRule = {
	code: 'FEC-ENTRY-BALANCE',
	severity: 'error',
	title: { fr: 'Écritures équilibrées', en: 'Balanced entries' },
	source: DOUBLE_ENTRY,
};
const DATE: FecRule = {
	code: 'FEC-ENTRY-DATE',
	severity: 'warning',
	title: { fr: 'Une date par écriture', en: 'One date an entry' },
	source: BOOKKEEPING,
};
const JOURNAL: FecRule = {
	code: 'FEC-JOURNAL-BALANCE',
	severity: 'error',
	title: { fr: 'Journaux équilibrés', en: 'Balanced journals' },
	source: DOUBLE_ENTRY,
};
const FILE: FecRule = {
	code: 'FEC-BALANCE',
	severity: 'error',
	title: { fr: 'Total des débits = total des crédits', en: 'Total debit = total credit' },
	source: DOUBLE_ENTRY,
};

/** An entry, or what has come of it so far. */
interface Open {
	readonly journal: string;
	readonly number: string;
	readonly line: number;
	gap: Cents;
}

/**
 * Debit equals credit in each entry, each journal and the whole. The lines of an entry may be apart (a file in order of
 * accounts, or of dates): an entry is remembered until it is balanced, so that memory holds those that are not.
 */
export const balanceCheck: FecCheck = {
	rules: [ENTRY, DATE, JOURNAL, FILE],
	watch: (_context, report) => {
		const open = new Map<string, Open>();
		const journals = new Map<string, Cents>();
		let [debit, credit]: [Cents, Cents] = [0, 0];
		let current: Open | undefined;
		let date: IsoDate | '' = '';

		const unbalanced = ({ journal, number, line, gap }: Open) =>
			report(ENTRY, line, () =>
				say((euros, language) => {
					const more = gap > 0;
					return language === 'fr'
						? `écriture ${number} du journal ${journal} : ${more ? 'débit' : 'crédit'} supérieur de ${euros(Math.abs(gap))}.`
						: `entry ${number} of journal ${journal}: ${more ? 'debit' : 'credit'} larger by ${euros(Math.abs(gap))}.`;
				}),
			);
		const settle = () => {
			if (current === undefined || current.gap === 0) return;
			const key = `${current.journal}\t${current.number}`;
			const before = open.get(key);
			if (before !== undefined) {
				before.gap += current.gap;
				if (before.gap === 0) open.delete(key);
			} else if (open.size < MOST_KEYS) open.set(key, current);
			else unbalanced(current);
		};
		return {
			line(line) {
				if (current === undefined || line.startsEntry) {
					settle();
					current = { journal: line.journal, number: line.number, line: line.line, gap: 0 };
					date = line.date;
				} else if (line.date !== date) {
					const first = date;
					report(DATE, line.line, () => ({
						fr: `écriture ${line.number} : datée du ${formatDate(first, 'fr')}, puis du ${formatDate(line.date, 'fr')}.`,
						en: `entry ${line.number}: dated ${formatDate(first, 'en')}, then ${formatDate(line.date, 'en')}.`,
					}));
				}
				const gap = line.debit - line.credit;
				current.gap += gap;
				debit += line.debit;
				credit += line.credit;
				if (gap !== 0) journals.set(line.journal, (journals.get(line.journal) ?? 0) + gap);
			},
			end() {
				settle();
				for (const one of open.values()) unbalanced(one);
				for (const [journal, gap] of journals) {
					if (gap === 0) continue;
					report(JOURNAL, undefined, () =>
						say((euros, language) =>
							language === 'fr' ? `journal ${journal} : écart de ${euros(gap)}.` : `journal ${journal}: a gap of ${euros(gap)}.`,
						),
					);
				}
				if (debit !== credit)
					report(FILE, undefined, () =>
						say((euros, language) =>
							language === 'fr'
								? `débits ${euros(debit)}, crédits ${euros(credit)} (écart de ${euros(debit - credit)}).`
								: `debit ${euros(debit)}, credit ${euros(credit)} (a gap of ${euros(debit - credit)}).`,
						),
					);
			},
		};
	},
};
