import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { type ChartMapping, mappingMistakes } from '../domain/accounts/index.ts';
import { type Bilingual, ok, type Result, refused } from '../domain/basics/index.ts';
import { chartFile, chartOf } from './chart_schema.ts';

/** What keeps a mapping from being used: each with its file and, where it has one, its line. */
export interface ChartProblem {
	readonly file: string;
	/** 1-based. */
	readonly line?: number;
	readonly message: Bilingual;
}

/** Mappings that extend each other further than this extend each other in a circle. */
const MOST_STEPS = 5;

/** The folder of the mappings that the product brings; in the working folder where this file was bundled elsewhere. */
function ownCharts(): string {
	const beside = fileURLToPath(new URL('../../charts', import.meta.url));
	return existsSync(beside) ? beside : join(process.cwd(), 'charts');
}

/** The names of the mappings that the product brings, in order. */
export async function chartNames(): Promise<readonly string[]> {
	const files = await readdir(ownCharts());
	return files
		.filter((file) => extname(file) === '.yaml')
		.map((file) => basename(file, '.yaml'))
		.sort();
}

/** A mapping by the product's name for it (`anc-2018-06`), or by the path of a file (`my-chart.yaml`). */
export async function readChart(name: string): Promise<Result<ChartMapping, readonly ChartProblem[]>> {
	return readFrom(/\.ya?ml$/u.test(name) ? name : join(ownCharts(), `${name}.yaml`), MOST_STEPS);
}

function problem(file: string, fr: string, en: string, line?: number): Result<never, readonly ChartProblem[]> {
	return refused([{ file, ...(line === undefined ? {} : { line }), message: { fr, en } }]);
}

async function textOf(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return undefined;
		throw error;
	}
}

async function readFrom(path: string, steps: number): Promise<Result<ChartMapping, readonly ChartProblem[]>> {
	const text = await textOf(path);
	if (text === undefined) {
		const names = (await chartNames()).join(', ');
		return problem(
			path,
			`il n’y a pas de plan de ce nom ; il y a ${names}, ou un fichier .yaml.`,
			`there is no such chart; there are ${names}, or a .yaml file.`,
		);
	}
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
	const lineOf = (offset: number) => Math.max(1, counter.linePos(offset).line);
	const [error] = document.errors;
	if (error !== undefined)
		return problem(path, `le YAML est mal formé (${error.code}).`, `malformed YAML (${error.code}).`, lineOf(error.pos[0]));
	const parsed = chartFile.safeParse(document.toJS({ maxAliasCount: 50 }));
	if (!parsed.success)
		return refused(
			parsed.error.issues.map(({ path: keys, message }) => {
				const node: unknown = document.getIn(keys, true);
				const range = typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range) ? node.range : undefined;
				const where = keys.join('.');
				return {
					file: path,
					...(range === undefined ? {} : { line: lineOf(Number(range[0])) }),
					message: { fr: `${where} ne convient pas : ${message}`, en: `${where}: ${message}` },
				};
			}),
		);
	const { extends: base } = parsed.data;
	if (base !== undefined && steps === 0)
		return problem(path, 'les plans s’étendent en cercle.', 'the charts extend each other in a circle.');
	const beside = join(dirname(path), `${base}.yaml`);
	const extended =
		base === undefined ? undefined : await readFrom(existsSync(beside) ? beside : join(ownCharts(), `${base}.yaml`), steps - 1);
	if (extended?.ok === false) return extended;
	const mapping = chartOf(parsed.data, extended?.value);
	const mistakes = mappingMistakes(mapping);
	return mistakes.length === 0 ? ok(mapping) : refused(mistakes.map((message) => ({ file: path, message })));
}
