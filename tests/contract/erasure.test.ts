import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { ok } from '../../src/domain/basics/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import {
	addDuesLetters,
	addMembershipRequest,
	endMail,
	openDatabase,
	openStore,
	queueMail,
	restoreBackup,
	type Store,
	verifyJournal,
	writeBackup,
} from '../../src/store/index.ts';
import { listErased, previewErasure } from '../../src/use_cases/erasure/asked/index.ts';
import { erasePerson } from '../../src/use_cases/erasure/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { putPerson } from '../../src/use_cases/members/index.ts';
import { askOffice, putProfile } from '../../src/use_cases/own/index.ts';
import { replayAll } from '../../src/use_cases/sittings/replay_all.ts';
import { onBothEngines } from './engines.ts';
import { everyTable, keep } from './records.ts';
import { BUDGET_ADOPTED, command, DAY, OPENING, smallAssociation } from './small_assembly.ts';

const SECRETARY: Actor = { kind: 'user', id: 'u2', name: 'Sacha Martin', roles: ['secretary'] };
const NOW = '2027-06-01T10:00:00.000Z';
const ZOE = {
	id: 'zelinska-zoe',
	familyName: 'Zelińska',
	givenName: 'Zoé',
	email: 'zoe@exemple.fr',
	phone: '06 98 76 54 32',
	city: 'Ornans',
};
const ada: Actor = { kind: 'user', id: 'account-of-ada', name: 'ada ADA', roles: ['member'], person: 'ada' };
const zoe: Actor = { kind: 'user', id: 'account-of-zoe', name: 'Zoé Zelińska', roles: ['member'], person: ZOE.id };

/** Five members at an assembly, and Zoé, who needs something, stands for a town and pays nothing. */
async function withZoe(): Promise<AssociationRecord> {
	const record = await smallAssociation();
	return {
		...record,
		people: [...record.people.map((one) => (one.id === 'ada' ? { ...one, email: 'ada@exemple.fr' } : one)), ZOE],
		organisations: [{ id: 'ornans', name: 'Ornans', kind: 'city' }],
		representations: [{ person: ZOE.id, organisation: 'ornans', title: 'Maire', capacity: 'elected' }],
		memberships: [
			...record.memberships.map((one) => (one.person === 'ada' ? { ...one, duesDue: 4000, duesPaid: 4000 } : one)),
			{ year: 2024, category: 'people', person: ZOE.id, status: 'ended' },
		],
		directory: [
			{
				...{ id: 'besoin', kind: 'need', person: ZOE.id, title: 'Un lieu', details: 'Écrire à zoe@exemple.fr' },
				...{ topics: ['lieu'], stages: [], sharing: 'members' },
			},
		],
	};
}

onBothEngines('erasing a person', (place) => {
	let store: Store;
	let config: Awaited<ReturnType<typeof place.config>>;
	const to = (actor: Actor) => ({ association: 'ours', actor, now: NOW });
	const erase = (person: string, name: string, actor = SECRETARY) => perform(store, erasePerson, { person, name }, to(actor));
	const verify = () => store.read('ours', ({ tx }) => verifyJournal(tx, 'ours'));
	/** Tables with a row that holds a word, those of sign-in too. */
	const holding = async (word: string) => {
		const tables = [...(await everyTable(store.database)), 'sign_in_user', 'sign_in_session', 'sign_in_verification'];
		const found: string[] = [];
		for (const table of tables) {
			const rows = await store.database.transaction(({ rows }) =>
				rows(`select 1 from "${table}" t where strpos(lower(to_jsonb(t)::text), lower($1)) > 0`, [word]),
			);
			if (rows.length > 0) found.push(table);
		}
		return found;
	};
	const account = ({ id, name }: Actor, email: string) =>
		store.database.transaction(({ script }) =>
			script(`insert into sign_in_user (id, name, email, email_verified) values ('${id}', '${name}', '${email}', true);
				insert into sign_in_session (id, user_id, token, expires_at, updated_at) values ('s-${id}', '${id}', 't-${id}', now(), now());
				insert into sign_in_verification (id, identifier, value, expires_at)
					values ('v-${id}', 'i-${id}', '{"email":"${email}"}', now());
				insert into member_view values ('ours', '${id}', 'Mes amis', '{}')`),
		);

	beforeAll(async () => {
		config = await place.config();
		store = openStore(await openDatabase(config));
		await keep(store, await withZoe());
		await command(store, ...OPENING, ...BUDGET_ADOPTED);
		await account(zoe, ZOE.email);
		await account(ada, 'ada@exemple.fr');
		// What she was called and how she was reached before is in the journal alone.
		const put = await perform(
			store,
			putPerson,
			{ value: { ...ZOE, familyName: 'Dupond-Zelińska', email: 'ancienne@exemple.fr' }, version: await versionOf(ZOE.id) },
			to(SECRETARY),
		);
		expect(put.ok).toBe(true);
		expect((await perform(store, putPerson, { value: ZOE, version: await versionOf(ZOE.id) }, to(SECRETARY))).ok).toBe(true);
		expect(
			(await perform(store, putProfile, { value: { phone: ZOE.phone, city: 'Ornans-Centre' }, version: await versionOf(ZOE.id) }, to(zoe)))
				.ok,
		).toBe(true);
		const written = await store.write('ours', { actor: SECRETARY, action: 'test', at: NOW }, async (record) => {
			const membership = { year: 2024, category: 'people', member: ZOE.id, nth: 0 };
			const letter = { id: `call/2024/people/${ZOE.id}/0/0`, batch: 'b', letter: 'call', membership, byPost: false } as const;
			const content = { membership: { year: 2024, category: 'people', person: ZOE.id, status: 'ended' } } as const;
			await addDuesLetters(record, [{ ...letter, language: 'fr', sentOn: '2027-05-01', content }], NOW);
			const mail = { purpose: 'dues', about: letter.id, person: ZOE.id, sequence: 0, language: 'fr' } as const;
			await queueMail(record, [mail], NOW);
			await endMail(record, { ...mail, id: letter.id }, { status: 'sent', messageId: 'x' }, NOW);
			const applicant = { familyName: ZOE.familyName, givenName: ZOE.givenName, email: ZOE.email };
			await addMembershipRequest(record, { id: 'req', at: NOW, language: 'fr', category: 'people', applicant }, '2028-01-01T00:00:00.000Z');
			return ok(null);
		});
		expect(written.ok).toBe(true);
		expect((await perform(store, askOffice, { kind: 'erase', text: 'Zoé Zelińska, partie à Belfort' }, to(zoe))).ok).toBe(true);
		return () => store.close();
	});
	const versionOf = async (id: string) => (await store.read('ours', (record) => record.get('person', { id })))?.version ?? 0;

	it('says what goes and what stays, and writes nothing', async () => {
		const before = await verify();
		const preview = async (person: string) => {
			const read = await ask(store, previewErasure, { person }, to(SECRETARY));
			return read.ok ? read.value : Promise.reject(new Error(read.error.code));
		};
		expect(await preview(ZOE.id)).toMatchObject({
			...{ name: 'Zoé Zelińska', account: 'ended', representations: 1, directory: 1, memberships: 1, mandates: 0, assemblies: 0 },
			...{ asked: true, obstacles: [], identity: null, proofs: [] },
		});
		expect((await preview('ada')).obstacles).toEqual(['sitting']);
		expect(await verify()).toEqual(before);
		expect(await ask(store, previewErasure, { person: ZOE.id }, to(zoe))).toMatchObject({ ok: false, error: { code: 'forbidden' } });
	});

	it('is done to whom it is meant for, by another, once nothing stands in the way', async () => {
		for (const [person, name, actor, code] of [
			[ZOE.id, 'Zoé Zelinska', SECRETARY, 'erase-name'],
			[ZOE.id, 'Zoé Zelińska', { ...SECRETARY, person: ZOE.id }, 'erase-self'],
			[ZOE.id, 'Zoé Zelińska', { ...SECRETARY, roles: ['treasurer'] as const }, 'forbidden'],
			['ada', 'ada ADA', SECRETARY, 'erase-sitting'],
			['nobody', 'Nobody', SECRETARY, 'not-found'],
		] as const) {
			expect(await erase(person, name, actor), code).toMatchObject({ ok: false, error: { code } });
		}
	});

	it('leaves no word of someone who paid nothing and decided nothing, in any table, and the chain holds', async () => {
		expect(await holding(ZOE.email)).toContain('journal');
		const head = await verify();
		expect(await erase(ZOE.id, ' zoé  zelińska ')).toMatchObject({ ok: true, value: { until: null } });
		const words = ['Zelińska', 'Dupond', 'exemple.fr/zoe', ZOE.email, 'ancienne@exemple.fr', ZOE.phone, ZOE.id, 'Ornans-Centre', 'Belfort'];
		for (const word of [...words, zoe.name]) expect(await holding(word), word).toEqual([]);
		expect(await holding('account-of-zoe')).toEqual(['journal']);
		const after = await verify();
		expect(after).toMatchObject({ status: 'whole' });
		if (head.status !== 'whole' || after.status !== 'whole') throw new Error('whole');
		expect(after.entries).toBeGreaterThan(head.entries);
		expect(after.erased).toBeGreaterThan(5);
		expect((await store.read('ours', (record) => record.list('person'))).map(({ value }) => value.id).sort()).toEqual([
			...['ada', 'ben', 'cam', 'dan', 'eve', 'personne-effacee-1'],
		]);
	});

	it('puts a pseudonym where someone voted and paid; the name alone is kept apart, and every result is found again', async () => {
		await command(store, { do: 'postponeItem', item: 'statuts', reason: 'Il est tard.' }, { do: 'close' });
		expect(await erase('ada', 'Ada ADA')).toMatchObject({ ok: true, value: { person: 'personne-effacee-2', until: '2037-12-31' } });
		expect(await holding('ada@exemple.fr')).toEqual([]);
		expect(await holding('"ada"')).toEqual([]);
		expect(await holding('person:ada')).toEqual([]);
		expect(await holding('ada ADA')).toEqual(['kept_identity']);
		expect(await ask(store, listErased, {}, to(SECRETARY))).toMatchObject({
			ok: true,
			value: [{ person: 'personne-effacee-2', name: 'ada ADA', reasons: ['payments', 'assemblies'], until: '2037-12-31' }],
		});
		const memberships = await store.read('ours', (record) => record.list('membership', { member: 'personne-effacee-2' }));
		expect(memberships.map(({ value }) => [value.status, value.duesPaid])).toEqual([['ended', 4000]]);
		const replayed = await store.read('ours', replayAll);
		expect(replayed).toMatchObject({ equal: true, chain: { status: 'whole' } });
		expect(replayed.sittings[0]?.assembly).toBe(DAY);
		const { rows } = await store.database.transaction(async ({ rows }) => ({
			rows: await rows<{ readonly kept: number }>(
				"select count(*)::int as kept from journal where after->>'person' = 'personne-effacee-2' and event = 'sitting.happened'",
			),
		}));
		expect(rows[0]?.kept).toBe(2);
	});

	it('is found out where no entry vouches for it, where one that does was touched, and where what was erased came back', async () => {
		const tampered = async (statement: string) => {
			const rolledBack = new Error('rolled back');
			let verdict: unknown;
			await store.database.db
				.transaction()
				.execute(async (tx) => {
					for (const one of ['set local session_replication_role = replica', statement]) await sql.raw(one).execute(tx);
					verdict = await verifyJournal(tx as never, 'ours');
					throw rolledBack;
				})
				.catch((error: unknown) => expect(error).toBe(rolledBack));
			return verdict;
		};
		const [first] = await store.database.transaction(({ rows }) =>
			rows<{ readonly seq: number; readonly by: number; readonly plain: number }>(
				`select min(seq)::int as seq, min(erased_by)::int as by,
					(select min(seq)::int from journal where erased_by is null and concept <> 'erasure') as plain from journal where erased_by is not null`,
			),
		);
		if (first === undefined) throw new Error('something was erased');
		const { seq, by, plain } = first;
		expect(await tampered(`update journal set before = null, after = null, salt = null where seq = ${plain}`)).toEqual({
			...{ status: 'broken', seq: plain, what: 'content' },
		});
		expect(await tampered(`update journal set after = null, salt = null, erased_by = ${by} where seq = ${plain}`)).toMatchObject({
			...{ seq: plain, what: 'erased' },
		});
		expect(await tampered(`update journal set actor = '{"kind":"user","id":"x","name":"X"}' where seq = ${seq}`)).toMatchObject({
			...{ seq, what: 'erased' },
		});
		expect(await tampered(`update journal set erased_by = null, salt = 'x' where seq = ${seq}`)).toMatchObject({ seq, what: 'restored' });
		expect(await tampered(`update journal set after = after || '{"rewritings":[]}' where seq = ${by}`)).toMatchObject({ status: 'broken' });
		expect(await verify()).toMatchObject({ status: 'whole' });
		const asOwner = (statement: string) => store.database.transaction(({ script }) => script(statement));
		for (const statement of [
			`update journal set after = null where seq = ${plain}`,
			`update journal set hash = 'x', erased_by = ${by} where seq = ${plain}`,
			`update journal set after = null, erased_by = ${by + 1} where seq = ${by}`,
			`update journal set after = null, erased_by = ${plain} where seq = ${plain}`,
		]) {
			await expect(asOwner(statement), statement).rejects.toThrow('append-only');
		}
	});

	it('goes into a backup and comes back as it was, the chain whole', async () => {
		const file = join(tmpdir(), `collegiale-erasure-${process.pid}-${config.engine}.backup`);
		const before = await verify();
		await writeBackup(store.database, file, { at: NOW });
		const copy = await place.config();
		await restoreBackup(copy, file);
		await rm(file);
		const restored = openStore(await openDatabase(copy));
		expect(await restored.read('ours', ({ tx }) => verifyJournal(tx, 'ours'))).toEqual(before);
		await restored.close();
	});
});
