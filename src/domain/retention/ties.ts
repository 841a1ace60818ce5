import type { AssociationRecord } from '../record/index.ts';
import { REFERENCES, valuesAt } from '../record/index.ts';
import { lastOf, membershipEnd, spanEnd, type TieEnd } from './rules.ts';

type TiedRecord = Pick<AssociationRecord, 'memberships' | 'mandates' | 'representations' | 'assemblies' | 'editions'>;

const OF_ASSEMBLIES = REFERENCES.filter(([path, target]) => target === 'person' && path.startsWith('assemblies/')).map(([path]) => path);

/**
 * When the last tie of each person to the association ended: a membership, a mandate, standing for an organisation (no longer
 * than that one was a member, if ever it was), an assembly that names them, an edition of a programme. Whoever has none is not
 * in it.
 */
export function lastTies(record: TiedRecord): ReadonlyMap<string, TieEnd> {
	const ties = new Map<string, TieEnd[]>();
	const tie = (person: string, end: TieEnd) => {
		const known = ties.get(person);
		if (known === undefined) ties.set(person, [end]);
		else known.push(end);
	};
	const memberUntil = new Map<string, TieEnd>();
	for (const one of record.memberships) {
		const end = membershipEnd(one);
		if (one.person !== undefined) tie(one.person, end);
		if (one.organisation !== undefined) memberUntil.set(one.organisation, lastOf([memberUntil.get(one.organisation) ?? end, end]) ?? end);
	}
	for (const { person, organisation, ...span } of record.representations) {
		const end = spanEnd(span);
		tie(person, end === 'open' ? (memberUntil.get(organisation) ?? end) : end);
	}
	for (const { person, ...span } of record.mandates) tie(person, spanEnd(span));
	for (const { people, ...span } of record.editions) for (const person of people) tie(person, spanEnd(span));
	for (const assembly of record.assemblies) {
		for (const path of OF_ASSEMBLIES)
			for (const { value } of valuesAt({ assemblies: [assembly] }, path)) if (typeof value === 'string') tie(value, assembly.date);
	}
	return new Map([...ties].map(([person, ends]) => [person, lastOf(ends) ?? 'open']));
}
