import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { loadRecord, openStore, type Store, verifyJournal } from '../../src/store/index.ts';
import { listDuplicates, previewMerge } from '../../src/use_cases/duplicates/asked/index.ts';
import { mergePeople } from '../../src/use_cases/duplicates/index.ts';
import { erasePerson } from '../../src/use_cases/erasure/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { replayAll } from '../../src/use_cases/sittings/replay_all.ts';
import { onBothEngines } from './engines.ts';
import { everyTable, keep } from './records.ts';
import { BUDGET_ADOPTED, command, OPENING, smallAssociation } from './small_assembly.ts';

const SECRETARY: Actor = { kind: 'user', id: 'u2', name: 'Sacha Martin', roles: ['secretary'] };
const NOW = '2027-06-01T10:00:00.000Z';

/** Ada is there twice: as she who came to the assembly, and as she who pays, sits on a board and needs a place. */
async function withTwins(): Promise<AssociationRecord> {
	const record = await smallAssociation();
	const ada2 = { id: 'ada-2', familyName: 'ADA', givenName: 'Ada', email: 'ada@exemple.fr', phone: '0600000000' };
	return {
		...record,
		people: [
			...record.people,
			ada2,
			{ id: 'bertrand', familyName: 'Bertrand', givenName: 'Odile' },
			{ id: 'bertrant', familyName: 'Bertrant', givenName: 'Odile' },
		],
		organisations: [{ id: 'ornans', name: 'Ornans', kind: 'city' }],
		representations: [
			{ person: 'ada', organisation: 'ornans', title: 'Maire' },
			{ person: 'ada-2', organisation: 'ornans', title: 'Adjointe', to: '2020' },
		],
		bodies: [{ id: 'board', name: 'Conseil', kind: 'board' }],
		mandates: [
			{ body: 'board', person: 'ada', from: '2020', to: '2021' },
			{ body: 'board', person: 'ada-2', from: '2022' },
			{ body: 'board', person: 'ada-2', from: '2020', to: '2021' },
		],
		memberships: [
			...record.memberships.map((one) => (one.person === 'ada' ? { ...one, duesDue: 5000, duesPaid: 1000, paidOn: '2027-01-05' } : one)),
			{
				year: 2027,
				category: 'people',
				person: 'ada-2',
				status: 'pending',
				duesDue: 4000,
				duesPaid: 4000,
				paidOn: '2027-02-05',
				paidBy: 'card',
			},
			{ year: 2025, category: 'people', person: 'ada-2', status: 'validated' },
		],
		directory: [{ id: 'd', kind: 'need', person: 'ada-2', title: 'Un lieu', topics: [], stages: [], sharing: 'members' }],
	};
}

onBothEngines('two entries of one person', (place) => {
	let store: Store;
	const to = (actor: Actor) => ({ association: 'ours', actor, now: NOW });
	const merge =
		(first: string, second: string, more: object = {}, actor = SECRETARY) =>
		async () => {
			const versions = await Promise.all(
				[first, second].map(async (id) => (await store.read('ours', (record) => record.get('person', { id })))?.version ?? 1),
			);
			return perform(store, mergePeople, { first, second, firstVersion: versions[0], secondVersion: versions[1], ...more }, to(actor));
		};
	const run = (statement: string) => store.database.transaction(({ script }) => script(statement));
	const rows = <T>(statement: string) => store.database.transaction((connection) => connection.rows<T>(statement));
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await withTwins());
		await command(store, ...OPENING, ...BUDGET_ADOPTED);
		await run(`insert into sign_in_user (id, name, email, email_verified) values ('account', 'Ada', 'ada@exemple.fr', true);
			insert into access_grant (association_id, user_id, role, granted_at, granted_by) values ('ours', 'account', 'auditor', now(), '{}');
			insert into mail (association_id, id, purpose, assembly, person, sequence, language, status, attempts, queued_at, at)
				values ('ours', 'm', 'notice', 's', 'ada-2', 0, 'fr', 'sent', 0, now(), now());
			insert into position_topic values ('ours', 't', 'T', null, true, now());
			insert into position_statement values ('ours', 't', 'x', 'X', 'shown'), ('ours', 't', 'y', 'Y', 'shown');
			insert into position_vote values ('ours', 't', 'x', 'ada', 'agree'), ('ours', 't', 'x', 'ada-2', 'disagree'), ('ours', 't', 'y', 'ada-2', 'pass')`);
	});

	it('are found by address and by name, near ones too, and shown side by side', async () => {
		const listed = await ask(store, listDuplicates, {}, to(SECRETARY));
		if (!listed.ok) throw new Error(listed.error.code);
		expect(listed.value.pairs.map(({ first, second, reasons }) => [first.id, second.id, reasons])).toEqual([
			['ada', 'ada-2', ['same-name']],
			['bertrand', 'bertrant', ['near-name']],
		]);
		expect(await ask(store, previewMerge, { first: 'ada', second: 'ada-2' }, to(SECRETARY))).toMatchObject({
			value: {
				entries: [
					{ mandates: 1, memberships: [2027] },
					{ mandates: 2, memberships: [2027, 2025] },
				],
				together: null,
			},
		});
	});

	it('are not made one where they are two, or where it would lose an account or a change', async () => {
		const codes = [
			[merge('ada', 'ada'), 'merge-same'],
			[merge('ada', 'nobody'), 'not-found'],
			[merge('ada', 'ben'), 'merge-both-present'],
			[merge('ada', 'ada-2'), 'merge-sitting'],
			[merge('ada', 'ada-2', {}, { ...SECRETARY, roles: ['treasurer'] }), 'forbidden'],
		] as const;
		for (const [done, code] of codes) expect(await done(), code).toMatchObject({ ok: false, error: { code } });
		await command(store, { do: 'postponeItem', item: 'statuts', reason: 'Il est tard.' }, { do: 'close' });
		// Without the second's address, the account that has a role would be nobody's.
		expect(await merge('ada', 'ada-2')()).toMatchObject({ ok: false, error: { code: 'merge-account' } });
		expect(await merge('ada', 'ada-2', { fromSecond: ['email'], secondVersion: 1 })()).toMatchObject({
			ok: false,
			error: { code: 'conflict' },
		});
	});

	it('become one, with all that either had; every result is found again, and the chain holds', async () => {
		const head = await store.read('ours', ({ tx }) => verifyJournal(tx, 'ours'));
		expect(await merge('ada-2', 'ada', { fromSecond: ['familyName'] })()).toMatchObject({ ok: true, value: { person: 'ada-2' } });
		const record = await store.read('ours', loadRecord);
		if (record === undefined) throw new Error('there');
		expect(record.people.filter(({ id }) => id.startsWith('ada'))).toEqual([
			{ id: 'ada-2', givenName: 'Ada', familyName: 'ADA', email: 'ada@exemple.fr', phone: '0600000000' },
		]);
		expect(record.memberships.filter(({ person }) => person === 'ada-2')).toEqual([
			{ year: 2025, category: 'people', person: 'ada-2', status: 'validated' },
			{
				...{ year: 2027, category: 'people', person: 'ada-2', status: 'validated' },
				...{ duesDue: 5000, duesPaid: 5000, paidOn: '2027-02-05', paidBy: 'card' },
			},
		]);
		expect(record.mandates.map(({ person, from }) => [person, from]).sort()).toEqual([
			['ada-2', '2020'],
			['ada-2', '2022'],
		]);
		expect(record.representations.map(({ person, title }) => [person, title]).sort()).toEqual([
			['ada-2', 'Adjointe'],
			['ada-2', 'Maire'],
		]);
		expect(await rows(`select statement, participant, stance from position_vote order by 1`)).toEqual([
			{ statement: 'x', participant: 'ada-2', stance: 'disagree' },
			{ statement: 'y', participant: 'ada-2', stance: 'pass' },
		]);
		// But for the history, nothing speaks of who is gone any more.
		const holding = [];
		for (const table of (await everyTable(store.database)).filter((one) => one !== 'person')) {
			if ((await rows(`select 1 from "${table}" t where to_jsonb(t)::text ~ '"(person:)?ada"'`)).length > 0) holding.push(table);
		}
		expect(holding).toEqual(['journal']);
		const replayed = await store.read('ours', replayAll);
		expect(replayed).toMatchObject({ equal: true, chain: { status: 'whole' } });
		if (head.status !== 'whole' || replayed.chain.status !== 'whole') throw new Error('whole');
		expect(replayed.chain.entries).toBeGreaterThan(head.entries);
		expect(await rows(`select after->>'merged' as merged from journal where event = 'erasure.done'`)).toEqual([{ merged: 'ada' }]);
		expect(await rows(`select 1 from journal where event = 'sitting.happened' and after::text ~ '"(person:)?ada"'`)).toEqual([]);
	});

	it('leave the roles of the account that goes to the one that stays', async () => {
		await run(`insert into sign_in_user (id, name, email, email_verified) values ('b1', 'B', 'b1@exemple.fr', true), ('b2', 'B', 'b2@exemple.fr', true);
			insert into access_grant (association_id, user_id, role, granted_at, granted_by) values ('ours', 'b2', 'auditor', now(), '{}')`);
		const addressed = async (id: string, email: string) => {
			const done = await store.write('ours', { actor: { ...SECRETARY }, action: 'test', at: NOW }, async (record) => {
				const stored = await record.get('person', { id });
				if (stored === undefined) throw new Error(id);
				return record.put('person', { ...stored.value, email }, { against: 'anything' });
			});
			expect(done.ok).toBe(true);
		};
		await addressed('bertrand', 'b1@exemple.fr');
		await addressed('bertrant', 'b2@exemple.fr');
		expect(await merge('bertrand', 'bertrant')()).toMatchObject({ ok: true });
		expect(await rows(`select user_id from access_grant where user_id in ('b1', 'b2')`)).toEqual([{ user_id: 'b1' }]);
		expect(await rows(`select id from sign_in_user where id in ('b1', 'b2')`)).toEqual([{ id: 'b1' }]);
	});

	it('are both erased from the history with the person, though one of them went before', async () => {
		expect(await perform(store, erasePerson, { person: 'bertrand', name: 'Odile Bertrand' }, to(SECRETARY))).toMatchObject({ ok: true });
		// What notes the merging names their ids alone: it vouches for what it rewrote, and is not rewritten itself.
		const told = `concat(key, before, after) ~* 'bertran[dt]|b[12]@exemple'`;
		expect(await rows(`select event, key from journal where event <> 'erasure.done' and ${told}`)).toEqual([]);
		expect(await store.read('ours', ({ tx }) => verifyJournal(tx, 'ours'))).toMatchObject({ status: 'whole' });
	});
});
