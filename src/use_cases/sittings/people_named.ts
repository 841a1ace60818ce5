import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { foldName } from '../../domain/typography/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';

/**
 * The people whom some words name, in their order: each an id, or a name as it is written or said (`Camille Dupont`,
 * `DUPONT Camille`). Refuses what names nobody, or several.
 */
export function peopleNamed({ people }: AssociationRecord, words: readonly string[]): Result<readonly string[], Refusal> {
	const ids = new Set(people.map((one) => one.id));
	const byName = Map.groupBy(
		people.flatMap(({ id, givenName, familyName }) => [
			{ id, name: foldName(`${givenName} ${familyName}`) },
			{ id, name: foldName(`${familyName} ${givenName}`) },
		]),
		(one) => one.name,
	);
	const found: string[] = [];
	for (const said of words) {
		const known = ids.has(said) ? [said] : [...new Set((byName.get(foldName(said)) ?? []).map((one) => one.id))];
		const [person] = known;
		if (person === undefined) return refused(refusal('nobody-named', { name: said }));
		if (known.length > 1) return refused(refusal('several-named', { name: said }));
		found.push(person);
	}
	return ok(found);
}
