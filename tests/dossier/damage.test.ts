import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Document, isCollection, isMap, isPair, parseDocument, visit } from 'yaml';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { REFERENCES } from '../../src/domain/record/index.ts';
import { readFiles } from '../../src/dossier/files.ts';
import { type DossierProblem, type FilesRead, parseDossier, printDossier, readDossier } from '../../src/dossier/index.ts';
import { FILE_KINDS, type FileKind } from '../../src/dossier/layout.ts';
import { decodeText } from '../../src/dossier/text.ts';
import { anyRecord } from '../arbitrary_record.ts';
import { EXAMPLE } from '../example.ts';

const files = new Map<string, string>();
beforeAll(async () => {
	for (const [path, text] of await readFiles(EXAMPLE)) if (typeof text === 'string') files.set(path, text);
});

/** Files that are not damaged are read once. */
const unchanged: FilesRead = new Map();

/** What is wrong with the example once some of its files are others. Each problem has a place; that is held here for all. */
function problemsWith(changed: Iterable<readonly [string, string | DossierProblem]>, base: ReadonlyMap<string, string> = files) {
	const read = parseDossier(new Map([...base, ...changed]), unchanged);
	if (read.ok) return [];
	expect(read.error.length).toBeGreaterThan(0);
	for (const problem of read.error) {
		expect(problem.file).not.toBe('');
		expect(problem.line).toBeGreaterThanOrEqual(1);
		expect(problem.column).toBeGreaterThanOrEqual(1);
		expect(problem.message.fr).not.toBe('');
		expect(problem.message.en).not.toMatch(/undefined|\[object/u);
	}
	return read.error;
}

function kindOf(path: string): FileKind {
	const kind = FILE_KINDS.find((one) => one.path.test(path));
	if (kind === undefined) throw new TypeError(path);
	return kind;
}

/** The YAML of a file and what follows it. */
function yamlOf(path: string, text: string): { readonly document: Document; readonly rest: string; readonly start: string } | undefined {
	const { form } = kindOf(path);
	if (form === 'csv') return undefined;
	if (form !== 'markdown') return { document: parseDocument(text), rest: '', start: '' };
	const end = text.indexOf('\n---', 3);
	return { document: parseDocument(text.slice(4, end)), start: '---\n', rest: text.slice(end + 1) };
}

describe('a damaged dossier', () => {
	it('never crashes where a file is cut off, wherever it is cut', () => {
		for (const [path, text] of files) {
			for (let cut = 0; cut < 12; cut++) problemsWith([[path, text.slice(0, Math.floor((text.length * cut) / 12))]]);
			problemsWith([[path, text.slice(0, -2)]]);
		}
	});
	it('names the file where a field of its YAML is of the wrong type', () => {
		let fields = 0;
		for (const [path, text] of files) {
			const whole = yamlOf(path, text);
			if (whole === undefined) continue;
			const paths: (readonly (string | number)[])[] = [];
			visit(whole.document, {
				Node: (_key, node, above) => {
					if (isMap(above.at(-1))) return;
					const steps: (string | number)[] = [];
					[...above, node].forEach((one, index, all) => {
						if (isPair(one)) steps.push(String(one.key));
						const next = all[index + 1];
						if (isCollection(one) && !isMap(one) && next !== undefined) steps.push(one.items.indexOf(next));
					});
					const last = above.at(-1);
					if (isPair(last) && last.key === node) return;
					paths.push(steps);
				},
			});
			for (const steps of paths.filter((one) => one.length > 0)) {
				fields += 1;
				const { document, start, rest } = yamlOf(path, text) ?? whole;
				const at = document.getIn(steps, true);
				document.setIn(steps, isMap(at) ? [['ni clés']] : isCollection(at) ? 'pas une liste !' : { absurde: ['x'] });
				const problems = problemsWith([[path, `${start}${document.toString({ lineWidth: 0 })}${rest}`]]);
				expect(
					problems.map((problem) => problem.file),
					`${path} ${steps.join('/')}`,
				).toContain(path);
			}
		}
		expect(fields).toBeGreaterThan(500);
	});
	it('names the file, the line and the column where a cell of a list is of the wrong type', () => {
		let cells = 0;
		const wrong = 'ni nombre, ni date !';
		for (const [path, text] of files) {
			const { form, schema, columns = [] } = kindOf(path);
			if (form !== 'csv') continue;
			const row = `${columns.map(() => '').join(';')}\n`;
			for (const [index, column] of columns.entries()) {
				const cellsOf = row.trim().split(';');
				cellsOf[index] = `"${wrong}"`;
				const problems = problemsWith([[path, `${columns.join(';')}\n${cellsOf.join(';')}\n`]]);
				const free = schema.safeParse({ [column]: wrong }).error?.issues.every((issue) => issue.path[0] !== column) ?? true;
				const said = problems.some(
					(problem) => problem.file === path && problem.line === 2 && problem.found !== '' && wrong.includes(problem.found),
				);
				expect(said, `${path} ${column}`).toBe(!free);
				cells += 1;
			}
			const [head = '', ...rows] = text.split('\n');
			expect(problemsWith([[path, [`${head};intruse`, ...rows].join('\n')]])[0]).toMatchObject({ file: path, line: 1, found: 'intruse' });
		}
		expect(cells).toBeGreaterThan(50);
	});
	it('names the place of each reference that points nowhere', () => {
		const tried = new Set<string>();
		const breakOne = (record: AssociationRecord, path: string): unknown => {
			const broken = structuredClone(record) as unknown;
			let done = false;
			const visitAt = (holder: unknown, steps: readonly string[]): void => {
				const [step, ...rest] = steps;
				if (done || step === undefined || typeof holder !== 'object' || holder === null) return;
				for (const key of step === '*' ? Object.keys(holder) : [step]) {
					const held = holder as Record<string, unknown>;
					if (held[key] === undefined || done) continue;
					if (rest.length > 0) visitAt(held[key], rest);
					else {
						held[key] = 'nulle-part';
						done = true;
					}
				}
			};
			visitAt(broken, path.split('/'));
			return done ? broken : undefined;
		};
		for (const record of fc.sample(anyRecord, { numRuns: 60, seed: 27 })) {
			for (const [path] of REFERENCES) {
				// An edition's programme is the folder it is in.
				if (tried.has(path) || path === 'editions/*/programme') continue;
				const broken = breakOne(record, path);
				if (broken === undefined) continue;
				tried.add(path);
				const texts = printDossier(broken as AssociationRecord);
				const holder = [...texts].find(([, text]) => text.includes('nulle-part'))?.[0];
				const problems = problemsWith([], texts);
				const found = problems.filter((problem) => problem.code === 'reference' && problem.found === 'nulle-part');
				expect(
					found.map((problem) => problem.file),
					path,
				).toContain(holder);
				const { line = 0, column = 0 } = found[0] ?? {};
				const written = texts.get(holder ?? '')?.split('\n')[line - 1];
				expect(written?.slice(column - 1), path).toMatch(/nulle-part/u);
			}
		}
		expect([...tried].sort()).toEqual(
			REFERENCES.map(([path]) => path)
				.filter((path) => path !== 'editions/*/programme')
				.sort(),
		);
	});
	it('tells of broken references also where another file does not read, and blames none on that file', () => {
		const problems = problemsWith([
			['members/categories.yaml', '- id: [\n'],
			['mandates.csv', 'body;person\nboard;personne-du-tout\n'],
		]);
		expect(problems.map((problem) => problem.found)).toContain('personne-du-tout');
		expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set(['mandates.csv', 'members/categories.yaml']));
	});
	it('never crashes on bytes changed anywhere', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...files.keys()),
				fc.array(fc.record({ at: fc.nat(), remove: fc.nat(6), insert: fc.uint8Array({ maxLength: 6 }) }), { minLength: 1, maxLength: 5 }),
				(path, edits) => {
					let bytes = Buffer.from(files.get(path) ?? '');
					for (const { at, remove, insert } of edits) {
						const from = at % (bytes.length + 1);
						bytes = Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)]);
					}
					const decoded = decodeText(path, bytes);
					problemsWith([[path, 'text' in decoded ? decoded.text : decoded.problem]]);
				},
			),
			{ numRuns: 400 },
		);
	});
	it('never crashes on what nests, repeats or grows', () => {
		const noise: Readonly<Record<string, string>> = {
			brackets: '['.repeat(1_000_000),
			dashes: '- '.repeat(50_000),
			indents: Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
			keys: Array.from({ length: 20_000 }, (_, key) => `k${key}: v`).join('\n'),
			twice: 'a: 1\n'.repeat(20_000),
			aliases: `a: &a [x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(20)}]\nc: [${'*b,'.repeat(20)}]`,
		};
		for (const [name, text] of Object.entries(noise)) {
			for (const path of ['association.yaml', 'bodies.yaml', 'programmes/transfo.md']) {
				const problems = problemsWith([[path, path.endsWith('.md') ? `---\n${text}\n---\n` : text]]);
				expect(problems.length, `${name} in ${path}`).toBeGreaterThan(0);
				expect(problems.length).toBeLessThan(400);
			}
		}
	});
});

describe('ten megabytes of noise as a list', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'collegiale-noise-'));
		await cp(EXAMPLE, folder, { recursive: true });
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));
	let state = 27;
	const random = (): number => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return state >>> 16;
	};
	const noise = (signs: (at: number) => number, head = ''): Uint8Array => {
		const bytes = new Uint8Array(10_000_000);
		for (let index = 0; index < bytes.length; index++) bytes[index] = signs(random());
		bytes.set(Buffer.from(head));
		return bytes;
	};
	const HEAD = 'id;familyName;givenName\n';
	it.each([
		['bytes', () => noise((at) => at % 256)],
		['bytes under a right head', () => noise((at) => at % 256, HEAD)],
		['letters', () => noise((at) => 32 + (at % 224))],
		['letters and lines under a right head', () => noise((at) => (at % 12 === 0 ? 10 : 97 + (at % 26)), HEAD)],
		['separators under a right head', () => noise((at) => (at % 9 === 0 ? 10 : 59), HEAD)],
		['quotes', () => noise(() => 34, HEAD)],
	])('made of %s', async (_what, make) => {
		await writeFile(join(folder, 'people.csv'), make());
		const read = await readDossier(folder);
		const problems = read.ok ? [] : read.error;
		expect(problems.some(({ file, line, column }) => file === 'people.csv' && line >= 1 && column >= 1)).toBe(true);
		expect(problems.length).toBeLessThan(1000);
	});
});
