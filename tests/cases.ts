import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Assembly } from '../src/domain/assembly/index.ts';
import type { Statutes } from '../src/domain/statutes/index.ts';
import { schema } from '../src/dossier/schema/index.ts';

/** A rule told by situations: what the law or the statutes say, and what follows in each. */
export interface CaseFile<C> {
	readonly rule: string;
	readonly source: string;
	readonly cases: readonly (C & { readonly name: string })[];
}

/** Reads a file of cases, beside the code that they tell. @param url `new URL('cases/x.yaml', import.meta.url)` */
export function readCases<C>(url: URL): CaseFile<C> {
	return parse(readFileSync(url, 'utf8')) as CaseFile<C>;
}

/** Statutes as a dossier writes them, fractions as `2/3`. */
export function statutesOf(written: object | undefined): Statutes | undefined {
	return written === undefined ? undefined : { id: 's', ...schema.statutes.parse({ from: '2000-01-01', ...written }) };
}

/** An assembly as a dossier writes it, with its resolutions; what is not written is empty. */
export function assemblyOf(written: object, resolutions: readonly object[] = []): Assembly {
	const head = schema.assembly.parse({ date: '2024-06-19', ...written });
	return { id: head.date, ...head, attendance: [], resolutions: resolutions.map((one) => schema.resolution.parse(one)), workshops: [] };
}
