import type { FecReport } from '../../domain/accounts/index.ts';
import { composeFecReport, countFindings } from '../../domain/accounts_documents/index.ts';
import type { IsoDate, Language } from '../../domain/basics/index.ts';
import { inlineText } from '../../domain/document/index.ts';
import { formatCount } from '../../domain/typography/index.ts';
import { checkFecFile } from '../../use_cases/accounts/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { progressShare, writeWhole } from '../output.ts';
import { SEVERITY_NAMES } from '../severity.ts';
import { explained } from './explain.ts';

export interface FecCheckOptions {
	readonly lang: Language;
	readonly json: boolean;
	readonly pdf?: string;
	readonly html?: string;
	readonly opens?: IsoDate;
	readonly previous?: string;
	readonly chart?: string;
}

/** Prints what a file holds and what is wrong with it. */
export function printReport(path: string, report: FecReport, lang: Language): void {
	for (const { code, severity, source, count, shown } of report.findings) {
		for (const { line, message } of shown) {
			const where = line === undefined ? path : `${path}:${line}`;
			process.stdout.write(`${where}  ${SEVERITY_NAMES[lang][severity]} ${code}\n    ${message[lang]} [${source[lang]}]\n`);
		}
		const rest = count - shown.length;
		if (rest > 0) process.stdout.write(`    … ${lang === 'fr' ? 'et' : 'and'} ${formatCount(rest, lang)} ${code}\n`);
	}
	const [lead] = composeFecReport(report, lang).children;
	if (lead?.type === 'paragraph') process.stdout.write(`${inlineText(lead.children)}\n`);
}

/** Writes the report as documents. */
async function writeReports(report: FecReport, { lang, pdf, html }: FecCheckOptions): Promise<void> {
	if (pdf === undefined && html === undefined) return;
	const { endDocuments, renderDocument } = await import('../../use_cases/documents/index.ts');
	const tree = composeFecReport(report, lang);
	try {
		const attachment = { description: lang === 'fr' ? 'Contrôle, au format JSON' : 'The check, as JSON', json: JSON.stringify(report) };
		await writeWhole([
			...(pdf === undefined ? [] : [{ path: pdf, content: await renderDocument(tree, 'pdf', { attachment }) }]),
			...(html === undefined ? [] : [{ path: html, content: await renderDocument(tree, 'html') }]),
		]);
	} finally {
		await endDocuments();
	}
}

/** `collegiale fec check FILE`. @returns the exit code @throws CommandError and the file system's error */
export async function checkFec(path: string, options: FecCheckOptions): Promise<number> {
	const { lang, json, opens, previous, chart } = options;
	const checked = await checkFecFile(path, {
		...(opens === undefined ? {} : { opens }),
		...(previous === undefined ? {} : { previous }),
		...(chart === undefined ? {} : { chart }),
		onProgress: progressShare(lang === 'fr' ? 'Lecture du FEC' : 'Reading the FEC'),
	});
	if (!checked.ok) throw new CommandError(explained(checked.error, lang), { ...checked.error });
	const report = checked.value;
	await writeReports(report, options);
	if (json) process.stdout.write(`${JSON.stringify(report, null, '\t')}\n`);
	else printReport(path, report, lang);
	if (report.form.status === 'refused') return EXIT.unusable;
	return countFindings(report, 'error') > 0 ? EXIT.findings : EXIT.clean;
}
