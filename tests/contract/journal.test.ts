import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openStore, type Store, verifyJournal } from '../../src/store/index.ts';
import { SYSTEM } from './authors.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord } from './records.ts';

onBothEngines('the journal', (place) => {
	let store: Store;
	/** Each test has an association of its own. */
	let ours = '';
	let made = 0;
	const add = async (id: string) => {
		const person = { id, familyName: id, givenName: 'X' };
		expect(await store.write(ours, SYSTEM, (writer) => writer.put('person', person, { against: 'nothing' }))).toMatchObject({ ok: true });
	};
	beforeAll(async () => {
		store = openStore(await place.open());
	});
	beforeEach(async () => {
		ours = `ours-${made++}`;
		const { association } = await fullRecord(ours);
		const begun = await store.write(ours, SYSTEM, (writer) => writer.put('association', association, { against: 'nothing' }));
		expect(begun.ok).toBe(true);
		for (const id of ['a', 'b', 'c', 'd']) await add(id);
	});
	const verify = () => store.read(ours, ({ tx }) => verifyJournal(tx, ours));
	const asOwner = (sql: string) => store.database.transaction(({ script }) => script(sql));
	/** Does to our journal what only someone with the server in hand can. */
	const tamper = (sql: string) =>
		asOwner(`set local session_replication_role = replica; ${sql.replaceAll('where', `where association_id = '${ours}' and`)}`);

	it('holds as it is written', async () => {
		expect(await verify()).toMatchObject({ status: 'whole', entries: 5, erased: 0 });
	});

	it('lets nobody change it, the owner of the tables neither', async () => {
		for (const sql of ["update journal set event = 'x'", 'delete from journal', 'truncate journal']) {
			await expect(asOwner(sql), sql).rejects.toThrow('append-only');
		}
	});

	it.each([
		['content', 3, `update journal set after = '{"id":"b","familyName":"other","givenName":"X"}' where seq = 3`],
		['content', 3, `update journal set after = null where seq = 3`],
		['entry', 3, `update journal set actor = '{"kind":"user","id":"x","name":"X"}' where seq = 3`],
		['entry', 3, `update journal set at = at + interval '1 millisecond' where seq = 3`],
		['entry', 2, `update journal set hash = previous_hash where seq = 2`],
		['gap', 4, 'delete from journal where seq = 3'],
		['previous', 3, 'delete from journal where seq = 3; update journal set seq = seq - 1 where seq > 3'],
		['end', 4, 'delete from journal where seq = 5'],
	])('tells %s of entry %i: %s', async (what, seq, sql) => {
		await tamper(sql);
		expect(await verify()).toEqual({ status: 'broken', seq, what });
	});

	it('takes no fork: of those who write at once each follows the one before', async () => {
		await Promise.all(Array.from({ length: 12 }, (_, index) => add(`p${index}`)));
		expect(await verify()).toMatchObject({ status: 'whole', entries: 17 });
	});
});
