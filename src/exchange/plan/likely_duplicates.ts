import type { Person } from '../../domain/members/index.ts';
import { foldPerson, NearNames, nameKey } from './near_names.ts';
import type { DuplicateReason } from './plan.ts';

/** Two people of the record who may be one. */
export interface LikelyDuplicate {
	readonly first: Person;
	readonly second: Person;
	/** The strongest reasons first. */
	readonly reasons: readonly DuplicateReason[];
}

/** The people of a record who may stand there twice, by their addresses and their names; those with most reasons first. */
export function likelyDuplicates(people: readonly Person[]): readonly LikelyDuplicate[] {
	const byEmail = new Map<string, Person[]>();
	const byName = new Map<string, Person[]>();
	const near = new NearNames<Person>();
	const found: LikelyDuplicate[] = [];
	for (const second of people) {
		const folded = foldPerson(second);
		const name = nameKey(folded);
		const email = second.email?.toLowerCase();
		const reasons = new Map<Person, DuplicateReason[]>();
		const tell = (like: readonly Person[], reason: DuplicateReason) => {
			for (const one of like) reasons.set(one, [...(reasons.get(one) ?? []), reason]);
		};
		if (email !== undefined) tell(byEmail.get(email) ?? [], 'same-email');
		tell(byName.get(name) ?? [], 'same-name');
		tell(near.find(folded), 'near-name');
		for (const [first, why] of reasons) found.push({ first, second, reasons: why });
		if (email !== undefined) byEmail.set(email, [...(byEmail.get(email) ?? []), second]);
		byName.set(name, [...(byName.get(name) ?? []), second]);
		near.add(folded, second);
	}
	return found.sort((a, b) => b.reasons.length - a.reasons.length);
}
