import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { loadRecord, openStore, type Store } from '../../src/store/index.ts';
import { readDirectory } from '../../src/use_cases/directory/asked/index.ts';
import { putOwnEntry, removeOwnEntry } from '../../src/use_cases/directory/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const as = (person: string, role: 'member' | 'secretary' = 'member'): Actor => ({
	kind: 'user',
	id: person,
	name: person,
	roles: [role],
	person,
});

/** Ada stands for Bretagne; Bob and Cid are members like her. */
async function withMembers(): Promise<AssociationRecord> {
	const record = await fullRecord('ours');
	const named = ['ada', 'bob', 'cid'].map((id) => ({ id, familyName: id.toUpperCase(), givenName: 'Zoé', email: `${id}@exemple.fr` }));
	return {
		...record,
		people: [...record.people, ...named].sort((a, b) => (a.id < b.id ? -1 : 1)),
		representations: [{ person: 'ada', organisation: 'bretagne', capacity: 'officer' }],
		directory: [],
	};
}

onBothEngines('what members need and offer', (place) => {
	let store: Store;
	const to = (actor: Actor) => ({ association: 'ours', actor, now: '2026-06-01T10:00:00.000Z' });
	const put = async (actor: Actor, value: object, more: object = {}) =>
		perform(store, putOwnEntry, { value: { topics: [], stages: [], sharing: 'members', ...value }, ...more }, to(actor));
	const told = async (actor: Actor, filter: object = {}) => {
		const read = await ask(store, readDirectory, filter, to(actor));
		if (!read.ok) throw new Error(read.error.code);
		return read.value;
	};
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await withMembers());
		const need = { kind: 'need', title: 'Un lieu pour nos ateliers', topics: ['salle'], stages: ['design'], organisation: 'bretagne' };
		const offer = { kind: 'offer', title: 'Notre salle de 40 places', topics: ['Salle de 40 places'], stages: ['design', 'delivery'] };
		for (const [who, value] of [
			['ada', need],
			['bob', { ...offer, contact: true }],
			['cid', { kind: 'offer', title: 'Un design discret', topics: ['salle'], sharing: 'office' }],
		] as const)
			expect(await put(as(who), value)).toMatchObject({ ok: true });
	});

	it('is seen as each decides: by members, or by the office alone; an address where it is shown', async () => {
		const seen = async (actor: Actor) => (await told(actor)).others.map(({ person, sharing }) => [person.id, person.email, sharing]);
		expect(await seen(as('ada'))).toEqual([['bob', 'bob@exemple.fr', 'members']]);
		expect(await seen(as('bob'))).toEqual([['ada', null, 'members']]);
		expect((await told(as('cid'))).own.map(({ title }) => title)).toEqual(['Un design discret']);
		expect((await seen(as('dan', 'secretary'))).map(([who]) => who).sort()).toEqual(['ada', 'bob', 'cid']);
	});

	it('says who might meet and why, of what who asks may see, their own first', async () => {
		const met = async (actor: Actor) =>
			(await told(actor)).meetings.map(({ need, offer, topics, stages }) => [need.person.id, offer.person.id, topics, stages]);
		expect(await met(as('ada'))).toEqual([['ada', 'bob', ['salle'], ['design']]]);
		expect(await met(as('dan', 'secretary'))).toEqual([
			['ada', 'bob', ['salle'], ['design']],
			['ada', 'cid', ['salle'], []],
		]);
	});

	it('is found by words, whatever their accents, by kind and by stage', async () => {
		const found = async (filter: object) => (await told(as('cid'), filter)).others.map(({ person }) => person.id);
		expect(await found({ words: 'ATELIERS bretagne' })).toEqual(['ada']);
		expect(await found({ words: 'zoe bob' })).toEqual(['bob']);
		expect([await found({ kind: 'offer' }), await found({ stage: 'delivery' }), await found({ stage: 'evaluation' })]).toEqual([
			['bob'],
			['bob'],
			[],
		]);
	});

	it('is told for oneself or for whom one stands for, and changed by oneself alone', async () => {
		const entry = { kind: 'need', title: 'Autre chose' };
		expect(await put(as('bob'), { ...entry, organisation: 'bretagne' })).toMatchObject({
			ok: false,
			error: { code: 'not-representative' },
		});
		expect(await put(as('nobody'), entry)).toMatchObject({ ok: false, error: { code: 'no-person' } });
		const [{ id = '', version = 0 } = {}] = (await told(as('ada'))).own;
		expect(await put(as('bob'), entry, { id, version })).toMatchObject({ ok: false, error: { code: 'not-found' } });
		const remove = (who: string) => perform(store, removeOwnEntry, { id, version }, to(as(who)));
		expect(await remove('bob')).toMatchObject({ ok: false, error: { code: 'not-found' } });
		const changed = await put(as('ada'), { kind: 'need', title: 'Un lieu, en juin' }, { id, version });
		expect(changed).toMatchObject({ ok: true, value: { value: { id, person: 'ada', title: 'Un lieu, en juin' } } });
		expect(await put(as('ada'), entry, { id, version })).toMatchObject({ ok: false, error: { code: 'conflict' } });
		expect(await remove('ada')).toMatchObject({ ok: false, error: { code: 'conflict' } });
		expect((await store.read('ours', loadRecord))?.directory.map(({ person }) => person).sort()).toEqual(['ada', 'bob', 'cid']);
	});
});
