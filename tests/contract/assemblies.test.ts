import { beforeAll, expect, it } from 'vitest';
import type { Actor, Role } from '../../src/domain/access/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { editTexts, publishAccounts, publishMinutes, withdrawMinutes } from '../../src/use_cases/assemblies/actions.ts';
import { readAssembly, readRegister } from '../../src/use_cases/assemblies/asked/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const as = (role: Role): { readonly association: string; readonly actor: Actor; readonly now: string } => ({
	association: 'ours',
	actor: { kind: 'user', id: 'u1', name: 'Sacha', roles: [role] },
	now: '2027-03-01T10:00:00.000Z',
});
const key = { id: '2018-06-19' };

onBothEngines('the register of minutes', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		const record = await fullRecord('ours');
		const assemblies = record.assemblies.map(({ published: _published, ...rest }) => rest);
		await keep(store, { ...record, assemblies });
	});

	const read = async () => {
		const found = await ask(store, readAssembly, key, as('secretary'));
		if (!found.ok) throw new Error(found.error.code);
		return found.value;
	};

	it('says what the checks find of each assembly and of the accounts that it was shown', async () => {
		const register = await ask(store, readRegister, {}, as('secretary'));
		const { findings } = await read();
		expect(register).toMatchObject({
			ok: true,
			value: { assemblies: [{ id: key.id, present: 44, resolutions: 3, findings: findings.length }] },
		});
		const codes = findings.map(({ code }) => code);
		expect(codes).toEqual(expect.arrayContaining(['BUDGET-SUM', 'VOTE-OFF-AGENDA', 'MENTION-MISSING']));
		const about = new Set(findings.map(({ path: [collection, id] }) => `${collection}/${id}`));
		expect([...about].sort()).toEqual(['accounts/2017-actual', 'accounts/2018-forecast', `assemblies/${key.id}`]);
		// Of the accounts, those who may not read them learn nothing here.
		const seen = await ask(store, readAssembly, key, as('member'));
		expect(seen.ok && new Set(seen.value.findings.map(({ path }) => path[0]))).toEqual(new Set(['assemblies']));
	});

	it('publishes by name and day, once, and takes back; accounts as well', async () => {
		const { version } = await read();
		const publish = (role: Role, at = version) => perform(store, publishMinutes, { key, version: at }, as(role));
		expect(await publish('member')).toMatchObject({ error: { code: 'forbidden' } });
		const done = await publish('secretary');
		if (!done.ok) throw new Error(done.error.code);
		const published = { on: '2027-03-01', by: 'Sacha' };
		expect(done.value.value.published).toEqual(published);
		expect(await publish('secretary')).toMatchObject({ error: { code: 'conflict' } });
		const again = await perform(
			store,
			publishMinutes,
			{ key, version: done.value.version },
			{ ...as('chair'), now: '2028-01-01T00:00:00.000Z' },
		);
		if (!again.ok) throw new Error(again.error.code);
		expect(again.value.value.published).toEqual(published);
		const withdrawn = await perform(store, withdrawMinutes, { key, version: again.value.version }, as('secretary'));
		expect(withdrawn.ok && 'published' in withdrawn.value.value).toBe(false);
		const accounts = await store.read('ours', (record) => record.get('year_accounts', { id: '2017-actual' }));
		const open = { key: { id: '2017-actual' }, version: accounts?.version ?? 0 };
		expect(await perform(store, publishAccounts, open, as('secretary'))).toMatchObject({ error: { code: 'forbidden' } });
		expect(await perform(store, publishAccounts, open, as('treasurer'))).toMatchObject({ ok: true });
	});

	it('corrects the words of an assembly and nothing else of it', async () => {
		const { assembly, version } = await read();
		const [item] = assembly.agenda;
		const [first] = assembly.resolutions;
		if (item === undefined || first === undefined) throw new Error('no texts');
		const value = {
			date: '2018-06-20',
			kind: 'ordinary' as const,
			place: 'Paris',
			agenda: [{ id: item.id, title: 'Accueil', report: 'Mot de bienvenue.' }],
			resolutions: [{ id: first.id, title: first.title, text: 'Un autre texte.' }],
			debates: [],
		};
		const done = await perform(store, editTexts, { key, version, value }, as('secretary'));
		if (!done.ok) throw new Error(done.error.code);
		const { startsAt: _s, endsAt: _e, annual: _a, rank: _r, workshopsNarrative: _w, ...stays } = assembly;
		expect(done.value.value).toEqual({
			...stays,
			...{ date: value.date, kind: value.kind, place: value.place },
			agenda: assembly.agenda.map((one) => (one === item ? { ...item, ...value.agenda[0] } : one)),
			resolutions: assembly.resolutions.map((one) => (one === first ? { ...first, text: 'Un autre texte.' } : one)),
		});
	});
});
