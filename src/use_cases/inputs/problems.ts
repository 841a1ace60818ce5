import type { z } from 'zod';
import { expectedOf } from '../../dossier/schema/index.ts';
import type { FieldProblem } from '../../i18n/refusals/index.ts';

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
		value,
	);
}

/** What is not right in an input, field by field, in words for whoever entered it. */
export function fieldProblems(issues: readonly z.core.$ZodIssue[], input: unknown): FieldProblem[] {
	return issues.flatMap((issue): FieldProblem[] => {
		const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
		if (issue.code === 'unrecognized_keys') {
			return issue.keys.map((key) => ({ path: [...path, key], message: { fr: 'champ inconnu.', en: 'unknown field.' } }));
		}
		const expected = expectedOf(issue);
		const found = valueAt(input, issue.path);
		const missing = found === undefined || found === null || found === '';
		const message = missing
			? { fr: `à remplir ; attendu : ${expected.fr}.`, en: `to be filled in; expected: ${expected.en}.` }
			: { fr: `attendu : ${expected.fr}.`, en: `expected: ${expected.en}.` };
		return [{ path, message }];
	});
}
