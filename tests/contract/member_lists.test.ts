import { strToU8 } from 'fflate';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { SHEET_LIMITS } from '../../src/exchange/index.ts';
import { mostBytes, ROUTES } from '../../src/platform/access.ts';
import { loadRecord, openStore, type Store } from '../../src/store/index.ts';
import { ask, perform, readSheet, writeMembers } from '../../src/use_cases/index.ts';
import { readMemberList, readViews, selectMembers } from '../../src/use_cases/members/asked/index.ts';
import { chooseColumns, decideRows, dropMemberList, importMemberList, keepMemberList } from '../../src/use_cases/members/import/index.ts';
import { keepMemberView, removeMemberView } from '../../src/use_cases/members/index.ts';
import { workbook } from '../exchange/sheets.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const secretary: Actor = { kind: 'user', id: 'u1', name: 'Sacha', roles: ['secretary'] };
const other: Actor = { ...secretary, id: 'u2' };
const NOW = '2026-03-01T10:00:00.000Z';

/** A record of three people and a town, which nothing else refers to. */
async function small(): Promise<AssociationRecord> {
	const record = await fullRecord('ours');
	return {
		...record,
		...{ representations: [], mandates: [], assemblies: [], provisions: [], directory: [], accounts: [], membershipCounts: [] },
		...{ editions: [], programmes: [] },
		people: [
			{ id: 'ada', familyName: 'Lovelace', givenName: 'Ada', email: 'ada@exemple.fr', city: 'Lille' },
			{ id: 'bob', familyName: 'Martin', givenName: 'Jean' },
		],
		organisations: [{ id: 'rennes', name: 'Ville de Rennes', kind: 'city' }],
		categories: [
			{ id: 'people', name: 'Personnes', holds: 'people', dues: [{ year: 2026, amount: 4000 }] },
			{ id: 'cities', name: 'Villes', holds: 'organisations', kinds: ['city'] },
		],
		memberships: [{ year: 2026, category: 'people', person: 'ada', status: 'validated', duesDue: 4000 }],
	};
}

const HEADER = ['Organisation', 'Nom', 'Prénom', 'Courriel', 'Ville', 'Catégorie', 'Cotisation payée'];

onBothEngines('a list of members that is sent', (place) => {
	let store: Store;
	const to = (actor = secretary, now = NOW) => ({ association: 'ours', actor, now });
	const send = async (bytes: Uint8Array, actor = secretary) => {
		const sheet = await readSheet(bytes);
		if (!sheet.ok) throw new Error(sheet.error.code);
		const kept = await perform(store, keepMemberList, { fileName: 'membres.xlsx', ...sheet.value }, to(actor));
		if (!kept.ok) throw new Error(JSON.stringify(kept.error));
		return kept.value.id;
	};
	const shown = async (actor = secretary, now = NOW) => {
		const read = await ask(store, readMemberList, {}, to(actor, now));
		if (!read.ok) throw new Error(read.error.code);
		return read.value;
	};
	/** What is shown, where there is a list. */
	const list = async () => (await shown()) ?? Promise.reject(new Error('no list'));
	const record = async () => (await store.read('ours', loadRecord)) ?? Promise.reject(new Error('no record'));
	const bring = async (options: { leaveOut?: boolean; key?: string; shown?: string } = {}) => {
		const { id, shown: seen } = await list();
		const sent = { list: id, shown: options.shown ?? seen, leaveOut: options.leaveOut ?? false };
		return perform(store, importMemberList, sent, { ...to(), ...(options.key === undefined ? {} : { idempotencyKey: options.key }) });
	};

	beforeAll(async () => {
		store = openStore(await place.open());
	});
	beforeEach(async () => {
		await keep(store, await small());
	});

	it('changes nothing until it is confirmed, is then imported whole, and is not there any more', async () => {
		const before = await record();
		const id = await send(
			workbook([
				HEADER,
				['', 'LOVELACE', 'Ada', 'ada@exemple.fr', 'Roubaix', 'Personnes', 40],
				['', 'Nouvelle', 'Zoé', 'zoe@exemple.fr', 'Lyon', 'Personnes', 20],
				['Ville de Rennes', 'Le Goff', 'Anne', 'anne@exemple.fr', '', 'Villes', ''],
				['Ville de Brest', 'Le Goff', 'Anne', 'anne@exemple.fr', '', 'Villes', ''],
			]),
		);
		const read = await list();
		expect(read).toMatchObject({ id, rows: 4, counts: { new: 2, changed: 2, duplicates: 0, errors: 0 } });
		expect(read.changed[0]).toMatchObject({
			name: 'Ada LOVELACE',
			changes: [
				{ field: 'city', before: 'Lille', after: 'Roubaix' },
				{ field: 'duesPaid', after: 4000 },
			],
		});
		expect(await record()).toEqual(before);
		expect(await bring({ shown: 'something else' })).toMatchObject({ ok: false, error: { code: 'list-changed' } });
		const done = await bring({ key: id });
		expect(done).toEqual({
			ok: true,
			value: {
				people: { added: 2, changed: 1 },
				organisations: { added: 1, changed: 0 },
				memberships: { added: 3, changed: 1 },
				representations: 2,
				leftOut: 0,
			},
		});
		const after = await record();
		expect(after.people.map((one) => [one.id, one.city])).toEqual([
			['ada', 'Roubaix'],
			['bob', undefined],
			['le-goff-anne', undefined],
			['nouvelle-zoe', 'Lyon'],
		]);
		expect(after.people[0]).toMatchObject({ familyName: 'Lovelace' });
		expect(after.organisations).toContainEqual({ id: 'ville-de-brest', name: 'Ville de Brest', kind: 'city' });
		expect(after.representations.map(({ person, organisation }) => `${person} ${organisation}`)).toEqual([
			'le-goff-anne rennes',
			'le-goff-anne ville-de-brest',
		]);
		const zoe = after.memberships.find(({ person }) => person === 'nouvelle-zoe');
		expect(zoe).toEqual({ year: 2026, category: 'people', person: 'nouvelle-zoe', status: 'validated', duesDue: 4000, duesPaid: 2000 });
		expect(await shown()).toBeNull();
	});

	it('is imported once, however often it is confirmed, and brings nothing where it is sent again', async () => {
		const sheet = workbook([HEADER, ['', 'Nouvelle', 'Zoé', 'zoe@exemple.fr', 'Lyon', 'Personnes', 20]]);
		const id = await send(sheet);
		const { shown: seen } = await list();
		const confirm = () =>
			perform(store, importMemberList, { list: id, shown: seen, leaveOut: false }, { ...to(), idempotencyKey: `again ${id}` });
		const [first, second] = [await confirm(), await confirm()];
		expect(second).toEqual(first);
		const after = await record();
		await send(sheet);
		expect((await list()).counts).toMatchObject({ new: 0, changed: 0, unchanged: 1, duplicates: 0 });
		expect(await bring()).toMatchObject({ ok: true, value: { people: { added: 0, changed: 0 }, memberships: { added: 0, changed: 0 } } });
		expect(await record()).toEqual(after);
	});

	it('leaves wrong rows out only where that is said, each shown by its row and column', async () => {
		await send(
			workbook([HEADER, ['', 'Juste', 'Anne', '', '', 'Personnes', 40], ['', 'Fausse', 'Zoé', 'zoe(at)exemple', '', 'Inconnue', 'x']]),
		);
		const { errors, counts } = await list();
		expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
			[3, 'F', 'category'],
			[3, 'D', 'email'],
		]);
		expect(counts).toMatchObject({ wrongRows: 1, leftOut: 1, new: 1 });
		const before = await record();
		expect(await bring()).toMatchObject({ ok: false, error: { code: 'rows-left', params: { rows: 1 } } });
		expect(await record()).toEqual(before);
		expect(await bring({ leaveOut: true })).toMatchObject({ ok: true, value: { people: { added: 1 }, leftOut: 1 } });
	});

	it('asks who a row speaks of where that is in doubt, and does as it is told', async () => {
		const rows = ['Ada;Lovelac;', 'Jean;Martyn;', 'Jehan;Martin;ada@exemple.fr', 'Zoé;Neuve;'];
		const id = await send(strToU8(['Prénom;Nom;Courriel', ...rows].join('\n')));
		expect((await list()).duplicates.map(({ row, reason, like }) => [row, reason, like])).toEqual([
			[2, 'near-name', [{ id: 'ada', name: 'Ada Lovelace' }]],
			[3, 'near-name', [{ id: 'bob', name: 'Jean Martin' }]],
			[4, 'same-email', [{ id: 'ada', name: 'Ada Lovelace' }]],
		]);
		const decide = (sent: object) => perform(store, decideRows, { list: id, decisions: {}, othersAreNew: false, ...sent }, to());
		expect(await decide({ decisions: { '2 person': { is: 'ada' }, '3 person': 'skip' } })).toMatchObject({ ok: true });
		expect((await list()).counts).toMatchObject({ new: 1, changed: 1, duplicates: 1, decided: 2 });
		expect(await decide({ othersAreNew: true })).toMatchObject({ ok: true });
		expect((await list()).counts).toMatchObject({ new: 2, changed: 1, duplicates: 0, decided: 2 });
		expect(await decide({ again: true })).toMatchObject({ ok: true });
		expect((await list()).counts).toMatchObject({ duplicates: 3, decided: 0 });
	});

	it('holds what its columns are said to hold, and its categories what they are said to be', async () => {
		const id = await send(strToU8('A;B;C\nNeuve;Zoé;Tarif plein\n'));
		const chosen = { columns: ['familyName', 'givenName', 'category'], defaults: { year: 2025 }, kind: 'other' };
		const choose = (categoryNames: object) => perform(store, chooseColumns, { list: id, ...chosen, categoryNames }, to());
		expect(await choose({})).toMatchObject({ ok: true });
		expect(await list()).toMatchObject({ unknownCategories: ['Tarif plein'], counts: { wrongRows: 1 } });
		expect(await choose({ 'Tarif plein': 'people' })).toMatchObject({ ok: true });
		expect((await list()).new).toMatchObject([{ name: 'Zoé Neuve', joins: [{ year: 2025, category: 'people' }] }]);
		expect(await choose({ 'Tarif plein': 'nothing' })).toMatchObject({ ok: true });
		expect((await list()).counts).toMatchObject({ wrongRows: 1 });
	});

	it('is what the list of members leaves as, whole or filtered, and brings nothing when it comes back', async () => {
		const select = async (filter: object, actor = secretary) => {
			const found = await ask(store, selectMembers, filter, to(actor));
			if (!found.ok) throw new Error(found.error.code);
			return found.value;
		};
		const all = await select({});
		for (const format of ['xlsx', 'csv'] as const) {
			const { content } = await writeMembers(all, format, 'fr');
			await send(typeof content === 'string' ? strToU8(content) : content);
			expect((await list()).counts).toMatchObject({ new: 0, changed: 0, unchanged: 3, duplicates: 0, errors: 0 });
		}
		const owing = await writeMembers(await select({ year: 2026, owing: true }), 'csv', 'fr');
		expect([owing.name, String(owing.content).split('\r\n').length]).toEqual(['membres-2026.csv', 3]);
		expect(owing.content).toContain('Lovelace;Ada;ada@exemple.fr');
		const cards = await writeMembers(await select({ words: 'martin' }), 'vcf', 'fr');
		expect(String(cards.content).match(/^FN:.*$/gmu)).toEqual(['FN:Jean Martin']);
		const programs: Actor = { ...secretary, scopes: ['members.read'] };
		expect((await select({}, programs)).memberships).toEqual([{ year: 2026, category: 'people', person: 'ada', status: 'validated' }]);
	});

	it('is looked at through views that each account names for itself', async () => {
		const view = (name: string, filter: object, actor = secretary) => perform(store, keepMemberView, { name, filter }, to(actor));
		const views = async (actor = secretary) => {
			const read = await ask(store, readViews, {}, to(actor));
			return read.ok ? read.value : read;
		};
		for (const filter of [{ owing: '1', year: '2026' }, { owing: '1' }])
			expect(await view('À relancer', filter)).toMatchObject({ ok: true });
		expect([await views(), await views(other)]).toEqual([[{ name: 'À relancer', filter: { owing: '1' } }], []]);
		for (let index = 0; index < 30; index++) expect(await view(`v${index}`, {}, other)).toMatchObject({ ok: true });
		expect(await view('de trop', {}, other)).toMatchObject({ ok: false, error: { code: 'too-many-views' } });
		expect(await view('v3', { kind: 'city' }, other)).toMatchObject({ ok: true });
		expect(await perform(store, removeMemberView, { name: 'À relancer' }, to())).toMatchObject({ ok: true });
		expect(await views()).toEqual([]);
	});

	it('is seen by who sent it alone, for a day, and may be dropped', async () => {
		const id = await send(strToU8('Nom;Prénom\nNeuve;Zoé\n'));
		expect(await shown(other)).toBeNull();
		const theirs = { list: id, shown: '', leaveOut: true };
		expect(await perform(store, importMemberList, theirs, to(other))).toMatchObject({ ok: false, error: { code: 'list-gone' } });
		expect(await shown(secretary, '2026-03-02T09:59:00.000Z')).not.toBeNull();
		expect(await shown(secretary, '2026-03-02T10:01:00.000Z')).toBeNull();
		await send(strToU8('Nom;Prénom\nAutre;Zoé\n'), other);
		expect(await perform(store, dropMemberList, {}, to())).toMatchObject({ ok: true });
		expect([await shown(), (await shown(other))?.rows]).toEqual([null, 1]);
	});
});

it('a list may be as long as its page takes, and the page takes no more than a list and its form', () => {
	const most = mostBytes(Object.keys(ROUTES).find((route) => route.endsWith('/members/import')) ?? null);
	expect(most - SHEET_LIMITS.bytes).toBeGreaterThan(0);
	expect(most - SHEET_LIMITS.bytes).toBeLessThan(100_000);
});

it('what is no list is refused before anything is kept', async () => {
	expect(await readSheet(strToU8('PK no archive'))).toMatchObject({ ok: false, error: { code: 'list-unreadable' } });
});
