import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { openStore, type Store, verifyJournal } from '../../src/store/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { dashboard } from '../../src/use_cases/office/index.ts';
import { composeOwnLetter, readOwnData, readRequests, readSpace } from '../../src/use_cases/own/asked/index.ts';
import { answerRequest, askOffice, putProfile } from '../../src/use_cases/own/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const MEMBER: Actor = { kind: 'user', id: 'u1', name: 'Ada', roles: ['member'], person: 'ada' };
const SECRETARY: Actor = { kind: 'user', id: 'u2', name: 'Sacha', roles: ['secretary'] };

/** Ada pays dues, stands for a town, stood for another, sat on a board; Bob is another member. */
async function withAda(): Promise<AssociationRecord> {
	const record = await fullRecord('ours');
	const [assembly] = record.assemblies;
	const [body] = record.bodies;
	if (assembly === undefined || body === undefined) throw new Error('the example has an assembly and a body');
	const bare = { id: '2027-01-10', date: '2027-01-10', startsAt: '18:00', place: 'Mairie', attendance: [], resolutions: [], workshops: [] };
	return {
		...record,
		people: [
			...record.people,
			{ id: 'ada', familyName: 'Lovelace', givenName: 'Ada', email: 'ada@exemple.fr', phone: '01', city: 'Lille' },
			{ id: 'bob', familyName: 'Martin', givenName: 'Bob' },
		].sort((a, b) => (a.id < b.id ? -1 : 1)),
		representations: [
			{ person: 'ada', organisation: 'bretagne', capacity: 'elected', from: '2018' },
			{ person: 'ada', organisation: 'grand-est', capacity: 'elected', from: '2010', to: '2015' },
			{ person: 'ada', organisation: 'ile-de-france', capacity: 'personal' },
		],
		mandates: [...record.mandates, { body: body.id, person: 'ada', from: '2018', to: '2020' }],
		memberships: [
			...record.memberships,
			{ year: 2025, category: 'individuals', person: 'ada', status: 'validated', duesDue: 4000, duesPaid: 4000, paidOn: '2025-02-01' },
			{ year: 2025, category: 'individuals', person: 'bob', status: 'validated', duesDue: 4000, duesPaid: 4000 },
			{ year: 2026, category: 'individuals', person: 'ada', status: 'pending', duesDue: 4500 },
		],
		assemblies: [
			{ ...assembly, attendance: [...assembly.attendance, { person: 'ada', status: 'present', as: 'participant' }] } as typeof assembly,
			{
				...assembly,
				...bare,
				debates: [],
				documents: [],
				agenda: [],
				signatures: [],
				announcedCharts: [],
				annotations: [],
				socialMoments: [],
			},
		],
	};
}

onBothEngines('what concerns oneself', (place) => {
	let store: Store;
	const to = (actor: Actor) => ({ association: 'ours', actor, now: '2026-06-01T10:00:00.000Z' });
	const space = async (actor: Actor) => {
		const read = await ask(store, readSpace, {}, to(actor));
		if (!read.ok) throw new Error(read.error.code);
		return read.value;
	};
	const own = async () => (await space(MEMBER)).own ?? Promise.reject(new Error('nobody'));
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await withAda());
	});

	it('is told to the person of the account alone: dues of oneself and of whom one stands for today, ties, what comes', async () => {
		const { members, mandates, attendance, kept } = await own();
		expect(members.map(({ id, memberships }) => [id, memberships.map(({ year, owed }) => [year, owed])])).toEqual([
			[
				'ada',
				[
					[2026, 4500],
					[2025, 0],
				],
			],
			['bretagne', [[2018, 0]]],
		]);
		expect([mandates.length, attendance.length]).toEqual([1, 1]);
		expect(kept.map(({ what, until }) => [what, until])).toEqual([
			['payments', 2035],
			['minutes', undefined],
			['mandates', undefined],
		]);
		expect((await space(MEMBER)).coming).toEqual([
			{ id: '2027-01-10', date: '2027-01-10', startsAt: '18:00', place: 'Mairie', invited: false },
		]);
		expect((await space({ ...MEMBER, id: 'u9', person: 'gone' })).own).toBeNull();
	});

	it('has its letters, and those of nobody else', async () => {
		const letter = (member: string, category = 'individuals', year = 2025) =>
			ask(store, composeOwnLetter, { letter: 'receipt', membership: { year, category, member }, language: 'fr' }, to(MEMBER));
		const receipt = await letter('ada');
		expect(receipt.ok && plainText(receipt.value).join('\n')).toMatch(/40\s€/u);
		for (const other of ['bob', 'nobody']) expect(await letter(other)).toMatchObject({ ok: false, error: { code: 'not-found' } });
		expect(await letter('bretagne', 'regions', 2018)).toMatchObject({ ok: false, error: { code: 'nothing-paid' } });
		expect(await letter('grand-est', 'regions', 2018)).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});

	it('is changed where one may: the name and the address stay, and who comes second is told', async () => {
		const { version } = await own();
		const put = (value: object) => perform(store, putProfile, { version, value }, to(MEMBER));
		expect(await put({ city: 'Brest', email: 'else@exemple.fr' })).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
		expect(await put({ city: 'Brest' })).toMatchObject({ ok: true });
		expect((await own()).person).toEqual({ id: 'ada', familyName: 'Lovelace', givenName: 'Ada', email: 'ada@exemple.fr', city: 'Brest' });
		expect(await put({ city: 'Lyon' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
	});

	it('leaves as it is held, with who changed what', async () => {
		const data = await ask(store, readOwnData, {}, to(MEMBER));
		expect(data).toMatchObject({ ok: true, value: { person: { id: 'ada', city: 'Brest' } } });
		if (!data.ok) throw new Error(data.error.code);
		expect(data.value.changes.filter(({ concept }) => concept === 'person')).toMatchObject([{ action: 'own.put_profile' }, {}]);
		expect([data.value.memberships.length, data.value.representations.length, data.value.attendance.length]).toEqual([2, 3, 1]);
		expect(data.value).toMatchObject({ directory: [], positions: [], messages: [], requests: [], account: { roles: ['member'] } });
		expect(data.value.namedIn.length).toBe(1);
		expect(new Set(data.value.changes.map(({ concept }) => concept))).toEqual(
			new Set(['person', 'membership', 'mandate', 'representation']),
		);
		expect(JSON.stringify(data.value)).not.toContain('bob');
	});

	it('is asked to be put right or erased, until the office has answered; the journal alone keeps it', async () => {
		const send = (kind: string, text: string) => perform(store, askOffice, { kind, text }, to(MEMBER));
		expect(await send('correct', 'Mon nom prend deux l')).toMatchObject({ ok: true });
		expect(await send('correct', 'Mon nom prend deux l, et un y')).toMatchObject({ ok: true });
		expect(await send('erase', '')).toMatchObject({ ok: true });
		const waiting = async () => {
			const read = await ask(store, readRequests, {}, to(SECRETARY));
			return read.ok ? read.value.map(({ name, kind, text }) => [name, kind, text]).sort() : read;
		};
		expect(await waiting()).toEqual([
			['Ada Lovelace', 'correct', 'Mon nom prend deux l, et un y'],
			['Ada Lovelace', 'erase', ''],
		]);
		const answer = () => perform(store, answerRequest, { person: 'ada', kind: 'correct' }, to(SECRETARY));
		expect(await answer()).toMatchObject({ ok: true });
		expect(await answer()).toMatchObject({ ok: false, error: { code: 'not-found' } });
		expect(await waiting()).toEqual([['Ada Lovelace', 'erase', '']]);
		// Within one month of the day it came (GDPR, art. 12, 3).
		const board = await ask(store, dashboard, {}, to(SECRETARY));
		expect(board.ok && board.value.asked).toEqual({ count: 1, by: '2026-07-01' });
		expect((await own()).requests).toMatchObject([{ kind: 'erase' }]);
		const nobody: Actor = { ...MEMBER, id: 'u9', person: 'gone' };
		expect(await perform(store, askOffice, { kind: 'erase' }, to(nobody))).toMatchObject({ ok: false, error: { code: 'no-person' } });
		expect(await store.read('ours', ({ tx }) => verifyJournal(tx, 'ours'))).toMatchObject({ status: 'whole' });
	});
});
