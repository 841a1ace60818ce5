import { documentCss, renderHtml } from '../documents/html/index.ts';
import { documentSchema } from '../documents/json/index.ts';
import type { Assembly } from '../domain/assembly/index.ts';
import { type Language, ok, type Result } from '../domain/basics/index.ts';
import { composeMinutes } from '../domain/minutes/index.ts';
import { type Dossier, type DossierProblem, parseDossier, readFiles } from '../dossier/index.ts';
import { composeMap, type DocumentFile, FORMATS, type Format, findingsOf, makeMinutes, type PlacedFinding } from '../use_cases/index.ts';

export { FORMATS, type Format } from '../use_cases/index.ts';

/** What the pages ask of the product: one dossier, for a server that shows it and changes nothing. */
export interface Core {
	readonly dossier: Dossier;
	/** The dossier's files as text, by path. */
	readonly files: ReadonlyMap<string, string>;
	readonly formats: typeof FORMATS;
	readonly assembly: (id: string) => Assembly | undefined;
	readonly findings: readonly PlacedFinding[];
	readonly minutesHtml: (assembly: Assembly, language: Language) => string;
	readonly minutesFile: (assembly: Assembly, format: Format, language: Language) => Promise<DocumentFile>;
	/** Where the members of the latest year are, as HTML. */
	readonly membersMapHtml: (language: Language) => Promise<string>;
	readonly css: string;
	/** JSON Schema of the minutes as JSON. */
	readonly schema: string;
}

/** Reads a dossier for the pages. @returns all its problems where it does not read */
export async function openCore(dir: string): Promise<Result<Core, readonly DossierProblem[]>> {
	const files = await readFiles(dir);
	const read = parseDossier(files);
	if (!read.ok) return read;
	const dossier = read.value;
	const { record } = dossier;
	const texts = new Map<string, string>();
	for (const [path, content] of files) if (typeof content === 'string') texts.set(path, content);
	const maps = new Map<Language, Promise<string>>();
	const drawMap = async (language: Language) => renderHtml(await composeMap(record, { language }), { embedded: true });
	return ok({
		dossier,
		files: texts,
		formats: FORMATS,
		assembly: (id) => record.assemblies.find((one) => one.id === id),
		findings: findingsOf(dossier),
		minutesHtml: (assembly, language) => renderHtml(composeMinutes(record, assembly, { language }), { embedded: true }),
		minutesFile: async (assembly, format, language) => {
			const [file] = await makeMinutes(record, assembly, { formats: [format], language });
			if (file === undefined) throw new Error(`no file for ${format}`);
			return file;
		},
		membersMapHtml: (language) => {
			const map = maps.get(language) ?? drawMap(language);
			maps.set(language, map);
			return map;
		},
		css: documentCss,
		schema: JSON.stringify(documentSchema, null, '\t'),
	});
}
