import type { z } from 'zod';
import { readCsv } from './csv_source.ts';
import type { DossierFiles } from './files.ts';
import { FILE_KINDS, type FileKind, type Kind } from './layout.ts';
import { nearest } from './nearest.ts';
import type { DossierProblem } from './problem.ts';
import type { Source } from './source.ts';
import { validate, validateRows } from './validate.ts';
import { readYaml } from './yaml_source.ts';

/** A file that read well: its kind, what its path says, its value, and the way back to places. */
export interface Loaded {
	readonly kind: Kind;
	/** The groups of the path: years and ids. */
	readonly parts: readonly string[];
	readonly source: Source;
	readonly value: unknown;
	/** The body of a narrative. */
	readonly narrative?: string;
}

interface Read {
	readonly source?: Source;
	readonly narrative?: string;
	readonly problems: readonly DossierProblem[];
}

/** Front matter between `---` lines, then the narrative. */
function readMarkdown(file: string, text: string): Read {
	const normal = text.replace(/\r\n?/gu, '\n');
	const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/u.exec(normal);
	if (match === null) {
		const message = {
			fr: 'l’en-tête manque : le fichier commence par une ligne « --- », les clés, puis une ligne « --- ».',
			en: 'the front matter is missing: the file begins with a line “---”, the keys, then a line “---”.',
		};
		return { problems: [{ code: 'syntax', file, line: 1, column: 1, found: '', message }] };
	}
	return { ...readYaml(file, match[1] ?? '', 2), narrative: normal.slice(match[0].length).trim() };
}

function readForm(kind: FileKind, file: string, text: string): Read {
	if (kind.form === 'csv') return readCsv(file, text, kind.columns ?? []);
	if (kind.form === 'markdown') return readMarkdown(file, text);
	return readYaml(file, text);
}

function emptyValue(kind: FileKind): unknown {
	return kind.form === 'yaml-list' || kind.form === 'csv' ? [] : {};
}

/** Files as far as they read. */
export interface Loading {
	readonly loaded: readonly Loaded[];
	/** Those of files and values, not yet of references. */
	readonly problems: readonly DossierProblem[];
	/** Kinds of which a file did not read: what it holds is not known to be missing. */
	readonly broken: ReadonlySet<Kind>;
}

type KindOfFile = (typeof FILE_KINDS)[number];

/** A file as far as it reads. */
interface FileLoading {
	readonly loaded?: Loaded;
	readonly problems: readonly DossierProblem[];
	/** The kind of which it was to be, where it did not read. */
	readonly broken?: Kind;
}

/** What files were when they were last read, by path: one that is the same is not read again. */
export type FilesRead = Map<string, { readonly text: string; readonly loading: FileLoading }>;

function placeless(file: string): FileLoading {
	const suggestion = nearest(
		file,
		FILE_KINDS.map((one) => one.example),
	);
	// A mistyped name hides a file that the rest of the dossier counts on.
	const meant = FILE_KINDS.find((one) => one.example === suggestion);
	const message = {
		fr: 'ce fichier n’a pas de place dans un dossier (voir docs/dossier.md).',
		en: 'this file has no place in a dossier (see docs/dossier.md).',
	};
	return {
		problems: [
			{ code: 'unknown-key', file, line: 1, column: 1, found: file, message, ...(suggestion === undefined ? {} : { suggestion }) },
		],
		...(meant === undefined ? {} : { broken: meant.kind }),
	};
}

function loadFile(kind: KindOfFile, file: string, text: string): FileLoading {
	const read = readForm(kind, file, text);
	if (read.source === undefined) return { problems: read.problems, ...(read.problems.length > 0 ? { broken: kind.kind } : {}) };
	const source = read.source.value === undefined ? { ...read.source, value: emptyValue(kind) } : read.source;
	const schema: z.ZodType = kind.schema;
	const checked = kind.form === 'csv' || kind.form === 'yaml-list' ? validateRows(schema, source) : validate(schema, source);
	const problems = [...read.problems, ...checked.problems];
	const broken = read.problems.length > 0 || checked.value === undefined ? { broken: kind.kind } : {};
	if (checked.value === undefined) return { problems, ...broken };
	const loaded = {
		kind: kind.kind,
		parts: kind.path.exec(file)?.slice(1) ?? [],
		source,
		value: checked.value,
		...(read.narrative === undefined ? {} : { narrative: read.narrative }),
	};
	return { loaded, problems, ...broken };
}

function loadOne(file: string, text: string | DossierProblem, known: FilesRead): FileLoading {
	const kind = FILE_KINDS.find((one) => one.path.test(file));
	if (kind === undefined) return placeless(file);
	if (typeof text !== 'string') return { problems: [text], broken: kind.kind };
	const before = known.get(file);
	if (before?.text === text) return before.loading;
	const loading = loadFile(kind, file, text);
	known.set(file, { text, loading });
	return loading;
}

/**
 * Reads and validates every file of a dossier.
 * @param known what was read of it last time; brought up to date
 */
export function load(files: DossierFiles, known: FilesRead = new Map()): Loading {
	const loaded: Loaded[] = [];
	const problems: DossierProblem[] = [];
	const broken = new Set<Kind>();
	for (const [file, text] of files) {
		if (file.endsWith('.svg')) continue;
		const one = loadOne(file, text, known);
		if (one.loaded !== undefined) loaded.push(one.loaded);
		problems.push(...one.problems);
		if (one.broken !== undefined) broken.add(one.broken);
	}
	for (const file of known.keys()) if (!files.has(file)) known.delete(file);
	return { loaded, problems, broken };
}
