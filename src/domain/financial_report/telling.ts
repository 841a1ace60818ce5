import type { Language } from '../basics/index.ts';
import { type Inline, text } from '../document/index.ts';
import { frenchSpacing } from '../typography/index.ts';
import type { FinancialReport } from './report.ts';
import type { ReportWording } from './wording/index.ts';

/** A report as it is told in one language. */
export interface Telling {
	readonly report: FinancialReport;
	readonly words: ReportWording;
	readonly language: Language;
	/** Words of ours, with the spaces of their language. */
	readonly say: (generated: string) => readonly Inline[];
}

/** Tells in a language. */
export function tellingIn(language: Language, words: ReportWording, report: FinancialReport): Telling {
	return { report, words, language, say: (generated) => text(language === 'fr' ? frenchSpacing(generated) : generated) };
}
