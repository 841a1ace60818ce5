import { beforeAll, expect, it } from 'vitest';
import { type Actor, may, PERMISSIONS } from '../../src/domain/access/index.ts';
import { ok } from '../../src/domain/basics/index.ts';
import { openActors } from '../../src/platform/actors.ts';
import { openStore, type Store, verifyJournal } from '../../src/store/index.ts';
import {
	type Account,
	actorByToken,
	actorOf,
	ask,
	bearerDigest,
	createToken,
	grantRole,
	listOwnTokens,
	listRoles,
	newToken,
	perform,
	revokeOwnToken,
	withdrawRole,
} from '../../src/use_cases/index.ts';
import { putMembership, putPerson } from '../../src/use_cases/members/index.ts';
import { SYSTEM } from './authors.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const NOW = '2019-03-01T10:00:00.000Z';
const bySystem = { association: 'ours', actor: SYSTEM.actor, now: NOW };
const account = (id: string, email = `${id}@example.org`): Account => ({ id, email, name: '' });

onBothEngines('who may', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord('ours'));
		await keep(store, await fullRecord('theirs'));
	});
	const roles = async (who: Account, now = NOW, association = 'ours') => (await actorOf(store, who, association, now)).roles;
	const give = async (to: string, role: string) =>
		expect(await perform(store, grantRole, { account: to, role }, bySystem)).toEqual(ok(null));
	/** Gives a person of the record an address. */
	const address = async (id: string, email: string) => {
		const present = await store.read('ours', (record) => record.get('person', { id }));
		if (present === undefined) throw new Error(`no ${id}`);
		const put = await perform(store, putPerson, { value: { ...present.value, email }, version: present.version }, bySystem);
		if (!put.ok) throw new Error(put.error.code);
	};

	it('is a visitor where the association knows nothing of the account', async () => {
		expect(await actorOf(store, account('u0'), 'ours', NOW)).toEqual({ kind: 'user', id: 'u0', name: 'u0@example.org', roles: [] });
		expect(await roles(account('u0'), NOW, 'nowhere')).toEqual([]);
	});

	it('has the roles of the mandates of the person of its address, in their time and in that association', async () => {
		const record = await fullRecord('ours');
		const mandate = record.mandates.find(({ body, from, to }) => body === 'board' && from === '2018-06-19' && to === '2020');
		const person = record.people.find(({ id }) => id === mandate?.person);
		if (person === undefined) throw new Error('the example has no mandate from 2018-06-19 to 2020');
		await address(person.id, 'Board.Member@Example.org');
		const who = account('u1', 'board.member@example.org');
		expect(await actorOf(store, who, 'ours', NOW)).toMatchObject({
			name: `${person.givenName} ${person.familyName}`,
			person: person.id,
			roles: expect.arrayContaining(['boardMember']),
		});
		// The night of Paris is a day ahead of UTC: the mandate runs to the end of 2020 there.
		expect(await roles(who, '2020-12-31T22:59:59.000Z')).toContain('boardMember');
		expect(await roles(who, '2020-12-31T23:00:00.000Z')).not.toContain('boardMember');
		expect(await roles(who, '2018-06-18T10:00:00.000Z')).not.toContain('boardMember');
		expect(await roles(who, NOW, 'theirs')).toEqual([]);
	});

	it('is a member by a membership, a representative by that of an organisation', async () => {
		const { categories, representations } = await fullRecord('ours');
		const [category] = categories;
		const stands = representations.find(({ capacity }) => capacity !== 'personal');
		if (category === undefined || stands === undefined) throw new Error('the example has no category or representation');
		await address(stands.person, 'stands@example.org');
		const who = account('u2', 'stands@example.org');
		const year = 2031;
		const join = (member: object) =>
			perform(store, putMembership, { value: { year, category: category.id, status: 'validated', ...member } }, bySystem);
		const during = `${year}-05-01T10:00:00.000Z`;
		expect(await roles(who, during)).toEqual([]);
		expect(await join({ organisation: stands.organisation })).toMatchObject({ ok: true });
		expect(await roles(who, during)).toEqual(['representative']);
		expect(await join({ person: stands.person })).toMatchObject({ ok: true });
		expect([...(await roles(who, during))].sort()).toEqual(['member', 'representative']);
	});

	it('is told anew to a server that remembers it, as soon as a role is given, withdrawn or over', async () => {
		const now = openActors(store, 'ours');
		const remembered = async (at = NOW) => (await now(account('u5', 'remembered@example.org'), at)).roles;
		expect(await remembered()).toEqual([]);
		await give('u5', 'auditor');
		expect(await remembered()).toEqual(['auditor']);
		expect(await remembered()).toEqual(['auditor']);
		expect(await perform(store, withdrawRole, { account: 'u5', role: 'auditor' }, bySystem)).toEqual(ok(null));
		expect(await remembered()).toEqual([]);
		const record = await fullRecord('ours');
		const mandate = record.mandates.find(({ body, from, to }) => body === 'board' && from === '2018-06-19' && to === '2020');
		await address(mandate?.person ?? '', 'remembered@example.org');
		expect(await remembered('2020-12-31T22:59:59.000Z')).toContain('boardMember');
		expect(await remembered('2020-12-31T23:00:00.000Z')).not.toContain('boardMember');
	});

	it('is nobody of the record where two people share the address', async () => {
		const [one, two] = (await fullRecord('ours')).people.slice(-2);
		await address(one?.id ?? '', 'couple@example.org');
		await address(two?.id ?? '', 'couple@example.org');
		expect(await actorOf(store, account('u3', 'couple@example.org'), 'ours', NOW)).not.toHaveProperty('person');
	});

	it('has a role that was granted until it is withdrawn, and the journal says who gave it', async () => {
		const grant = { account: 'u4', role: 'auditor' };
		for (const _ of [1, 2]) await give('u4', 'auditor');
		expect(await roles(account('u4'))).toEqual(['auditor']);
		expect(await roles(account('u4'), NOW, 'theirs')).toEqual([]);
		expect(await ask(store, listRoles, {}, bySystem)).toEqual(ok([{ ...grant, by: SYSTEM.actor.name, at: NOW }]));
		expect(await perform(store, withdrawRole, grant, bySystem)).toEqual(ok(null));
		expect(await perform(store, withdrawRole, grant, bySystem)).toMatchObject({ ok: false, error: { code: 'not-found' } });
		expect(await roles(account('u4'))).toEqual([]);
		const entries = await store.read('ours', ({ tx }) =>
			tx.selectFrom('journal').select(['event', 'action', 'before', 'after']).where('key', '=', 'u4/auditor').orderBy('seq').execute(),
		);
		expect(entries).toEqual([
			{ event: 'access_grant.added', action: 'access.grant_role', before: null, after: grant },
			{ event: 'access_grant.removed', action: 'access.withdraw_role', before: grant, after: null },
		]);
	});

	it('always has an administrator, once there was one', async () => {
		const grant = (who: string) => ({ account: who, role: 'administrator' });
		await give('a1', 'administrator');
		expect(await perform(store, withdrawRole, grant('a1'), bySystem)).toMatchObject({ ok: false, error: { code: 'last-administrator' } });
		await give('a2', 'administrator');
		const done = await Promise.all(['a1', 'a2'].map((who) => perform(store, withdrawRole, grant(who), bySystem)));
		expect(done.map((one) => one.ok).sort()).toEqual([false, true]);
	});

	it('acts by a token within its scopes and the rights of its owner, until it ends', async () => {
		await give('u5', 'treasurer');
		const owner = await actorOf(store, account('u5'), 'ours', NOW);
		const as = (actor: Actor, now = NOW) => ({ association: 'ours', actor, now });
		const { token, digest } = newToken();
		const wanted = { name: 'Tableur', digest, scopes: ['accounts.read', 'dues.write'], expiresOn: '2019-06-01' };
		expect(await perform(store, createToken, { ...wanted, scopes: ['members.write'] }, as(owner))).toMatchObject({
			ok: false,
			error: { code: 'scope-exceeds', params: { scope: 'members.write' } },
		});
		const made = await perform(store, createToken, wanted, as(owner));
		const id = made.ok ? made.value.id : '';
		const find = (given: string, now = NOW, association = 'ours') =>
			actorByToken(store, association, bearerDigest(given) ?? '', async (one) => account(one), now);

		const acting = await find(`Bearer ${token}`);
		if (acting === undefined) throw new Error('the token does not serve');
		expect(PERMISSIONS.filter((one) => may(acting, one))).toEqual(['record.read_public', 'membership.ask', 'dues.write', 'accounts.read']);
		// It makes no wider token, and sees nothing elsewhere.
		expect(await perform(store, createToken, { ...wanted, digest: newToken().digest }, as(acting))).toMatchObject({
			ok: false,
			error: { code: 'forbidden' },
		});
		expect(await find(`Bearer ${token}`, NOW, 'theirs')).toBeUndefined();
		expect(await find(`Bearer ${newToken().token}`)).toBeUndefined();
		expect(await find(token)).toBeUndefined();
		expect(await find(`Bearer ${token}`, '2019-06-01T00:00:00.000Z')).toBeUndefined();

		// What its owner may not any more, it may not either.
		expect(await perform(store, withdrawRole, { account: 'u5', role: 'treasurer' }, bySystem)).toEqual(ok(null));
		await give('u5', 'member');
		const less = await find(`Bearer ${token}`);
		expect(less && may(less, 'dues.write')).toBe(false);

		const now = await actorOf(store, account('u5'), 'ours', NOW);
		const stranger: Actor = { ...now, id: 'u6' };
		expect(await perform(store, revokeOwnToken, { id }, as(stranger))).toMatchObject({ ok: false, error: { code: 'not-found' } });
		expect(await ask(store, listOwnTokens, {}, as(now))).toMatchObject({ ok: true, value: [{ id, name: 'Tableur' }] });
		expect(await perform(store, revokeOwnToken, { id }, as(now))).toEqual(ok(null));
		expect(await find(`Bearer ${token}`)).toBeUndefined();
		expect(await ask(store, listOwnTokens, {}, as(now))).toEqual(ok([]));
	});

	it('leaves no token in the database, and a journal that holds', async () => {
		const { token, digest } = newToken();
		await give('u7', 'member');
		const owner = await actorOf(store, account('u7'), 'ours', NOW);
		expect(
			await perform(store, createToken, { name: 'x', digest, scopes: ['own.read'] }, { ...bySystem, actor: owner, idempotencyKey: 'k' }),
		).toMatchObject({ ok: true });
		for (const table of ['api_token', 'journal', 'performed']) {
			const rows = await store.database.transaction(({ rows: read }) =>
				read<{ readonly row: string }>(`select t::text as row from ${table} t`),
			);
			expect(JSON.stringify(rows), table).not.toContain(token);
		}
		expect(await store.read('ours', ({ tx }) => verifyJournal(tx, 'ours'))).toMatchObject({ status: 'whole' });
	});
});
