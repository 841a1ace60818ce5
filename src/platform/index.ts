import { documentCss, renderHtml } from '../documents/html/index.ts';
import type { Assembly } from '../domain/assembly/index.ts';
import type { Language } from '../domain/basics/index.ts';
import { checkRecord } from '../domain/checks/index.ts';
import { composeMinutes } from '../domain/minutes/index.ts';
import { type Dossier, formatProblem, readDossier, readFiles } from '../dossier/index.ts';
import { FORMATS, type Format, makeMinutes, type PlacedFinding } from '../use_cases/index.ts';

export { FORMATS, type Format } from '../use_cases/index.ts';

/** What the pages ask of the product: one dossier, read once, for a server that shows it and changes nothing. */
export interface Core {
	readonly dossier: Dossier;
	/** The dossier's files as text, by path. */
	readonly files: ReadonlyMap<string, string>;
	readonly formats: typeof FORMATS;
	readonly assembly: (id: string) => Assembly | undefined;
	readonly findings: () => readonly PlacedFinding[];
	readonly minutesHtml: (assembly: Assembly, language: Language) => string;
	readonly minutesFile: (
		assembly: Assembly,
		format: Format,
		language: Language,
	) => Promise<{ readonly name: string; readonly content: Uint8Array | string }>;
	readonly css: string;
}

/** Reads a dossier for the pages. @throws Error with every problem of a dossier that does not read */
export async function openCore(dir: string): Promise<Core> {
	const read = await readDossier(dir);
	if (!read.ok) throw new Error(read.error.map((problem) => formatProblem(problem, 'fr')).join('\n'));
	const dossier = read.value;
	const { record, places } = dossier;
	const files = new Map<string, string>();
	for (const [path, content] of await readFiles(dir)) if (typeof content === 'string') files.set(path, content);
	const findings = checkRecord(record).map((finding): PlacedFinding => {
		const place = places.locate(finding.path);
		return place === undefined ? finding : { ...finding, place };
	});
	return {
		dossier,
		files,
		formats: FORMATS,
		assembly: (id) => record.assemblies.find((one) => one.id === id),
		findings: () => findings,
		minutesHtml: (assembly, language) => renderHtml(composeMinutes(record, assembly, { language }), { embedded: true }),
		minutesFile: async (assembly, format, language) => {
			const [file] = await makeMinutes(record, assembly, { formats: [format], language });
			if (file === undefined) throw new Error(`no file for ${format}`);
			return file;
		},
		css: documentCss,
	};
}
