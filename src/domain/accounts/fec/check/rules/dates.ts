import { addYears, type IsoDate, yearOf } from '../../../../basics/index.ts';
import { formatDate } from '../../../../typography/index.ts';
import { COLUMN, FEC_COLUMNS } from '../../columns.ts';
import { readFecName } from '../../file_name.ts';
import { isOpeningJournal } from '../../opening.ts';
import type { FecCheck, FecRule } from '../rule.ts';
import { BOOKKEEPING, CHRONOLOGY, lpf, TEST_TOOL } from '../sources.ts';

const DATE: FecRule = {
	code: 'FEC-DATE',
	severity: 'error',
	title: { fr: 'Dates AAAAMMJJ', en: 'Dates AAAAMMJJ' },
	source: lpf('XII, 3°'),
};
const RANGE: FecRule = {
	code: 'FEC-DATE-RANGE',
	severity: 'warning',
	title: { fr: 'Dates vraisemblables', en: 'Plausible dates' },
	source: TEST_TOOL,
};
const PERIOD: FecRule = {
	code: 'FEC-PERIOD',
	severity: 'error',
	title: { fr: 'Dates dans l’exercice', en: 'Dates inside the fiscal year' },
	source: lpf('I'),
};
const VALIDATION: FecRule = {
	code: 'FEC-VALIDATION-DATE',
	severity: 'warning',
	title: { fr: 'Validation après l’écriture', en: 'Validation after the entry' },
	source: BOOKKEEPING,
};
const ORDER: FecRule = {
	code: 'FEC-VALIDATION-ORDER',
	severity: 'warning',
	title: { fr: 'Ordre chronologique de validation', en: 'Chronological order of validation' },
	source: CHRONOLOGY,
};
const COLUMNS = [COLUMN.date, COLUMN.evidenceDate, COLUMN.letteringDate, COLUMN.validatedOn];

/** No fiscal year is longer than this; where its first day is not known, what is older than that is surely outside. */
const MOST_YEARS = 2;

/** Dates that exist, in the fiscal year, and validation that follows the entry, in order. */
export const datesCheck: FecCheck = {
	rules: [DATE, RANGE, PERIOD, VALIDATION, ORDER],
	watch: (context, report) => {
		const closes = context.closes ?? (context.fileName === undefined ? undefined : readFecName(context.fileName)?.closes);
		const opens = context.opens ?? (closes === undefined ? undefined : addYears(closes, -MOST_YEARS));
		let validatedLast: IsoDate | '' = '';
		return {
			line(line) {
				const { date, validatedOn } = line;
				if (line.badDates !== 0)
					for (const column of COLUMNS) {
						if ((line.badDates & (1 << column)) === 0) continue;
						const text = line.text(column);
						report(DATE, line.line, () => ({
							fr: `${FEC_COLUMNS[column]} « ${text} » n’est pas une date AAAAMMJJ qui existe.`,
							en: `${FEC_COLUMNS[column]} “${text}” is no existing date AAAAMMJJ.`,
						}));
					}
				if (date !== '' && (date < '1900' || date >= '2100'))
					report(RANGE, line.line, () => ({ fr: `l’année ${yearOf(date)}.`, en: `the year ${yearOf(date)}.` }));
				if (date !== '' && ((closes !== undefined && date > closes) || (opens !== undefined && date < opens)))
					report(PERIOD, line.line, () => ({
						fr: `écriture du ${formatDate(date, 'fr')}, exercice clos le ${formatDate(closes ?? '', 'fr')}.`,
						en: `entry of ${formatDate(date, 'en')}, fiscal year closed on ${formatDate(closes ?? '', 'en')}.`,
					}));
				if (validatedOn === '' || !line.startsEntry) return;
				if (date !== '' && validatedOn < date)
					report(VALIDATION, line.line, () => ({
						fr: `validée le ${formatDate(validatedOn, 'fr')}, avant sa date du ${formatDate(date, 'fr')}.`,
						en: `validated on ${formatDate(validatedOn, 'en')}, before its date of ${formatDate(date, 'en')}.`,
					}));
				// Opening entries come first whenever they were validated: as a rule when the year before was closed, in the spring.
				if (isOpeningJournal(line.journal, line.journalLabel)) return;
				const before = validatedLast;
				validatedLast = validatedOn;
				if (validatedOn < before)
					report(ORDER, line.line, () => ({
						fr: `validée le ${formatDate(validatedOn, 'fr')}, écrite après une écriture validée le ${formatDate(before, 'fr')}.`,
						en: `validated on ${formatDate(validatedOn, 'en')}, written after an entry validated on ${formatDate(before, 'en')}.`,
					}));
			},
		};
	},
};
