import type { Language } from '../domain/basics/index.ts';
import { formatProblem } from '../dossier/index.ts';
import { checkDossier } from '../use_cases/index.ts';
import { EXIT } from './exit.ts';
import { withProgress } from './output.ts';
import { SEVERITY_NAMES } from './severity.ts';

/** `collegiale check DIR`. @returns the exit code */
export async function check(dir: string, { lang, json }: { readonly lang: Language; readonly json: boolean }): Promise<number> {
	const report = await withProgress(lang === 'fr' ? 'Lecture du dossier' : 'Reading the dossier', checkDossier(dir));
	if (json) process.stdout.write(`${JSON.stringify(report, null, '\t')}\n`);
	if (report.status === 'unreadable') {
		if (!json) for (const problem of report.problems) process.stderr.write(`${formatProblem(problem, lang)}\n`);
		return EXIT.unusable;
	}
	const errors = report.findings.filter((one) => one.severity === 'error').length;
	if (!json) {
		for (const { code, severity, message, place, source } of report.findings) {
			const where = place === undefined ? dir : `${place.file}:${place.line}:${place.column}`;
			process.stdout.write(`${where}  ${SEVERITY_NAMES[lang][severity]} ${code}\n    ${message[lang]} [${source[lang]}]\n`);
		}
		const counts = (['error', 'warning', 'notice'] as const)
			.map((severity) => `${report.findings.filter((one) => one.severity === severity).length} ${SEVERITY_NAMES[lang][severity]}(s)`)
			.join(', ');
		process.stdout.write(`${counts}\n`);
	}
	return errors > 0 ? EXIT.findings : EXIT.clean;
}
