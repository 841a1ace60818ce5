import type { Bilingual, Cents, IsoDate, Severity } from '../../../basics/index.ts';
import type { ReadLine } from '../line.ts';

/** One thing that a FEC must hold. Its code is stable: people and scripts refer to it. */
export interface FecRule {
	readonly code: string;
	readonly severity: Severity;
	/** What the rule watches over, in a few words. */
	readonly title: Bilingual;
	readonly source: Bilingual;
}

/** What is known of a file beside its lines; each part that is not known leaves a check out. */
export interface FecContext {
	/** Without its folder. */
	readonly fileName?: string;
	/** First day of the fiscal year. */
	readonly opens?: IsoDate;
	/** Last day of the fiscal year; told by the file's name where not given. */
	readonly closes?: IsoDate;
	/** Whether an account has a place in the chart that the association uses. */
	readonly knows?: (account: string) => boolean;
	/** Balance (debit less credit) of each account at the end of the year before. */
	readonly previous?: ReadonlyMap<string, Cents>;
}

/** Takes a finding: its line where it has one, and what is said of it, written only where it is shown. */
export type Report = (rule: FecRule, line: number | undefined, message: () => Bilingual) => void;

/** Follows one file, line by line, with memory that does not grow with it. */
export interface FecWatcher {
	readonly line?: (line: ReadLine) => void;
	readonly end?: () => void;
}

/** Rules that look at the same things, and so are watched together. */
export interface FecCheck {
	readonly rules: readonly FecRule[];
	readonly watch: (context: FecContext, report: Report) => FecWatcher;
}

/** Keys (entries, accounts, letters) that one check remembers; a file that needs more is told so by the check. */
export const MOST_KEYS = 100_000;
