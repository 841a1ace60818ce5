import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { endMandate, putBody, putMandate, removeBody } from '../../src/use_cases/governance/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { readGovernance, readMandate } from '../../src/use_cases/office/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const secretary: Actor = { kind: 'user', id: 'u1', name: 'Sacha', roles: ['secretary'] };
const to = { association: 'ours', actor: secretary, now: '2019-01-15T10:00:00.000Z' };

onBothEngines('governance', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		const record = await fullRecord('ours');
		const statutes = record.statutes.map((one) => ({ ...one, bodies: [{ body: 'board', minimum: 10, maximum: 18 }] }));
		await keep(store, { ...record, statutes });
	});
	const read = async (now = to.now) => {
		const found = await ask(store, readGovernance, {}, { ...to, now });
		if (!found.ok) throw new Error(found.error.code);
		return found.value;
	};

	it('is read with names, resolutions, seats against the statutes, ends to come', async () => {
		const found = await read();
		const board = found.bodies.find(({ value }) => value.id === 'board');
		expect(board?.seats).toEqual({ taken: 17, wanting: 0, over: 0, free: 1 });
		expect(board?.mandates[0]).toMatchObject({ person: 'Hugues Archambeaud', state: 'running' });
		expect(board?.mandates[0]?.elected).toContain('administration');
		expect(found.ending).toEqual([]);
		const late = await read('2020-11-02T10:00:00.000Z');
		expect(late.ending.length).toBeGreaterThan(17);
		expect((await read('2021-01-01T10:00:00.000Z')).bodies[0]?.seats).toMatchObject({ taken: 0, wanting: 10 });
	});

	it('elects someone again beside the mandate that ended, and ends the new one', async () => {
		const value = { body: 'board', person: 'blondiaux-loic', from: '2021-01-01', elected: { assembly: '2018-06-19', resolution: 'r3' } };
		const added = await perform(store, putMandate, { value }, to);
		expect(added).toMatchObject({ ok: true, value: { key: { body: 'board', person: 'blondiaux-loic', nth: 1 } } });
		if (!added.ok) return;
		const { key, version } = added.value;
		const early = await perform(store, endMandate, { key, version, on: '2020-12-31' }, to);
		expect(early).toMatchObject({ ok: false, error: { code: 'mandate-ends-before' } });
		const ended = await perform(store, endMandate, { key, version, on: '2021-03-31' }, to);
		expect(ended).toMatchObject({ ok: true, value: { value: { ...value, to: '2021-03-31' } } });
		expect(await perform(store, endMandate, { key, version, on: '2021-04-30' }, to)).toMatchObject({
			ok: false,
			error: { code: 'conflict' },
		});
		const left = (await read('2021-05-01T10:00:00.000Z')).declarations.find((one) => one.on === '2021-03-31');
		expect(left).toMatchObject({ change: 'left', person: 'Loic Blondiaux', due: '2021-06-30' });
	});

	it('takes no mandate from a resolution that is not there', async () => {
		const value = { body: 'board', person: 'blondiaux-loic', elected: { assembly: '2018-06-19', resolution: 'r9' } };
		const done = await perform(store, putMandate, { value }, to);
		expect(done).toMatchObject({ ok: false, error: { code: 'reference-missing', params: { key: '2018-06-19/r9' } } });
	});

	it('adds a working group, and removes it only while nobody sits in it', async () => {
		const added = await perform(store, putBody, { value: { name: 'Groupe Europe', kind: 'workingGroup' } }, to);
		expect(added).toMatchObject({ ok: true, value: { key: { id: 'groupe-europe' } } });
		const version = added.ok ? added.value.version : 0;
		const remove = () => perform(store, removeBody, { key: { id: 'groupe-europe' }, version }, to);
		const seated = await perform(store, putMandate, { value: { body: 'groupe-europe', person: 'blondiaux-loic' } }, to);
		expect(seated).toMatchObject({ ok: true });
		expect(await remove()).toMatchObject({ ok: false, error: { code: 'reference-in-use' } });
	});

	it('is read by members; who is in the file, only by who may write', async () => {
		const member: Actor = { ...secretary, roles: ['member'] };
		expect(await ask(store, readGovernance, {}, { ...to, actor: member })).toMatchObject({ ok: true });
		expect(await ask(store, readMandate, {}, { ...to, actor: member })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
		const offered = await ask(store, readMandate, {}, to);
		expect(offered.ok && offered.value.people.find(({ id }) => id === 'blondiaux-loic')).toEqual({
			id: 'blondiaux-loic',
			name: 'Loic Blondiaux',
		});
	});
});
