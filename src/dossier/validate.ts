import { z } from 'zod';
import { nearest } from './nearest.ts';
import { type DossierProblem, shown } from './problem.ts';
import { expectedOf } from './schema/expected.ts';
import type { Source } from './source.ts';

/** Problems that are told of one file. */
const MOST = 100;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>((at, step) => {
		// A cell holds several values as words.
		if (typeof at === 'string' && typeof step === 'number') return at.split(/\s+/u).filter((word) => word !== '')[step];
		return typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
	}, value);
}

/** The keys that an object schema knows, for suggestions; found by asking the schema itself through an impossible key. */
function problemsOf(
	issue: z.core.$ZodIssue,
	source: Source,
	keysOf: (path: readonly PropertyKey[]) => readonly string[],
): DossierProblem[] {
	const { file } = source;
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.slice(0, MOST).map((key) => {
			const suggestion = nearest(key, keysOf(issue.path));
			return {
				code: 'unknown-key',
				file,
				...source.keyAt(issue.path, key),
				found: shown(key),
				message: { fr: `clé inconnue « ${shown(key)} ».`, en: `unknown key “${shown(key)}”.` },
				...(suggestion === undefined ? {} : { suggestion }),
			};
		});
	}
	const found = valueAt(source.value, issue.path);
	const expected = expectedOf(issue);
	const name = String([...issue.path].reverse().find((step) => typeof step === 'string') ?? '');
	if (found === undefined || found === null) {
		return [
			{
				code: 'missing',
				file,
				...source.at(issue.path),
				found: '',
				message: { fr: `« ${name} » manque ; attendu : ${expected.fr}.`, en: `“${name}” is missing; expected: ${expected.en}.` },
			},
		];
	}
	const suggestion = issue.code === 'invalid_value' && typeof found === 'string' ? nearest(found, issue.values.map(String)) : undefined;
	return [
		{
			code: 'value',
			file,
			...source.at(issue.path),
			found: shown(found),
			message: {
				fr: `${name === '' ? '' : `« ${name} » : `}attendu : ${expected.fr} ; trouvé : « ${shown(found)} ».`,
				en: `${name === '' ? '' : `“${name}”: `}expected: ${expected.en}; found: “${shown(found)}”.`,
			},
			...(suggestion === undefined ? {} : { suggestion }),
		},
	];
}

/** A source's value by a schema, or its problems with their places, at most a hundred of them. */
export function validate<T>(schema: z.ZodType<T>, source: Source): { readonly value?: T; readonly problems: readonly DossierProblem[] } {
	const parsed = schema.safeParse(source.value);
	if (parsed.success) return { value: parsed.data, problems: [] };
	return { problems: told(parsed.error.issues, schema, source) };
}

/** The rows of a list, each by the same schema; a list of noise is left after its hundredth problem. */
export function validateRows<T>(
	row: z.ZodType<T>,
	source: Source,
): { readonly value?: readonly T[]; readonly problems: readonly DossierProblem[] } {
	const list = z.array(row);
	if (!Array.isArray(source.value)) return validate(list, source);
	const value: T[] = [];
	const issues: z.core.$ZodIssue[] = [];
	for (const [index, one] of source.value.entries()) {
		const parsed = row.safeParse(one);
		if (parsed.success) value.push(parsed.data);
		else issues.push(...parsed.error.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })));
		if (issues.length > MOST) break;
	}
	return issues.length === 0 ? { value, problems: [] } : { problems: told(issues, list, source) };
}

function told(issues: readonly z.core.$ZodIssue[], schema: z.ZodType, source: Source): DossierProblem[] {
	const keysOf = (path: readonly PropertyKey[]) => knownKeys(schema, path);
	return issues.slice(0, MOST + 1).flatMap((issue) => problemsOf(issue, source, keysOf));
}

/** Walks a schema down a path to the keys of the object there, through lists, options and what stands around them. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
	const inner = unwrap(schema);
	if (inner === undefined) return [];
	const [step, ...rest] = path;
	if (step === undefined) return inner.shape === undefined ? [] : Object.keys(inner.shape);
	if (typeof step === 'number') return knownKeys(inner.element, rest);
	return knownKeys(inner.shape?.[String(step)], rest);
}

interface Unwrapped {
	readonly shape?: Readonly<Record<string, unknown>>;
	readonly element?: unknown;
}

function unwrap(schema: unknown): Unwrapped | undefined {
	let at = schema;
	for (let depth = 0; depth < 10; depth++) {
		if (typeof at !== 'object' || at === null || !('def' in at)) return undefined;
		const def = at.def as {
			readonly type?: string;
			readonly innerType?: unknown;
			readonly in?: unknown;
			readonly out?: unknown;
			readonly shape?: Readonly<Record<string, unknown>>;
			readonly element?: unknown;
		};
		if (def.type === 'object') return def.shape === undefined ? {} : { shape: def.shape };
		if (def.type === 'array') return { element: def.element };
		const out = def.type === 'pipe' ? (isTransform(def.out) ? def.in : def.out) : def.innerType;
		if (out === undefined) return undefined;
		at = out;
	}
	return undefined;
}

function isTransform(schema: unknown): boolean {
	return (
		typeof schema === 'object' && schema !== null && 'def' in schema && (schema.def as { readonly type?: string }).type === 'transform'
	);
}
