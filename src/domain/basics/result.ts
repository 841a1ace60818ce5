/** A refusal is a value: what could go wrong is in the type, and exceptions are left for bugs. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

/** A refusal. */
export function refused<E>(error: E): { readonly ok: false; readonly error: E } {
	return { ok: false, error };
}
