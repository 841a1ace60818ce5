import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { eraseOver } from '../../src/platform/retention.ts';
import { openStore, type Store, verifyJournal } from '../../src/store/index.ts';
import { readRetention } from '../../src/use_cases/erasure/asked/index.ts';
import { runRetention, setRetention } from '../../src/use_cases/erasure/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { smallAssociation } from './small_assembly.ts';

const SECRETARY: Actor = { kind: 'user', id: 'u2', name: 'Sacha Martin', roles: ['secretary'] };
/** Things are kept on the 24th of November 2026 (`SYSTEM`). */
const NOW = '2027-06-01T10:00:00.000Z';

/** Members of 2027; Old left after 2021, Late after 2025, Asked was never accepted in 2022, Sits still has a mandate. */
async function withLeavers(): Promise<AssociationRecord> {
	const record = await smallAssociation();
	const names = ['old', 'late', 'asked', 'sits', 'paid'];
	const of = (person: string, year: number, status: 'validated' | 'pending' | 'ended', more = {}) => ({
		...{ year, category: 'people', person, status },
		...more,
	});
	return {
		...record,
		people: [...record.people, ...names.map((id) => ({ id, familyName: id.toUpperCase(), givenName: 'Xy', email: `${id}@exemple.fr` }))],
		bodies: [{ id: 'board', name: 'Conseil', kind: 'board' }],
		mandates: [{ body: 'board', person: 'sits', from: '2019' }],
		memberships: [
			...record.memberships,
			...[of('old', 2021, 'validated'), of('late', 2025, 'validated'), of('asked', 2022, 'pending'), of('sits', 2019, 'validated')],
			of('paid', 2020, 'validated', { duesDue: 100, duesPaid: 100 }),
		],
		directory: [{ id: 'd', kind: 'need', person: 'ada', title: 'Un lieu', topics: [], stages: [], sharing: 'members' }],
	};
}

onBothEngines('retention', (place) => {
	let store: Store;
	const to = (actor: Actor, now = NOW) => ({ association: 'ours', actor, now });
	const plan = async (now = NOW) => {
		const read = await ask(store, readRetention, {}, to(SECRETARY, now));
		if (!read.ok) throw new Error(read.error.code);
		return new Map(read.value.map((one) => [one.kind, one]));
	};
	const run = (kind: string, ids: readonly string[] = [], now = NOW) => perform(store, runRetention, { kind, ids }, to(SECRETARY, now));
	const set = (kind: string, months: number, automatic?: boolean) =>
		perform(store, setRetention, { kind, months, ...(automatic === undefined ? {} : { automatic }) }, to(SECRETARY));
	const count = async (table: string) => {
		const [row] = await store.database.transaction(({ rows }) => rows<{ readonly n: number }>(`select count(*)::int as n from ${table}`));
		return row?.n;
	};
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await withLeavers());
		await store.database.transaction(({ script }) =>
			script(`insert into mail (association_id, id, purpose, assembly, person, sequence, language, status, attempts, queued_at, at) values
					('ours', 'a', 'notice', 's', 'ada', 0, 'fr', 'sent', 0, '2020-01-01', '2020-01-01'),
					('ours', 'b', 'notice', 's', 'ada', 0, 'fr', 'sent', 0, '2026-01-01', '2026-01-01'),
					('ours', 'c', 'notice', 's', 'ada', 0, 'fr', 'queued', 0, '2020-01-01', '2020-01-01');
				insert into sign_in_user (id, name, email, email_verified) values ('k', 'K', 'old@exemple.fr', true), ('x', 'X', 'x@ailleurs.fr', true);
				insert into sign_in_session (id, user_id, token, expires_at, updated_at) values
					('past', 'k', 't1', '2026-06-01', now()), ('new', 'k', 't2', '2027-05-31', now()), ('theirs', 'x', 't3', '2020-01-01', now())`),
		);
	});

	it('says what is erased when, by each rule', async () => {
		const found = await plan();
		expect(found.get('people')).toMatchObject({ months: 36, automatic: false, over: 3 });
		expect(found.get('people')?.list.filter(({ id }) => !['ada', 'ben', 'cam', 'dan', 'eve'].includes(id))).toMatchObject([
			{ id: 'paid', since: '2021-12-31', due: '2024-12-31' },
			{ id: 'asked', since: '2022-12-31', due: '2025-12-31' },
			{ id: 'old', since: '2022-12-31', due: '2025-12-31' },
			{ id: 'late', since: '2026-12-31', due: '2029-12-31' },
		]);
		expect(found.get('mail')).toMatchObject({ over: 1 });
		expect(found.get('sessions')).toMatchObject({ over: 1 });
		expect(found.get('directory')).toMatchObject({ over: 0, next: '2028-11-24', list: [{ id: 'd', name: 'Un lieu' }] });
	});

	it('is decided by who may, within bounds, and noted', async () => {
		expect(await set('directory', 6)).toMatchObject({ ok: true });
		expect(await set('directory', 241)).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
		expect(await perform(store, setRetention, { kind: 'mail', months: 1 }, to({ ...SECRETARY, roles: ['treasurer'] }))).toMatchObject({
			...{ ok: false, error: { code: 'forbidden' } },
		});
		expect((await plan()).get('directory')).toMatchObject({ months: 6, automatic: false, over: 1 });
		const noted = await store.database.transaction(({ rows }) => rows(`select key, after from journal where event = 'retention.changed'`));
		expect(noted).toEqual([{ key: 'directory', after: { kind: 'directory', months: 6, automatic: false } }]);
	});

	it('erases whom it is asked to among those who are over, and nobody else', async () => {
		expect(await run('people', ['old', 'late', 'ada', 'sits', 'nobody'])).toMatchObject({ ok: true, value: { count: 1, left: [] } });
		const ids = (await store.read('ours', (record) => record.list('person'))).map(({ value }) => value.id);
		expect(ids).toContain('late');
		expect(ids).not.toContain('old');
		expect(await run('directory', ['d'])).toMatchObject({ ok: true, value: { count: 1 } });
		expect(await store.read('ours', (record) => record.list('directory_entry'))).toEqual([]);
		expect(await store.read('ours', ({ tx }) => verifyJournal(tx, 'ours'))).toMatchObject({ status: 'whole' });
	});

	it('takes away by itself what a rule lets it, and not what waits to leave or is of others', async () => {
		expect(await eraseOver(store, 'ours', NOW)).toEqual({ mail: 1 });
		expect(await count('mail')).toBe(2);
		expect(await count('sign_in_session')).toBe(1);
		// Old's account went with them; that of someone else's stays.
		expect(await set('people', 36, true)).toMatchObject({ ok: true });
		expect(await eraseOver(store, 'ours', NOW)).toEqual({ people: 2 });
		expect((await plan()).get('people')?.over).toBe(0);
		expect(await count('kept_identity')).toBe(1);
		// The dues of 2020 were evidence until the end of 2030: then nothing tells who paid them.
		expect(await run('keys', [], '2030-12-31T10:00:00.000Z')).toMatchObject({ ok: true });
		expect(await count('kept_identity')).toBe(1);
		expect(await run('keys', [], '2031-01-01T10:00:00.000Z')).toMatchObject({ ok: true });
		expect(await count('kept_identity')).toBe(0);
	});
});
