import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from '../../src/domain/basics/index.ts';
import { refusal } from '../../src/i18n/refusals/index.ts';
import { type Database, loadRecord, openDatabase, openStore, verifyJournal } from '../../src/store/index.ts';
import { SYSTEM } from './authors.ts';
import { fullRecord, keep } from './records.ts';

describe('the door of a data folder', () => {
	let folder: string;
	let host: Database;
	let guest: Database;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'collegiale-door-'));
		host = await openDatabase({ engine: 'pglite', folder });
		guest = await openDatabase({ engine: 'pglite', folder, visiting: true });
	});
	afterAll(async () => {
		await guest.close();
		await host.close();
		await rm(folder, { recursive: true, force: true });
	});

	it('is open to commands that ask for it, to its owner alone', async () => {
		await expect(openDatabase({ engine: 'pglite', folder })).rejects.toMatchObject({ code: 'folder-locked' });
		expect((await stat(join(folder, 'in-use.sock'))).mode & 0o077).toBe(0);
	});

	it('gives values and errors as the database itself does', async () => {
		const text = "select 9007199254740993::bigint as big, date '2018-06-19' as day, '{\"a\":[1]}'::jsonb as json, null as nothing";
		const [here, there] = await Promise.all([host, guest].map(({ db }) => sql.raw(text).execute(db)));
		expect(there?.rows).toEqual(here?.rows);
		await expect(sql`insert into person (association_id) values ('x')`.execute(guest.db)).rejects.toMatchObject({
			code: '23502',
			table: 'person',
		});
	});

	it('lets a whole store work through it, beside the one that is inside', async () => {
		const [inside, outside] = [openStore(host), openStore(guest)];
		const record = await fullRecord('ours');
		await keep(outside, record);
		expect(await inside.read('ours', loadRecord)).toEqual(record);
		const add = (store: typeof inside, id: string) =>
			store.write('ours', SYSTEM, (writer) => writer.put('person', { id, familyName: 'P', givenName: 'P' }, { against: 'nothing' }));
		const added = await Promise.all(Array.from({ length: 12 }, (_, index) => add(index % 2 === 0 ? inside : outside, `p${index}`)));
		expect(added.every(({ ok }) => ok)).toBe(true);
		expect(await outside.read('ours', ({ tx }) => verifyJournal(tx, 'ours'))).toEqual(
			await inside.read('ours', ({ tx }) => verifyJournal(tx, 'ours')),
		);
		const undone = await outside.write('ours', SYSTEM, async (writer) => {
			await writer.journal.lock();
			expect((await writer.put('person', { id: 'undone', familyName: 'P', givenName: 'P' }, { against: 'nothing' })).ok).toBe(true);
			return refused(refusal('forbidden'));
		});
		expect(undone.ok).toBe(false);
		expect(await inside.read('ours', (reader) => reader.get('person', { id: 'undone' }))).toBeUndefined();
	});

	it('rolls back what a visitor had begun who goes away', async () => {
		await expect(
			guest.transaction(async ({ rows }) => {
				await rows("insert into performed (association_id, actor_id, key, action, input_hash, at) values ('x', 'x', 'x', 'x', 'x', now())");
				throw new Error('gone');
			}),
		).rejects.toThrow('gone');
		expect(await host.transaction(({ rows }) => rows("select key from performed where key = 'x'"))).toEqual([]);
	});
});
