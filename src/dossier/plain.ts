import type { z } from 'zod';
import { writerOf } from './schema/values.ts';

interface Definition {
	readonly type?: string;
	readonly innerType?: z.ZodType;
	readonly in?: z.ZodType;
	readonly out?: z.ZodType;
	readonly shape?: Readonly<Record<string, z.ZodType>>;
	readonly element?: z.ZodType;
}

function definitionOf(schema: z.ZodType): Definition {
	return schema.def as Definition;
}

/** The schema of the lists and objects inside options and preparations. */
function core(schema: z.ZodType): z.ZodType {
	const { type, innerType, in: first, out } = definitionOf(schema);
	if (innerType !== undefined) return core(innerType);
	if (type !== 'pipe' || first === undefined || out === undefined) return schema;
	return definitionOf(first).type === 'transform' ? core(out) : core(first);
}

/** The writer of a schema, or of what its options hold. */
function writerWithin(schema: z.ZodType): ReturnType<typeof writerOf> {
	const { innerType } = definitionOf(schema);
	return writerOf(schema) ?? (innerType === undefined ? undefined : writerWithin(innerType));
}

const DEFAULTS = new WeakMap<z.ZodType, { readonly value: unknown }>();

/** What a schema reads where nothing is written. */
function defaultOf(schema: z.ZodType): unknown {
	const known = DEFAULTS.get(schema);
	if (known !== undefined) return known.value;
	const read = schema.safeParse(undefined);
	const value = read.success ? read.data : undefined;
	DEFAULTS.set(schema, { value });
	return value;
}

function same(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A value of the record as it is written in a file: keys in the order of their schema, amounts in euros, fractions as
 * `2/3`; what reading nothing would give is left out. The inverse of the schema's reading.
 */
export function plainOf(schema: z.ZodType, value: unknown): unknown {
	const write = writerWithin(schema);
	if (write !== undefined) return write(value);
	const { shape, element } = definitionOf(core(schema));
	if (Array.isArray(value)) return element === undefined ? value : value.map((one) => plainOf(element, one));
	if (typeof value !== 'object' || value === null || shape === undefined) return value;
	const plain: Record<string, unknown> = {};
	for (const [key, inner] of Object.entries(shape)) {
		const held: unknown = (value as Readonly<Record<string, unknown>>)[key];
		if (held !== undefined && !same(held, defaultOf(inner))) plain[key] = plainOf(inner, held);
	}
	return plain;
}
