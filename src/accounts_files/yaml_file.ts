import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Bilingual, ok, type Result, refused } from '../domain/basics/index.ts';

/** What keeps a file of charts or forms from being used: each with its file and, where it has one, its line. */
export interface ChartProblem {
	readonly file: string;
	/** 1-based. */
	readonly line?: number;
	readonly message: Bilingual;
}

/** The folder of the charts that the product brings; in the working folder where this file was bundled elsewhere. */
export function ownCharts(): string {
	const beside = fileURLToPath(new URL('../../charts', import.meta.url));
	return existsSync(beside) ? beside : join(process.cwd(), 'charts');
}

/** A refusal of one problem. */
export function problem(file: string, fr: string, en: string, line?: number): Result<never, readonly ChartProblem[]> {
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

/** A YAML file as its schema has it. @returns undefined where there is no such file */
export async function readYamlFile<T>(path: string, schema: z.ZodType<T>): Promise<Result<T, readonly ChartProblem[]> | undefined> {
	const text = await textOf(path);
	return text === undefined ? undefined : readYaml(path, text, schema);
}

/** A text of YAML as its schema has it. @param path what problems call the file */
export function readYaml<T>(path: string, text: string, schema: z.ZodType<T>): Result<T, readonly ChartProblem[]> {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
	const lineOf = (offset: number) => Math.max(1, counter.linePos(offset).line);
	const [error] = document.errors;
	if (error !== undefined)
		return problem(path, `le YAML est mal formé (${error.code}).`, `malformed YAML (${error.code}).`, lineOf(error.pos[0]));
	const parsed = schema.safeParse(document.toJS({ maxAliasCount: 50 }));
	if (parsed.success) return ok(parsed.data);
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
}
