import type { Cents, IsoDate } from '../../../basics/index.ts';
import type { ReadLine } from '../line.ts';
import type { FecForm, FormProblem } from '../read/form.ts';
import { FecReader } from '../read/reader.ts';
import { type FecFindings, FindingCollector, MOST_SHOWN } from './findings.ts';
import type { FecContext } from './rule.ts';
import { reportForm } from './rules/form.ts';
import { FEC_CHECKS, FEC_RULES } from './rules/index.ts';

/** What a file holds, and what is wrong with it. */
export interface FecReport {
	readonly fileName?: string;
	readonly form: FecForm;
	/** Entries, counted where their lines stand together. */
	readonly entries: number;
	/** First and last date of an entry. */
	readonly from?: IsoDate;
	readonly to?: IsoDate;
	readonly debit: Cents;
	readonly credit: Cents;
	readonly findings: readonly FecFindings[];
}

/** Counts what a report tells of the whole. */
class Summary {
	entries = 0;
	debit = 0;
	credit = 0;
	from: IsoDate | '' = '';
	to: IsoDate | '' = '';

	line(line: ReadLine): void {
		if (line.startsEntry) this.entries++;
		this.debit += line.debit;
		this.credit += line.credit;
		const { date } = line;
		if (date === '') return;
		if (this.from === '' || date < this.from) this.from = date;
		if (date > this.to) this.to = date;
	}
}

export interface FecCheckOptions extends FecContext {
	/** Also takes each line, in order: what adds up or stores the file while it is checked. */
	readonly onLine?: (line: ReadLine) => void;
	/** Findings of a rule that are kept in full; the others are counted. */
	readonly mostShown?: number;
}

/** Checks a FEC as its bytes come: feed the reader, then end. Memory does not grow with the file. */
export class FecChecker {
	readonly #options: FecCheckOptions;
	readonly #findings: FindingCollector;
	readonly #ends: (() => void)[];
	readonly #summary = new Summary();
	/** Takes the bytes. */
	readonly reader: FecReader;

	constructor(options: FecCheckOptions = {}) {
		this.#options = options;
		this.#findings = new FindingCollector(options.mostShown ?? MOST_SHOWN);
		const { report } = this.#findings;
		const watchers = FEC_CHECKS.map((check) => check.watch(options, report));
		const takers = watchers.flatMap(({ line }) => (line === undefined ? [] : [line]));
		this.#ends = watchers.flatMap(({ end }) => (end === undefined ? [] : [end]));
		const summary = this.#summary;
		const { onLine } = options;
		this.reader = new FecReader({
			line: (line) => {
				for (const take of takers) take(line);
				summary.line(line);
				onLine?.(line);
			},
			problem: (problem: FormProblem) => reportForm(problem, report),
		});
	}

	/** Whether an error was found so far. */
	get wrong(): boolean {
		return this.#findings.wrong;
	}

	/** The file has no more bytes. A file that was refused is judged by its form alone. */
	end(): FecReport {
		const form = this.reader.end();
		if (form.status === 'read') for (const end of this.#ends) end();
		const { entries, debit, credit, from, to } = this.#summary;
		return {
			...(this.#options.fileName === undefined ? {} : { fileName: this.#options.fileName }),
			form,
			entries,
			...(from === '' ? {} : { from, to }),
			debit,
			credit,
			findings: this.#findings.all(FEC_RULES),
		};
	}
}

/** Checks a FEC that is in memory. */
export function checkFec(bytes: Uint8Array, options: FecCheckOptions = {}): FecReport {
	const checker = new FecChecker(options);
	checker.reader.feed(bytes);
	return checker.end();
}
