import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { values } from '../../dossier/schema/index.ts';

interface Definition {
	readonly type: string;
	readonly innerType?: z.ZodType;
	readonly in?: z.ZodType;
	readonly out?: z.ZodType;
	readonly shape?: Readonly<Record<string, z.ZodType>>;
	readonly element?: z.ZodType;
	readonly checks?: z.core.$ZodCheck<unknown>[];
}
const definition = (of: z.ZodType) => of.def as unknown as Definition;
/** What reads a value of a dossier: kept where a check is added to it. */
const reader = (of: z.ZodType) => definition(of).out;

/** What a program sends for each value that a person writes in a dossier as text. */
const SENT = new Map<unknown, (reads: z.ZodType<unknown, never>) => z.ZodType>();
const TEXTS = [values.line, values.prose, values.id, values.date, values.partialDate, values.time, values.url];
for (const text of [...TEXTS, values.digest, values.fileName, values.mediaType]) {
	SENT.set(reader(text), (reads) => z.string().pipe(reads));
}
for (const number of [values.integer, values.count, values.year]) SENT.set(reader(number), (reads) => z.int().pipe(reads));
SENT.set(reader(values.flag), () => z.boolean());
SENT.set(reader(values.cents), () => z.int());
SENT.set(reader(values.fraction), () => z.strictObject({ numerator: z.int().nonnegative(), denominator: z.int().positive() }));

const KNOWN = new Map<z.ZodType, z.ZodType>();

/**
 * The schema of a thing as the record holds it, and pages and programs send it — whole numbers, cents, fractions, lists —
 * from the schema that reads it from a dossier, so that fields, words and limits are said once.
 */
export function held<T extends z.ZodType>(written: T): z.ZodType<z.output<T>> {
	const known = KNOWN.get(written);
	if (known !== undefined) return known as z.ZodType<z.output<T>>;
	// A point of a workshop has points: while it is being made, whoever needs it finds it later.
	KNOWN.set(
		written,
		z.lazy(() => KNOWN.get(written) ?? z.never()),
	);
	const made = withDefault(make(written), written);
	KNOWN.set(written, made);
	return made as z.ZodType<z.output<T>>;
}

/** The fields of a dossier's object, each as the record holds it. */
export function heldShape<S extends z.core.$ZodShape>(written: z.ZodObject<S>): { readonly [K in keyof S]: z.ZodType<z.output<S[K]>> } {
	const shape = Object.entries(written.shape).map(([key, one]) => [key, held(one as z.ZodType)]);
	return Object.fromEntries(shape) as { readonly [K in keyof S]: z.ZodType<z.output<S[K]>> };
}

function make(written: z.ZodType): z.ZodType {
	const { type, innerType, in: first, out, element, shape, checks = [] } = definition(written);
	const sent = SENT.get(out);
	if (sent !== undefined) return sent(written as z.ZodType<unknown, never>);
	if (type === 'optional' && innerType !== undefined) return z.exactOptional(held(innerType));
	if (type === 'pipe' && first !== undefined && out !== undefined && definition(first).type === 'transform')
		return held(out).check(...checks);
	if (element !== undefined) return z.array(held(element));
	if (shape !== undefined) return z.strictObject(heldShape(written as z.ZodObject)).check(...(checks as z.core.$ZodCheck<object>[]));
	const write = values.writerOf(written);
	return write === undefined ? written : asWritten(written, write);
}

const AS_HELD = { fr: 'une chose telle que le registre la garde', en: 'a thing as the record keeps it' };

/**
 * Where a dossier has a shape of its own for a thing (an election: the keys of its method side by side), what is sent is
 * right where, written in that shape and read again, it is the same.
 */
function asWritten(written: z.ZodType, write: (value: unknown) => unknown): z.ZodType {
	return z.record(z.string(), z.unknown()).transform((sent, context) => {
		try {
			const read = written.safeParse(write(sent));
			if (read.success && isDeepStrictEqual(read.data, sent)) return read.data;
			if (!read.success) context.issues.push(...read.error.issues.map((issue) => ({ ...issue, input: sent }) as z.core.$ZodRawIssue));
		} catch (error) {
			// A part that the writer counts on is missing or of another kind.
			if (!(error instanceof TypeError)) throw error;
		}
		if (context.issues.length === 0) context.addIssue({ code: 'custom', params: { expected: AS_HELD } });
		return z.NEVER;
	});
}

/** A list that a dossier may leave out may be left out here. */
function withDefault(made: z.ZodType, written: z.ZodType): z.ZodType {
	if (definition(written).type !== 'pipe') return made;
	const nothing = written.safeParse(undefined);
	return nothing.success ? made.default(() => structuredClone(nothing.data)) : made;
}
