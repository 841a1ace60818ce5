import { renderHtml } from '../documents/html/index.ts';
import type { Assembly } from '../domain/assembly/index.ts';
import type { IsoDate, Language } from '../domain/basics/index.ts';
import { FORMATS, type Format } from '../domain/document/index.ts';
import { composeMinutes } from '../domain/minutes/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { composeActivityReport } from '../domain/reports/index.ts';
import {
	assembliesCalendar,
	composeMap,
	type DocumentFile,
	type FeedOptions,
	heldAssemblies,
	makeMinutes,
	minutesFeed,
	type PlacedFinding,
} from '../use_cases/index.ts';

/** What the pages show of one record as it stands: whether a dossier's or a store's, they do not know. */
export interface Core {
	readonly record: AssociationRecord;
	/** The dossier's files as text, by path; of a store, none. */
	readonly files: ReadonlyMap<string, string>;
	readonly formats: typeof FORMATS;
	readonly assembly: (id: string) => Assembly | undefined;
	readonly findings: readonly PlacedFinding[];
	readonly minutesHtml: (assembly: Assembly, language: Language) => string;
	readonly minutesFile: (assembly: Assembly, format: Format, language: Language) => Promise<DocumentFile>;
	/** The programmes of a year, as the activity report tells them, as HTML. */
	readonly activityHtml: (year: number, language: Language) => string;
	/** Where the members of the latest year are, as HTML; drawn when first asked for, and kept. */
	readonly membersMapHtml: (language: Language) => Promise<string>;
	/** The assemblies whose minutes the site shows, the latest first. */
	readonly held: (today: IsoDate) => readonly Assembly[];
	/** The assemblies as iCalendar. */
	readonly calendar: (options: FeedOptions) => string;
	/** The minutes that the site shows, as Atom. */
	readonly feed: (options: FeedOptions) => string;
}

/** The record for the pages. The findings are looked for when first asked for, and kept. */
export function coreOf(
	record: AssociationRecord,
	{ files, findings }: { readonly files?: ReadonlyMap<string, string>; readonly findings: () => readonly PlacedFinding[] },
): Core {
	let found: readonly PlacedFinding[] | undefined;
	const maps = new Map<Language, Promise<string>>();
	const drawMap = async (language: Language) => renderHtml(await composeMap(record, { language }), { embedded: true });
	return {
		record,
		files: files ?? new Map(),
		formats: FORMATS,
		assembly: (id) => record.assemblies.find((one) => one.id === id),
		get findings() {
			found ??= findings();
			return found;
		},
		minutesHtml: (assembly, language) => renderHtml(composeMinutes(record, assembly, { language }), { embedded: true }),
		minutesFile: async (assembly, format, language) => {
			const [file] = await makeMinutes(record, assembly, { formats: [format], language });
			if (file === undefined) throw new Error(`no file for ${format}`);
			return file;
		},
		activityHtml: (year, language) =>
			renderHtml(composeActivityReport(record, year, { language, pictures: files === undefined }), { embedded: true }),
		membersMapHtml: (language) => {
			const map = maps.get(language) ?? drawMap(language);
			maps.set(language, map);
			return map;
		},
		held: (today) => heldAssemblies(record, today),
		calendar: (options) => assembliesCalendar(record, options),
		feed: (options) => minutesFeed(record, options),
	};
}
