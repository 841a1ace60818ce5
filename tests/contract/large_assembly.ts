import { ok } from '../../src/domain/basics/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import type { Store } from '../../src/store/index.ts';
import { act, findAssembly } from '../../src/use_cases/sittings/act.ts';
import { SYSTEM } from './authors.ts';
import { keep } from './records.ts';
import { command, DAY, smallAssociation } from './small_assembly.ts';

/** As the small association, with as many members as are named and as many resolutions on the budget as are voted. */
async function largeAssociation(people: readonly string[], votes: number): Promise<AssociationRecord> {
	const small = await smallAssociation();
	const assemblies = small.assemblies.map((assembly) => ({
		...assembly,
		agenda: [{ id: 'budget', title: 'Budget', kind: 'resolution' as const }],
		resolutions: Array.from({ length: votes }, (_, index) => ({
			id: `r${index + 1}`,
			number: index + 1,
			title: `Résolution ${index + 1}`,
			text: 'Le texte mis aux voix. '.repeat(10),
			decisions: [{ id: 'd', kind: 'budget' as const, agendaItem: 'budget' }],
		})),
	}));
	return {
		...small,
		assemblies,
		people: people.map((id) => ({ id, familyName: id.toUpperCase(), givenName: id })),
		memberships: people.map((person) => ({ year: Number(DAY.slice(0, 4)), category: 'people', person, status: 'validated' as const })),
	};
}

/** Keeps an association of so many, p0 and so on, all in the room at its sitting, the item of the votes begun. @returns who they are */
export async function gatherLarge(store: Store, count: number, votes: number): Promise<readonly string[]> {
	const people = Array.from({ length: count }, (_, index) => `p${index}`);
	await keep(store, await largeAssociation(people, votes));
	await command(store, { do: 'openSheet' });
	// In one transaction: thousands come one by one for an hour, and nobody waits for that here.
	const came = await store.write('ours', SYSTEM, async (record) => {
		const found = await findAssembly(record, DAY);
		if (!found.ok) return found;
		const done = await act({ record, now: SYSTEM.at }, found.value, () =>
			people.map((person) => ({ do: 'checkIn', person, place: 'room' }) as const),
		);
		return done.ok ? ok(null) : done;
	});
	if (!came.ok) throw new Error(came.error.code);
	const officers = ['chair', 'secretary'].map((office) => ({ do: 'nameOfficer', office, person: people[0] }));
	await command(store, ...officers, { do: 'open' }, { do: 'proclaimQuorum' }, { do: 'startItem', item: 'budget' });
	return people;
}
