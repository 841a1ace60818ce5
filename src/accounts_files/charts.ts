import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { type BudgetForm, type ChartMapping, mappingMistakes } from '../domain/accounts/index.ts';
import { ok, type Result, refused } from '../domain/basics/index.ts';
import { type ChartFile, chartFile, chartOf, formFile } from './chart_schema.ts';
import { type ChartProblem, ownCharts, problem, readYaml, readYamlFile } from './yaml_file.ts';

/** Mappings that extend each other further than this extend each other in a circle. */
const MOST_STEPS = 5;

async function namesIn(folder: string): Promise<readonly string[]> {
	const files = await readdir(folder);
	return files
		.filter((file) => extname(file) === '.yaml')
		.map((file) => basename(file, '.yaml'))
		.sort();
}

/** The names of the mappings that the product brings, in order. */
export function chartNames(): Promise<readonly string[]> {
	return namesIn(ownCharts());
}

/** A name of the product's own (`anc-2018-06`), or the path of a file (`my-chart.yaml`), as a path. */
function pathOf(name: string, folder: string): string {
	return /\.ya?ml$/u.test(name) ? name : join(folder, `${name}.yaml`);
}

/** A mapping by the product's name for it (`anc-2018-06`), or by the path of a file (`my-chart.yaml`). */
export async function readChart(name: string): Promise<Result<ChartMapping, readonly ChartProblem[]>> {
	return readFrom(pathOf(name, ownCharts()), MOST_STEPS);
}

async function readFrom(path: string, steps: number): Promise<Result<ChartMapping, readonly ChartProblem[]>> {
	const read = await readYamlFile(path, chartFile);
	if (read === undefined) {
		const names = (await chartNames()).join(', ');
		return problem(
			path,
			`il n’y a pas de plan de ce nom ; il y a ${names}, ou un fichier .yaml.`,
			`there is no such chart; there are ${names}, or a .yaml file.`,
		);
	}
	return read.ok ? extended(read.value, path, steps) : read;
}

/**
 * A mapping from the text of a file; what it extends is the product's.
 * @param name what problems call the file
 * @param options.contradictions `kept`: a mapping that is well formed is given whatever contradicts itself in it, to be put right
 */
export async function readChartText(
	name: string,
	text: string,
	{ contradictions = 'refused' }: { readonly contradictions?: 'kept' | 'refused' } = {},
): Promise<Result<ChartMapping, readonly ChartProblem[]>> {
	const read = readYaml(name, text, chartFile);
	return read.ok ? extended(read.value, join(ownCharts(), name), MOST_STEPS, contradictions) : read;
}

/** A file's mapping with what it extends, which stands beside it or is the product's. */
async function extended(
	file: ChartFile,
	path: string,
	steps: number,
	contradictions: 'kept' | 'refused' = 'refused',
): Promise<Result<ChartMapping, readonly ChartProblem[]>> {
	const { extends: base } = file;
	if (base !== undefined && steps === 0)
		return problem(path, 'les plans s’étendent en cercle.', 'the charts extend each other in a circle.');
	const beside = join(dirname(path), `${base}.yaml`);
	const inherited =
		base === undefined ? undefined : await readFrom(existsSync(beside) ? beside : join(ownCharts(), `${base}.yaml`), steps - 1);
	if (inherited?.ok === false) return inherited;
	const mapping = chartOf(file, inherited?.value);
	const mistakes = contradictions === 'kept' ? [] : mappingMistakes(mapping);
	return mistakes.length === 0 ? ok(mapping) : refused(mistakes.map((message) => ({ file: path, message })));
}

/** A form of the administration by the product's name for it (`cerfa-12156`), or by the path of a file. */
export async function readForm(name: string): Promise<Result<BudgetForm, readonly ChartProblem[]>> {
	const folder = join(ownCharts(), 'forms');
	const path = pathOf(name, folder);
	const read = await readYamlFile(path, formFile);
	if (read !== undefined) return read;
	const names = (await namesIn(folder)).join(', ');
	return problem(
		path,
		`il n’y a pas de formulaire de ce nom ; il y a ${names}, ou un fichier .yaml.`,
		`there is no such form; there are ${names}, or a .yaml file.`,
	);
}
