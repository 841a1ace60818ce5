import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { findMembers, readTies } from '../../src/use_cases/members/asked/index.ts';
import {
	addMembership,
	addRepresentation,
	changeStatus,
	endRepresentation,
	putOrganisation,
	putPerson,
} from '../../src/use_cases/members/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const secretary: Actor = { kind: 'user', id: 'u1', name: 'Sacha', roles: ['secretary'] };
const to = { association: 'ours', actor: secretary, now: '2031-06-01T10:00:00.000Z' };
const org = { type: 'organisation', id: 'lab' };

onBothEngines('what ties members to others', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		const record = await fullRecord('ours');
		await keep(store, {
			...record,
			categories: [...record.categories, { id: 'labs', name: 'Labos', holds: 'organisations', dues: [{ year: 2031, amount: 15_000 }] }],
		});
		for (const done of [
			await perform(store, putOrganisation, { value: { id: 'lab', name: 'Labo des lieux', kind: 'other' } }, to),
			await perform(store, putPerson, { value: { id: 'ada', familyName: 'Àdaz', givenName: 'Zoé' } }, to),
		]) {
			if (!done.ok) throw new Error(done.error.code);
		}
	});
	const ties = async (who?: string) => {
		const found = await ask(store, readTies, { ...org, ...(who === undefined ? {} : { who }) }, to);
		if (!found.ok) throw new Error(found.error.code);
		return found.value;
	};

	it('begins a representation once, ends it, and begins it again beside the first', async () => {
		expect((await ties('zoe adaz')).offered).toEqual([{ id: 'ada', name: 'Zoé Àdaz' }]);
		const value = { person: 'ada', organisation: 'lab', capacity: 'officer', from: '2030' };
		const begun = await perform(store, addRepresentation, { value }, to);
		expect(begun).toMatchObject({ ok: true });
		expect(await perform(store, addRepresentation, { value }, to)).toMatchObject({ ok: false, error: { code: 'exists' } });
		const version = begun.ok ? begun.value.version : 0;
		const end = { representation: { person: 'ada', organisation: 'lab', nth: 0 }, version, to: '2031-05' };
		expect(await perform(store, endRepresentation, end, to)).toMatchObject({ ok: true });
		expect(await perform(store, endRepresentation, end, to)).toMatchObject({ ok: false, error: { code: 'conflict' } });
		expect(await perform(store, addRepresentation, { value: { person: 'ada', organisation: 'lab', from: '2031-06' } }, to)).toMatchObject({
			ok: true,
		});
		expect((await ties()).representations).toMatchObject([
			{ with: { id: 'ada', name: 'Zoé Àdaz' }, nth: 1, from: '2031-06', to: null, runs: true },
			{ nth: 0, from: '2030', to: '2031-05', capacity: 'officer', runs: false },
		]);
	});

	it('adds a membership with the dues that its category asks that year, and changes its status from what was read', async () => {
		const join = { year: 2031, category: 'labs', member: 'lab', status: 'pending' };
		expect(await perform(store, addMembership, join, to)).toMatchObject({
			ok: true,
			value: { value: { organisation: 'lab', duesDue: 15_000 } },
		});
		expect(await perform(store, addMembership, join, to)).toMatchObject({ ok: false, error: { code: 'exists' } });
		const [line] = (await ties()).memberships;
		expect(line).toMatchObject({ year: 2031, category: { name: 'Labos' }, due: 15_000, owed: 15_000, status: 'pending' });
		const change = { membership: { year: 2031, category: 'labs', member: 'lab' }, version: line?.version, status: 'ended' };
		expect(await perform(store, changeStatus, change, to)).toMatchObject({ ok: true });
		expect(await perform(store, changeStatus, { ...change, status: 'validated' }, to)).toMatchObject({
			ok: false,
			error: { code: 'conflict' },
		});
		expect((await ties()).memberships).toMatchObject([{ status: 'ended', owed: 0 }]);
	});

	it('shows mandates and assemblies of the example as they are in its record', async () => {
		const record = await fullRecord('ours');
		const [mandate] = record.mandates;
		const [assembly] = record.assemblies;
		const row = assembly?.attendance.find(({ organisation }) => organisation !== undefined);
		const of = async (type: 'person' | 'organisation', id: string) => ask(store, readTies, { type, id }, to);
		const held = record.mandates.filter(({ person }) => person === mandate?.person).map(({ body }) => body);
		const person = await of('person', mandate?.person ?? '');
		expect(person.ok && person.value.mandates.map(({ body }) => body.id).sort()).toEqual(held.sort());
		const organisation = await of('organisation', row?.organisation ?? '');
		expect(organisation.ok && organisation.value.attendance.map(({ with: who }) => who?.id)).toContain(row?.person);
	});

	it('finds members with their memberships of the latest year; who may not see dues is shown none by them', async () => {
		const found = await ask(store, findMembers, { words: 'labo des lieux' }, to);
		expect(found).toMatchObject({
			ok: true,
			value: { year: 2031, rows: [{ id: 'lab', memberships: [{ category: { id: 'labs' } }] }], next: null },
		});
		const member: Actor = { ...secretary, roles: ['member'] };
		expect(await ask(store, findMembers, {}, { ...to, actor: member })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
	});
});
