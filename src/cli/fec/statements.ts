import { join } from 'node:path';
import { readFecName } from '../../domain/accounts/index.ts';
import { composeStatements, countFindings } from '../../domain/accounts_documents/index.ts';
import type { Language } from '../../domain/basics/index.ts';
import type { Format } from '../../domain/document/index.ts';
import { formatCount } from '../../domain/typography/index.ts';
import { type MadeStatements, makeStatements } from '../../use_cases/accounts/index.ts';
import { endDocuments, renderDocument } from '../../use_cases/documents/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { progressShare, writeWhole } from '../output.ts';
import { explained } from './explain.ts';

export interface StatementsOptions {
	readonly lang: Language;
	readonly json: boolean;
	readonly chart?: string;
	readonly analytic?: string;
	readonly format?: readonly Format[];
	readonly out: string;
}

/** Says on stderr which files have errors, so that no statement of theirs is taken for sound. */
function warn({ year, previous }: MadeStatements, lang: Language): number {
	const wrong = [...(previous?.reports ?? []), ...year.reports].filter((report) => countFindings(report, 'error') > 0);
	for (const report of wrong) {
		const count = formatCount(countFindings(report, 'error'), lang);
		process.stderr.write(
			lang === 'fr'
				? `${report.fileName} : ${count} erreur(s) ; voir « collegiale fec check ».\n`
				: `${report.fileName}: ${count} error(s); see “collegiale fec check”.\n`,
		);
	}
	return wrong.length;
}

/** `collegiale fec statements FILE…`. @returns the exit code @throws CommandError and the file system's error */
export async function statements(paths: readonly string[], options: StatementsOptions): Promise<number> {
	const { lang, json, chart, analytic, format, out } = options;
	const made = await makeStatements(paths, {
		...(chart === undefined ? {} : { chart }),
		...(analytic === undefined ? {} : { analytic }),
		onProgress: progressShare(lang === 'fr' ? 'Lecture des FEC' : 'Reading the FEC files'),
	});
	if (!made.ok) throw new CommandError(explained(made.error, lang), { ...made.error });
	const { mapping, year, previous } = made.value;
	const fileName = year.reports[0]?.fileName ?? '';
	const siren = readFecName(fileName)?.siren;
	const tree = composeStatements(
		{
			statements: made.value.statements,
			mapping,
			association: siren === undefined ? '' : `SIREN ${siren}`,
			...(previous === undefined ? {} : { previousCloses: previous.closes }),
			reports: [...(previous?.reports ?? []), ...year.reports],
		},
		lang,
	);
	const wrong = warn(made.value, lang);
	if (format !== undefined) {
		try {
			const files = await Promise.all(
				format.map(async (one) => ({ path: join(out, `${tree.metadata.fileName}.${one}`), content: await renderDocument(tree, one) })),
			);
			await writeWhole(files);
			process.stdout.write(
				json
					? `${JSON.stringify({ files: files.map(({ path }) => path) }, null, '\t')}\n`
					: `${files.map(({ path }) => path).join('\n')}\n`,
			);
		} finally {
			if (format.includes('pdf')) await endDocuments();
		}
	} else
		process.stdout.write(
			json
				? `${JSON.stringify({ chart: mapping.id, version: mapping.version, ...made.value.statements }, null, '\t')}\n`
				: `${await renderDocument(tree, 'md')}`,
		);
	return wrong > 0 ? EXIT.findings : EXIT.clean;
}
