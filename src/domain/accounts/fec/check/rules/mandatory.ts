import type { Severity } from '../../../../basics/index.ts';
import { COLUMN, FEC_COLUMNS } from '../../columns.ts';
import type { FecCheck, FecRule } from '../rule.ts';
import { EVIDENCE, lpf, TEST_TOOL } from '../sources.ts';

/** A rule and the columns that it wants filled. */
interface Wanted {
	readonly rule: FecRule;
	readonly columns: readonly number[];
}

function wanted(code: string, severity: Severity, fr: string, en: string, source: FecRule['source'], columns: readonly number[]): Wanted {
	return { rule: { code, severity, title: { fr, en }, source }, columns };
}

const { number, date, account, accountLabel, label, journal, journalLabel, evidence, evidenceDate, validatedOn } = COLUMN;
const WANTED: readonly Wanted[] = [
	wanted('FEC-MANDATORY', 'error', 'Zones obligatoires', 'Mandatory fields', TEST_TOOL, [number, date, account, accountLabel, label]),
	wanted('FEC-JOURNAL', 'warning', 'Journal renseigné', 'Journal filled in', lpf('VII, 1°'), [journal, journalLabel]),
	wanted('FEC-EVIDENCE', 'warning', 'Pièce justificative', 'Evidence', EVIDENCE, [evidence, evidenceDate]),
	wanted('FEC-NOT-VALIDATED', 'warning', 'Écritures validées', 'Validated entries', lpf('VII, 1°'), [validatedOn]),
];

const ANY = WANTED.flatMap(({ columns }) => columns).reduce((bits, column) => bits | (1 << column), 0);

/** What may not be blank: errors and alerts as the administration's tool tells them apart. Blank amounts count as 0. */
export const mandatoryCheck: FecCheck = {
	rules: WANTED.map(({ rule }) => rule),
	watch: (_context, report) => ({
		line(line) {
			if ((line.blanks & ANY) === 0) return;
			for (const { rule, columns } of WANTED)
				for (const column of columns) {
					if ((line.blanks & (1 << column)) === 0) continue;
					report(rule, line.line, () => ({ fr: `${FEC_COLUMNS[column]} n’est pas renseigné.`, en: `${FEC_COLUMNS[column]} is blank.` }));
				}
		},
	}),
};
