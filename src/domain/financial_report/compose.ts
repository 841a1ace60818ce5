import { composeStatements } from '../accounts_documents/index.ts';
import type { Language } from '../basics/index.ts';
import { type DocumentTree, type Section, section, text } from '../document/index.ts';
import { formatDate } from '../typography/index.ts';
import type { EvidenceLinks, FinancialReport } from './report.ts';
import {
	auditSection,
	budgetSection,
	chartsSection,
	checksSection,
	keyFiguresSection,
	provisionsSection,
	resultSection,
	thresholdsSection,
} from './sections.ts';
import { tellingIn } from './telling.ts';
import { REPORT_WORDINGS } from './wording/index.ts';

/** The statements that an assembly is shown with the report; the whole of them is a document of its own. */
const SHOWN_STATEMENTS = ['income-statement', 'balance-sheet'];

function statementSections({ entries, record }: FinancialReport, language: Language): readonly Section[] {
	if (entries === undefined) return [];
	const { children } = composeStatements({ ...entries, association: record.association.name }, language);
	return children.filter((block): block is Section => block.type === 'section' && SHOWN_STATEMENTS.includes(block.id));
}

/**
 * The treasurer's report to the assembly as a document: result and its allocation, key figures, charts, budget, statements,
 * provisions, thresholds, checks, and what the auditor needs.
 * @param links where the evidence drawn is, on a page
 */
export function composeFinancialReport(report: FinancialReport, language: Language, links?: EvidenceLinks): DocumentTree {
	const words = REPORT_WORDINGS[language];
	const telling = tellingIn(language, words, report, links);
	const { association } = report.record;
	const statements = statementSections(report, language);
	const title = words.title(String(report.year));
	return {
		kind: 'financialReport',
		language,
		title: text(title),
		subtitle: telling.say(`${association.name}, ${words.closed(formatDate(report.accounts.to, language))}`),
		metadata: {
			title: `${title} – ${association.name}`,
			author: association.name,
			subject: title,
			keywords: words.keywords,
			date: report.accounts.to,
			fileName: `${words.fileName}-${report.year}`,
		},
		...(association.logo === undefined ? {} : { logo: association.logo }),
		children: [
			resultSection(telling),
			keyFiguresSection(telling),
			...chartsSection(telling),
			budgetSection(telling),
			...(statements.length === 0 ? [] : [section('statements', words.statements, statements)]),
			provisionsSection(telling),
			thresholdsSection(telling),
			checksSection(telling),
			auditSection(telling),
		],
	};
}
