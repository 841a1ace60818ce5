import type { FecCheck, FecRule, Report } from '../rule.ts';
import { CHRONOLOGY, lpf } from '../sources.ts';
import { NumberSeries } from './number_series.ts';

const FORM: FecRule = {
	code: 'FEC-NUMBER-FORM',
	severity: 'warning',
	title: { fr: 'Numéros d’écriture qui se suivent', en: 'Entry numbers in sequence' },
	source: lpf('VII, 1°'),
};
const GAP: FecRule = {
	code: 'FEC-NUMBER-GAP',
	severity: 'warning',
	title: { fr: 'Numérotation sans rupture', en: 'Numbering without gaps' },
	source: lpf('VII, 1°'),
};
const ORDER: FecRule = {
	code: 'FEC-NUMBER-ORDER',
	severity: 'warning',
	title: { fr: 'Numérotation chronologique', en: 'Chronological numbering' },
	source: CHRONOLOGY,
};
const AGAIN: FecRule = {
	code: 'FEC-NUMBER-AGAIN',
	severity: 'warning',
	title: { fr: 'Lignes d’une écriture ensemble', en: 'Lines of an entry together' },
	source: lpf('VII, 1°'),
};

/** Numbers with that many beginnings are no sequences. */
const MOST_SERIES = 5_000;
/** Digits at the end that are a number exactly. */
const MOST_DIGITS = 15;

/** `VE2017-00012` is number 12 of the series that begins `VE2017-`. @returns where its digits begin; its length where it has none */
function digitsFrom(number: string): number {
	let at = number.length;
	while (at > 0 && number.length - at < MOST_DIGITS) {
		const code = number.charCodeAt(at - 1);
		if (code < 0x30 || code > 0x39) break;
		at--;
	}
	return at;
}

/** A journal's numbers that begin alike, and all journals' numbers that begin so. */
interface Series {
	readonly journal: string;
	readonly prefix: string;
	readonly own: NumberSeries;
	readonly all: NumberSeries;
}

/** The sequences of a file, found by journal and beginning. */
class AllSeries {
	readonly byJournal = new Map<string, Series>();
	readonly byPrefix = new Map<string, NumberSeries>();
	readonly #latest = new Map<string, Series>();

	/** @returns undefined where there would be too many */
	of(journal: string, number: string, digits: number): Series | undefined {
		const latest = this.#latest.get(journal);
		if (latest?.prefix.length === digits && number.startsWith(latest.prefix)) return latest;
		const prefix = number.slice(0, digits);
		const key = `${journal}\t${prefix}`;
		let series = this.byJournal.get(key);
		if (series === undefined) {
			if (this.byJournal.size >= MOST_SERIES) return undefined;
			const all = this.byPrefix.get(prefix) ?? new NumberSeries();
			this.byPrefix.set(prefix, all);
			series = { journal, prefix, own: new NumberSeries(), all };
			this.byJournal.set(key, series);
		}
		this.#latest.set(journal, series);
		return series;
	}
}

function reportGaps(series: NumberSeries, prefix: string, journal: string | undefined, report: Report): void {
	const where = journal === undefined ? '' : `journal ${journal}`;
	for (const { from, to, line } of series.gaps())
		report(GAP, line, () => {
			const span = from === to ? `${prefix}${from}` : `${prefix}${from} – ${prefix}${to}`;
			return { fr: `${where && `${where} : `}il manque ${span}.`, en: `${where && `${where}: `}${span} missing.` };
		});
}

const gapsIn = (all: Iterable<NumberSeries>) => [...all].reduce((sum, series) => sum + series.gapCount, 0);

/**
 * Entries are numbered in one continuous sequence, for the whole file or for each journal, in the order in which they were
 * validated. Which of the two a file does is told by itself: where no number is used by two journals, one sequence runs
 * through all if that leaves no more gaps.
 */
export const numberingCheck: FecCheck = {
	rules: [FORM, GAP, ORDER, AGAIN],
	watch: (_context, report) => {
		const series = new AllSeries();
		const formless = new Set<string>();
		let shared = false;
		let given = false;
		const noNumber = (journal: string, number: string, line: number) => {
			if (formless.has(journal) || formless.size >= MOST_SERIES) return;
			formless.add(journal);
			report(FORM, line, () => ({
				fr: `journal ${journal} : « ${number} » n’est pas un numéro d’une suite ; la continuité ne se vérifie pas.`,
				en: `journal ${journal}: “${number}” is no number of a sequence; continuity cannot be checked.`,
			}));
		};
		return {
			line(line) {
				if (given || !line.startsEntry || line.number === '') return;
				const { journal, number } = line;
				const digits = digitsFrom(number);
				if (digits === number.length) {
					noNumber(journal, number, line.line);
					return;
				}
				const one = series.of(journal, number, digits);
				if (one === undefined) {
					given = true;
					report(FORM, line.line, () => ({
						fr: 'les numéros d’écriture ne forment pas de suites ; la continuité n’a pas été vérifiée.',
						en: 'entry numbers make no sequences; continuity was not checked.',
					}));
					return;
				}
				const value = Number(number.slice(digits));
				const { last } = one.own;
				const again = one.own.add(value, line.line) === 'again';
				if (one.all.add(value, line.line) === 'again' && !again) shared = true;
				if (again)
					report(AGAIN, line.line, () => ({
						fr: `le numéro ${number} du journal ${journal} revient après d’autres écritures.`,
						en: `number ${number} of journal ${journal} comes again after other entries.`,
					}));
				else if (last !== undefined && value < last)
					report(ORDER, line.line, () => ({
						fr: `le numéro ${number} du journal ${journal} vient après ${one.prefix}${last}.`,
						en: `number ${number} of journal ${journal} comes after ${one.prefix}${last}.`,
					}));
			},
			end() {
				if (given) return;
				const own = [...series.byJournal.values()];
				if (!shared && gapsIn(series.byPrefix.values()) <= gapsIn(own.map((one) => one.own)))
					for (const [prefix, all] of series.byPrefix) reportGaps(all, prefix, undefined, report);
				else for (const one of own) reportGaps(one.own, one.prefix, one.journal, report);
			},
		};
	},
};
