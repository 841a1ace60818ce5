/** What a field may hold. */
interface FieldTypes {
	readonly text: string;
	readonly number: number;
	readonly error: unknown;
}
export type FieldType = keyof FieldTypes;

/** The values of an event's fields. */
export type FieldsOf<F extends Readonly<Record<string, FieldType>>> = { readonly [K in keyof F]: FieldTypes[F[K]] };

/** One kind of line of the log. */
export interface EventDescription<F extends Readonly<Record<string, FieldType>>> {
	readonly level: 'info' | 'warn' | 'error';
	readonly about: string;
	readonly fields: F;
}

/** Declares a kind of line. */
export function describeEvent<const F extends Readonly<Record<string, FieldType>>>(
	level: EventDescription<F>['level'],
	about: string,
	fields: F,
): EventDescription<F> {
	return { level, about, fields };
}
