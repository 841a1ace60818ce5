import { createHash } from 'node:crypto';

/**
 * A JSON value as the one text that stands for it, whatever the order of its keys (RFC 8785: keys by code units, no white
 * space, numbers as ECMAScript writes them). Keys without a value are left out, as JSON does.
 */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const held = value as Readonly<Record<string, unknown>>;
	const keys = Object.keys(held)
		.filter((key) => held[key] !== undefined)
		.sort();
	return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(held[key])}`).join(',')}}`;
}

/** SHA-256 of a value's canonical text. @returns 64 hexadecimal digits */
export function digest(value: unknown): string {
	return createHash('sha256').update(canonical(value)).digest('hex');
}
