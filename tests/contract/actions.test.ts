import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { openStore, type Store, verifyJournal } from '../../src/store/index.ts';
import { perform } from '../../src/use_cases/index.ts';
import { putMembership, putOrganisation, putPerson, recordPayment, removePerson } from '../../src/use_cases/members/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const secretary: Actor = { kind: 'user', id: 'u1', name: 'Sacha', roles: ['secretary'] };
const treasurer: Actor = { kind: 'user', id: 'u2', name: 'Tal', roles: ['treasurer'] };
const to = { association: 'ours', actor: secretary };
const claire = { familyName: 'Martin', givenName: 'Claire' };

onBothEngines('an action', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord('ours'));
	});
	const personOf = (id: string) => store.read('ours', (record) => record.get('person', { id }));
	const entriesOf = (key: string) =>
		store.read('ours', ({ tx }) =>
			tx.selectFrom('journal').select(['event', 'actor', 'action', 'before', 'after']).where('key', '=', key).orderBy('seq').execute(),
		);

	it('adds a thing under an id of its own words, changes it, takes it away, and the journal says so', async () => {
		const added = await perform(store, putPerson, { value: claire }, to);
		expect(added).toMatchObject({ ok: true, value: { key: { id: 'martin-claire' } } });
		const version = added.ok ? added.value.version : 0;
		const value = { ...claire, id: 'martin-claire', city: 'Mâcon' };
		const changed = await perform(store, putPerson, { value, version }, to);
		expect(changed).toMatchObject({ ok: true, value: { value, version: version + 1 } });
		const removed = await perform(store, removePerson, { key: { id: 'martin-claire' }, version: version + 1 }, to);
		expect(removed).toEqual({ ok: true, value: null });
		expect(await personOf('martin-claire')).toBeUndefined();
		const actor = { kind: 'user', id: 'u1', name: 'Sacha' };
		const first = { ...claire, id: 'martin-claire' };
		expect(await entriesOf('martin-claire')).toEqual([
			{ event: 'person.added', actor, action: 'members.put_person', before: null, after: first },
			{ event: 'person.changed', actor, action: 'members.put_person', before: first, after: value },
			{ event: 'person.removed', actor, action: 'members.remove_person', before: value, after: null },
		]);
	});

	it('writes nothing where nothing changes', async () => {
		const added = await perform(store, putPerson, { value: { ...claire, id: 'same' } }, to);
		const version = added.ok ? added.value.version : 0;
		expect(await perform(store, putPerson, { value: { ...claire, id: 'same' }, version }, to)).toMatchObject({
			ok: true,
			value: { version },
		});
		expect(await entriesOf('same')).toHaveLength(1);
	});

	it('is refused to who may not, before anything is read', async () => {
		for (const roles of [[], ['member'], ['auditor'], ['boardMember']] as const) {
			const actor: Actor = { ...secretary, roles };
			expect(await perform(store, putPerson, { value: claire }, { ...to, actor })).toMatchObject({
				ok: false,
				error: { code: 'forbidden' },
			});
		}
	});

	it('says of each field what is not right', async () => {
		const sent = { value: { id: 'Élodie', familyName: '', givenName: 'A\u0000', shoe: 38 } };
		const done = await perform(store, putPerson, sent, to);
		expect(done.ok ? [] : done.error.fields?.map(({ path, message }) => `${path.join('.')}: ${message.fr}`)).toEqual([
			'value.id: attendu : un identifiant : minuscules sans accent, chiffres et tirets.',
			'value.familyName: à remplir ; attendu : un texte.',
			'value.givenName: attendu : un texte.',
			'value.shoe: champ inconnu.',
		]);
	});

	it('tells the second of two who change the same thing what is there now', async () => {
		const added = await perform(store, putPerson, { value: { ...claire, id: 'both' } }, to);
		const version = added.ok ? added.value.version : 0;
		const change = (city: string) => perform(store, putPerson, { value: { ...claire, id: 'both', city }, version }, to);
		const done = await Promise.all([change('Tours'), change('Blois')]);
		const won = done.find((one) => one.ok);
		const lost = done.find((one) => !one.ok);
		expect(won?.ok && won.value.value).toEqual((await personOf('both'))?.value);
		expect(lost?.ok === false && lost.error).toMatchObject({
			code: 'conflict',
			present: { value: won?.ok && won.value.value, version: won?.ok && won.value.version },
		});
		expect(await perform(store, putPerson, { value: { ...claire, id: 'both' } }, to)).toMatchObject({
			ok: false,
			error: { code: 'exists' },
		});
		expect(await perform(store, removePerson, { key: { id: 'both' }, version }, to)).toMatchObject({
			ok: false,
			error: { code: 'conflict' },
		});
		expect(await perform(store, removePerson, { key: { id: 'nobody' }, version }, to)).toMatchObject({
			ok: false,
			error: { code: 'conflict', present: null },
		});
	});

	it('does once what is sent twice with one key', async () => {
		const once = () => perform(store, putPerson, { value: { ...claire, givenName: 'Une' } }, { ...to, idempotencyKey: 'k1' });
		const all = await Promise.all([once(), once(), once()]);
		expect(all.map((one) => one.ok && one.value)).toEqual(Array(3).fill(all[0]?.ok && all[0].value));
		expect(all[0]).toMatchObject({ ok: true, value: { key: { id: 'martin-une' } } });
		expect(await personOf('martin-une-2')).toBeUndefined();
		const other = await perform(store, putPerson, { value: { ...claire, givenName: 'Deux' } }, { ...to, idempotencyKey: 'k1' });
		expect(other).toMatchObject({ ok: false, error: { code: 'key-reused' } });
		const theirs = await perform(store, putPerson, { value: claire }, { ...to, actor: { ...secretary, id: 'u9' }, idempotencyKey: 'k1' });
		expect(theirs.ok).toBe(true);
	});

	it('keeps no key of what it refused, which may be sent again', async () => {
		const send = () =>
			perform(
				store,
				putOrganisation,
				{ value: { id: 'lab', name: 'Lab', kind: 'other', parent: 'mother' } },
				{ ...to, idempotencyKey: 'k2' },
			);
		expect(await send()).toMatchObject({ ok: false, error: { code: 'reference-missing', params: { key: 'mother' } } });
		expect(await perform(store, putOrganisation, { value: { id: 'mother', name: 'Mother', kind: 'other' } }, to)).toMatchObject({
			ok: true,
		});
		expect(await send()).toMatchObject({ ok: true });
	});

	it('leaves nothing that points nowhere', async () => {
		const [mandate] = await store.read('ours', (record) => record.list('mandate'));
		const person = await personOf(mandate?.value.person ?? '');
		const removed = await perform(store, removePerson, { key: { id: person?.value.id }, version: person?.version }, to);
		expect(removed).toMatchObject({ ok: false, error: { code: 'reference-in-use', params: { key: person?.value.id } } });
		expect(await personOf(person?.value.id ?? '')).toEqual(person);
	});

	it('counts every payment of those that come at once', async () => {
		const categories = await store.read('ours', (record) => record.list('membership_category'));
		const category = categories.find(({ value }) => value.holds === 'people')?.value.id ?? '';
		const value = { year: 2031, category, person: 'same', status: 'validated', duesDue: 4000 };
		expect(await perform(store, putMembership, { value }, to)).toMatchObject({ ok: true });
		const membership = { year: 2031, category, member: 'same' };
		const pay = (amount: number) =>
			perform(store, recordPayment, { membership, amount, paidOn: '2031-02-03' }, { association: 'ours', actor: treasurer });
		const paid = await Promise.all([1000, 500, 250, 125].map(pay));
		expect(paid.map((one) => one.ok)).toEqual([true, true, true, true]);
		expect((await store.read('ours', (record) => record.get('membership', membership)))?.value).toEqual({
			...value,
			duesPaid: 1875,
			paidOn: '2031-02-03',
		});
		expect(await pay(-5)).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
		expect(await perform(store, recordPayment, { membership, amount: 1, paidOn: '2031-02-03' }, to)).toMatchObject({
			ok: false,
			error: { code: 'forbidden' },
		});
	});

	it('is refused for an association that is not there', async () => {
		const done = await perform(store, putPerson, { value: claire }, { ...to, association: 'nowhere' });
		expect(done).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});

	it('leaves a journal that holds, whoever wrote at the same time', async () => {
		const verdict = await store.read('ours', ({ tx }) => verifyJournal(tx, 'ours'));
		expect(verdict).toMatchObject({ status: 'whole', erased: 0 });
	});
});
