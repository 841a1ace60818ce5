import type { RecordPath } from '../../domain/basics/index.ts';

/** What PostgreSQL's jsonb refuses: the null character, and halves of a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

/** Where a value holds a text that the database cannot keep, if it does. */
export function unstorable(value: unknown, path: RecordPath = []): RecordPath | undefined {
	if (typeof value === 'string') return UNSTORABLE.test(value) ? path : undefined;
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [key, inner] of Object.entries(value)) {
		const found = UNSTORABLE.test(key) ? path : unstorable(inner, [...path, key]);
		if (found !== undefined) return found;
	}
	return undefined;
}
