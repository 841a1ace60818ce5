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

/** Reads and validates every file of a dossier. */
export function load(files: DossierFiles): Loading {
	const loaded: Loaded[] = [];
	const problems: DossierProblem[] = [];
	const broken = new Set<Kind>();
	for (const [file, text] of files) {
		if (file.endsWith('.svg')) continue;
		const kind = FILE_KINDS.find((one) => one.path.test(file));
		if (kind === undefined) {
			const examples = FILE_KINDS.map((one) => one.example);
			const suggestion = nearest(file, examples);
			// A mistyped name hides a file that the rest of the dossier counts on.
			const meant = FILE_KINDS.find((one) => one.example === suggestion);
			if (meant !== undefined) broken.add(meant.kind);
			problems.push({
				code: 'unknown-key',
				file,
				line: 1,
				column: 1,
				found: file,
				message: {
					fr: 'ce fichier n’a pas de place dans un dossier (voir docs/dossier.md).',
					en: 'this file has no place in a dossier (see docs/dossier.md).',
				},
				...(suggestion === undefined ? {} : { suggestion }),
			});
			continue;
		}
		if (typeof text !== 'string') {
			problems.push(text);
			broken.add(kind.kind);
			continue;
		}
		const read = readForm(kind, file, text);
		problems.push(...read.problems);
		if (read.problems.length > 0) broken.add(kind.kind);
		if (read.source === undefined) continue;
		const source = read.source.value === undefined ? { ...read.source, value: emptyValue(kind) } : read.source;
		const schema: z.ZodType = kind.schema;
		const checked = kind.form === 'csv' || kind.form === 'yaml-list' ? validateRows(schema, source) : validate(schema, source);
		problems.push(...checked.problems);
		if (checked.value === undefined) {
			broken.add(kind.kind);
			continue;
		}
		loaded.push({
			kind: kind.kind,
			parts: kind.path.exec(file)?.slice(1) ?? [],
			source,
			value: checked.value,
			...(read.narrative === undefined ? {} : { narrative: read.narrative }),
		});
	}
	return { loaded, problems, broken };
}
