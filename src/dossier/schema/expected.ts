import type { z } from 'zod';
import type { Bilingual } from '../../domain/basics/index.ts';

const KINDS: { readonly [kind: string]: Bilingual } = {
	object: { fr: 'des clés et leurs valeurs', en: 'keys and their values' },
	array: { fr: 'une liste', en: 'a list' },
	string: { fr: 'un texte', en: 'a text' },
	int: { fr: 'un nombre entier', en: 'a whole number' },
	number: { fr: 'un nombre', en: 'a number' },
	boolean: { fr: 'true ou false', en: 'true or false' },
};

/** What would have been right where a schema found something else. */
export function expectedOf(issue: z.core.$ZodIssue): Bilingual {
	if (issue.code === 'custom') {
		const expected: unknown = issue.params?.expected;
		if (typeof expected === 'object' && expected !== null && 'fr' in expected && 'en' in expected) return expected as Bilingual;
	}
	if (issue.code === 'invalid_value') {
		const words = issue.values.map(String).join(', ');
		return { fr: `l’un de : ${words}`, en: `one of: ${words}` };
	}
	if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? { fr: issue.expected, en: issue.expected };
	return { fr: 'une autre valeur', en: 'another value' };
}
