import type { Language } from '../basics/index.ts';
import { type Inline, text } from '../document/index.ts';
import { frenchSpacing } from '../typography/index.ts';
import type { EvidenceLinks, FinancialReport } from './report.ts';
import type { ReportWording } from './wording/index.ts';

/** A report as it is told in one language. */
export interface Telling {
	readonly report: FinancialReport;
	readonly words: ReportWording;
	readonly language: Language;
	/** Where the evidence drawn is, on a page; none in a document that stands alone. */
	readonly links?: EvidenceLinks;
	/** Words of ours, with the spaces of their language. */
	readonly say: (generated: string) => readonly Inline[];
}

/** Tells in a language. */
export function tellingIn(language: Language, words: ReportWording, report: FinancialReport, links?: EvidenceLinks): Telling {
	return {
		report,
		words,
		language,
		...(links === undefined ? {} : { links }),
		say: (generated) => text(language === 'fr' ? frenchSpacing(generated) : generated),
	};
}
