import { beforeAll, expect, it } from 'vitest';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { type MemberFilter, type MemberId, membershipYears, openStore, type Store, searchMembers } from '../../src/store/index.ts';
import { SYSTEM } from './authors.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const PEOPLE = [
	['lefebvre-eleonore', 'Lefebvre', 'Éléonore', 'Mâcon'],
	['lefevre-paul', 'Lefèvre', 'Paul', undefined],
	['n-guyen-an', "N'Guyen", 'An', undefined],
	['martin-100', 'Martin', '100%_sûr', undefined],
	['martin-zoe', 'Martin', 'Zoé', undefined],
	['ab', 'Ab', 'Al', undefined],
] as const;

async function searched(id: string): Promise<AssociationRecord> {
	const record = await fullRecord(id);
	return {
		...record,
		people: PEOPLE.map(([id, familyName, givenName, city]) => ({ id, familyName, givenName, ...(city ? { city } : {}) })),
		organisations: [
			{ id: 'martin', name: 'Martin', kind: 'association' },
			{ id: 'region-bretagne', name: 'Région Bretagne', shortName: 'BZH', kind: 'region' },
		],
		representations: [],
		mandates: [],
		assemblies: [],
		provisions: [],
		directory: [],
		programmes: [],
		editions: [],
		accounts: [],
		categories: [
			{ id: 'people', name: 'Personnes', holds: 'people' },
			{ id: 'bodies', name: 'Organisations', holds: 'organisations' },
		],
		membershipCounts: [],
		memberships: [
			{ year: 2024, category: 'people', person: 'martin-zoe', status: 'ended', duesDue: 4000 },
			{ year: 2025, category: 'people', person: 'martin-zoe', status: 'validated', duesDue: 4000, duesPaid: 4000 },
			{ year: 2025, category: 'people', person: 'lefevre-paul', status: 'pending', duesDue: 4000, duesPaid: 1000 },
			{ year: 2023, category: 'bodies', organisation: 'region-bretagne', status: 'validated' },
		],
	};
}

onBothEngines('a search of members', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await searched('ours'));
		await keep(store, await searched('theirs'));
		const theirs = await store.write('theirs', SYSTEM, (record) =>
			record.put('person', { id: 'only-theirs', familyName: 'Lefebvre', givenName: 'Autre' }, { against: 'nothing' }),
		);
		expect(theirs.ok).toBe(true);
	});
	const search = (filter: MemberFilter, after?: MemberId, limit = 100) =>
		store.read('ours', (record) => searchMembers(record, filter, { limit, ...(after === undefined ? {} : { after }) }));
	const ids = async (filter: MemberFilter) => {
		const { members, near } = await search(filter);
		return [...(near ? ['near'] : []), ...members.map(({ value }) => value.id)];
	};

	it.each([
		['eleonore', ['lefebvre-eleonore']],
		['ÉLÉONORE LEFEB', ['lefebvre-eleonore']],
		['macon', ['lefebvre-eleonore']],
		['bzh', ['region-bretagne']],
		['n guyen', ['n-guyen-an']],
		['le', ['lefebvre-eleonore', 'lefevre-paul']],
		['martin', ['martin', 'martin-100', 'martin-zoe']],
		['100%_', ['martin-100']],
		['%zoe', ['near', 'martin-zoe']],
		['--', ['ab', 'lefebvre-eleonore', 'lefevre-paul', 'martin', 'martin-100', 'martin-zoe', 'n-guyen-an', 'region-bretagne']],
		['lefevbre', ['near', 'lefebvre-eleonore', 'lefevre-paul']],
		['bretange', ['near', 'region-bretagne']],
		['xyzzyx', []],
	])('finds %s', async (words, found) => {
		expect(await ids({ words })).toEqual(found);
	});

	it('goes by the facts of one membership, not of several', async () => {
		expect(await ids({ year: 2025 })).toEqual(['lefevre-paul', 'martin-zoe']);
		expect(await ids({ year: 2025, status: 'ended' })).toEqual([]);
		expect(await ids({ owing: true })).toEqual(['lefevre-paul']);
		expect(await ids({ category: 'bodies' })).toEqual(['region-bretagne']);
		expect(await ids({ kind: 'region' })).toEqual(['region-bretagne']);
		expect(await ids({ kind: 'person', words: 'martin', year: 2025 })).toEqual(['martin-zoe']);
	});

	it('gives every one once, in one order, whatever the size of its pages', async () => {
		const whole = await ids({});
		expect(whole).toHaveLength(PEOPLE.length + 2);
		for (const limit of [1, 2, 3]) {
			const paged: string[] = [];
			for (let after: MemberId | undefined, more = true; more; ) {
				const { members, next } = await search({}, after, limit);
				paged.push(...members.map(({ value }) => value.id));
				after = next;
				more = next !== undefined;
			}
			expect(paged).toEqual(whole);
		}
	});

	it('knows the years that have memberships', async () => {
		expect(await store.read('ours', (record) => membershipYears(record))).toEqual([2025, 2024, 2023]);
	});
});
