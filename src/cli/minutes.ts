import { join } from 'node:path';
import type { Language } from '../domain/basics/index.ts';
import type { Format, PdfStandard } from '../domain/document/index.ts';
import { endDocuments, makeMinutes } from '../use_cases/index.ts';
import { chooseAssembly, openDossier } from './dossier.ts';
import { EXIT } from './exit.ts';
import { withProgress, writeWhole } from './output.ts';

export interface MinutesOptions {
	readonly lang: Language;
	readonly json: boolean;
	readonly assembly?: string;
	readonly format: readonly Format[];
	readonly out: string;
	readonly pdfStandard: PdfStandard;
}

/** `collegiale minutes DIR`: writes every format asked for, or none. @returns the exit code @throws CommandError */
export async function minutes(dir: string, options: MinutesOptions): Promise<number> {
	const { lang, json, out } = options;
	const record = await openDossier(dir, lang);
	const assembly = chooseAssembly(record, options.assembly, lang);
	try {
		const files = await withProgress(
			lang === 'fr' ? 'Mise en page du procès-verbal' : 'Typesetting the minutes',
			makeMinutes(record, assembly, { formats: options.format, language: lang, pdfStandard: options.pdfStandard }),
		);
		const written = files.map(({ name, content }) => ({ path: join(out, name), content }));
		await writeWhole(written);
		const paths = written.map(({ path }) => path);
		process.stdout.write(json ? `${JSON.stringify({ assembly: assembly.id, files: paths }, null, '\t')}\n` : `${paths.join('\n')}\n`);
	} finally {
		await endDocuments();
	}
	return EXIT.clean;
}
