import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { readPreparation } from '../../src/use_cases/convening/asked/index.ts';
import { ACTIONS, type ActionName, ask, perform } from '../../src/use_cases/index.ts';
import { dashboard } from '../../src/use_cases/office/index.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { auditor, command, DAY, secretary, smallAssociation } from './small_assembly.ts';

/** Three weeks before the small assembly. */
const BEFORE = '2027-04-20T08:00:00.000Z';

onBothEngines('an assembly that is prepared', (place) => {
	let store: Store;
	const act = async (name: ActionName, sent: object, actor: Actor = secretary) => {
		const action = ACTIONS.find((one) => one.name === name);
		if (action === undefined) throw new Error(name);
		return perform(store, action, sent, { association: 'ours', actor, now: BEFORE });
	};
	const read = async (assembly: string) => {
		const asked = await ask(store, readPreparation, { assembly }, { association: 'ours', actor: secretary, now: BEFORE });
		if (!asked.ok) throw new Error(asked.error.code);
		return asked.value;
	};
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await smallAssociation());
	});

	it('begins with its frame and tells what the statutes of its day ask', async () => {
		const frame = { date: '2027-06-01', kind: 'ordinary', startsAt: '14:00', place: 'Lyon', mode: 'remote' };
		expect(await act('assemblies.begin', { value: frame }, auditor)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
		expect(await act('assemblies.begin', { value: frame })).toMatchObject({ ok: true, value: { id: '2027-06-01' } });
		expect(await act('assemblies.begin', { value: frame })).toMatchObject({ ok: true, value: { id: '2027-06-01-2' } });
		expect(await read('2027-06-01')).toMatchObject({
			convened: { count: 5, voting: { members: 5, voices: 5 } },
			quorum: { required: 3, enrolled: 5, source: { fr: 'article\u00a011 des statuts' } },
			notice: { days: 15, lastDay: '2027-05-17', daysLeft: 27 },
			warnings: [{ code: 'notice-incomplete' }, { code: 'remote-not-provided' }],
		});
	});

	it('stands on the dashboard with the last day of its notice', async () => {
		const notices = async (now: string) => {
			const board = await ask(store, dashboard, {}, { association: 'ours', actor: secretary, now });
			if (!board.ok) throw new Error(board.error.code);
			// It has all that a record cannot do without, but for bodies.
			expect(board.value.start).toEqual(['bodies']);
			return board.value.assemblies.filter(({ id }) => id === '2027-06-01').map(({ notice }) => notice);
		};
		expect(await notices(BEFORE)).toEqual([{ lastDay: '2027-05-17', daysLeft: 27, sentOn: null }]);
		expect(await notices('2027-05-20T08:00:00.000Z')).toEqual([{ lastDay: '2027-05-17', daysLeft: -3, sentOn: null }]);
		expect(await notices('2027-06-02T08:00:00.000Z')).toEqual([]);
	});

	it('has a dashboard that says what an association with nothing in its record begins with, to those who may do it', async () => {
		const { association, ...lists } = await smallAssociation();
		const empty = Object.fromEntries(Object.keys(lists).map((name) => [name, []])) as unknown as typeof lists;
		await keep(store, { ...empty, association: { ...association, id: 'bare', seat: 'Lyon' } });
		const start = async (...roles: Actor['roles']) => {
			const board = await ask(store, dashboard, {}, { association: 'bare', actor: { ...secretary, roles }, now: BEFORE });
			if (!board.ok) throw new Error(board.error.code);
			return [board.value.year, ...board.value.start];
		};
		expect(await start('administrator')).toEqual([2027, 'statutes', 'categories', 'members', 'bodies', 'accounts']);
		expect(await start('secretary')).toEqual([2027, 'statutes', 'members', 'bodies']);
		expect(await start('treasurer')).toEqual([2027, 'categories', 'accounts']);
	});

	it('has its agenda in the order sent, its resolutions with their majority, and refuses an item that a resolution needs', async () => {
		const assembly = '2027-06-01';
		const items = [
			{ title: 'Statuts', kind: 'resolution', duration: 20, speakers: ['ada'] },
			{ title: 'Statuts', kind: 'discussion' },
		];
		const { version } = await read(assembly);
		expect(await act('assemblies.set_agenda', { assembly, version, items })).toMatchObject({ ok: true });
		expect(await act('assemblies.set_agenda', { assembly, version, items: [] })).toMatchObject({ ok: false, error: { code: 'conflict' } });
		const draft = await read(assembly);
		expect(draft.agenda.map((one) => one.id)).toEqual(['statuts', 'statuts-2']);
		const put = async (value: object) => act('assemblies.put_resolution', { assembly, version: (await read(assembly)).version, value });
		const decisions = [{ kind: 'statutes', agendaItem: 'statuts' }];
		expect(await put({ title: 'Nouveaux statuts', text: 'Ils sont adoptés.', decisions })).toMatchObject({ ok: true });
		expect(await put({ title: 'Budget', text: 'Il est adopté.', decisions: [{ kind: 'budget', year: 2027 }] })).toMatchObject({ ok: true });
		const [first] = (await read(assembly)).resolutions;
		expect(first).toMatchObject({
			id: 'nouveaux-statuts',
			number: 1,
			rules: [{ majority: { fr: expect.stringContaining('article\u00a014') } }],
		});
		const without = await act('assemblies.set_agenda', { assembly, version: (await read(assembly)).version, items: [] });
		expect(without).toMatchObject({ ok: false, error: { code: 'agenda-item-needed' } });
		const moved = { assembly, version: (await read(assembly)).version, resolution: 'budget', by: -1 };
		expect(await act('assemblies.move_resolution', moved)).toMatchObject({ ok: true });
		const after = await read(assembly);
		expect(after.resolutions.map(({ id, number }) => [id, number])).toEqual([
			['budget', 1],
			['nouveaux-statuts', 2],
		]);
		expect(after.warnings.map((one) => one.code)).toEqual(['remote-not-provided', 'off-agenda', 'wrong-assembly-kind']);
		expect(await act('assemblies.remove_resolution', { assembly, version: after.version, resolution: 'budget' })).toMatchObject({
			ok: true,
		});
		expect((await read(assembly)).resolutions).toMatchObject([{ id: 'nouveaux-statuts', number: 1 }]);
	});

	it('keeps what a form does not show of a decision', async () => {
		const { version } = await read(DAY);
		const record = await smallAssociation();
		const [assembly] = record.assemblies;
		const [first, second] = assembly?.resolutions ?? [];
		if (assembly === undefined || first === undefined || second === undefined) throw new Error('the small assembly has two resolutions');
		const amount = { ...first, decisions: [{ id: 'd', kind: 'budget' as const, agendaItem: 'budget', amount: 500 }] };
		await keep(store, { ...record, assemblies: [{ ...assembly, resolutions: [amount, second] }] });
		const value = { id: 'r1', title: 'Budget 2027', text: first.text, decisions: [{ id: 'd', kind: 'budget', agendaItem: 'budget' }] };
		expect(version).toBeGreaterThan(0);
		expect(await act('assemblies.put_resolution', { assembly: DAY, version: (await read(DAY)).version, value })).toMatchObject({
			ok: true,
		});
		expect((await read(DAY)).resolutions[0]).toMatchObject({ title: 'Budget 2027', decisions: [{ amount: 500 }] });
	});

	it('is warned about where its place changes after the notice, and no more once that is sent again', async () => {
		const assembly = '2027-06-02';
		const frame = { date: assembly, kind: 'ordinary', startsAt: '14:00', place: 'Lyon', mode: 'mixed' };
		expect(await act('assemblies.begin', { value: frame })).toMatchObject({ ok: true });
		const send = async () => act('assemblies.send_notice', { assembly, version: (await read(assembly)).version });
		const items = [{ title: 'Budget', kind: 'resolution', speakers: ['ada'] }];
		expect(await act('assemblies.set_agenda', { assembly, version: (await read(assembly)).version, items })).toMatchObject({ ok: true });
		const put = { title: 'Budget', text: 'Il est adopté.', decisions: [{ kind: 'budget', agendaItem: 'budget' }] };
		expect(await act('assemblies.put_resolution', { assembly, version: (await read(assembly)).version, value: put })).toMatchObject({
			ok: true,
		});
		expect(await send()).toMatchObject({ ok: true });
		const value = { startsAt: '14:00', place: 'Lille' };
		expect(await act('assemblies.edit_frame', { assembly, version: (await read(assembly)).version, value })).toMatchObject({ ok: true });
		const codes = async () => (await read(assembly)).warnings.map(({ code, text }) => [code, text.fr]);
		expect(await codes()).toEqual([
			['frame-changed', expect.stringContaining('Le lieu a changé')],
			['frame-changed', expect.stringContaining('La forme')],
		]);
		expect(await send()).toMatchObject({ ok: true });
		expect(await codes()).toEqual([]);
	});

	it('begins, on a second notice, with what the first did not decide', async () => {
		const value = { date: '2027-07-01', kind: 'ordinary', secondNoticeOf: '2027-06-02' };
		expect(await act('assemblies.begin', { value })).toMatchObject({ ok: true, value: { id: '2027-07-01' } });
		expect(await read('2027-07-01')).toMatchObject({
			agenda: [{ id: 'budget', title: 'Budget', speakers: ['ada'] }],
			resolutions: [{ number: 1, title: 'Budget' }],
			// These statutes know no second notice: its quorum holds, and that is said.
			quorum: { required: 3 },
		});
		expect((await read('2027-07-01')).warnings.map((one) => one.code)).toContain('second-notice-not-provided');
	});

	it('changes with its sitting once it is convened, and no more once that is open', async () => {
		const sheet = [{ do: 'openSheet' }, { do: 'checkIn', person: 'ada' }, { do: 'checkIn', person: 'ben' }];
		await command(store, ...sheet);
		const before = await read(DAY);
		const items = [...before.agenda.map(({ id, title, kind }) => ({ id, title, kind })), { title: 'Divers', kind: 'discussion' }];
		expect(await act('assemblies.set_agenda', { assembly: DAY, version: before.version, items })).toMatchObject({ ok: true });
		await command(store, { do: 'nameOfficer', office: 'chair', person: 'ada' }, { do: 'nameOfficer', office: 'secretary', person: 'ben' });
		await command(store, { do: 'open' }, { do: 'startItem', item: 'divers' });
		const late = { assembly: DAY, version: (await read(DAY)).version, items };
		expect(await act('assemblies.set_agenda', late)).toMatchObject({
			ok: false,
			error: { code: 'sitting-refused', params: { why: 'wrong-phase' } },
		});
	});
});
