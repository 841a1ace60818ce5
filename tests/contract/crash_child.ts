/**
 * Says what there is, then adds people until it is killed, and says each once it is acknowledged. Run by `crash.test.ts`
 * with the configuration of a store as its argument.
 */
import { writeSync } from 'node:fs';
import { openDatabase, openStore, type StoreConfig, verifyJournal } from '../../src/store/index.ts';
import { putPerson } from '../../src/use_cases/members/index.ts';
import { perform } from '../../src/use_cases/perform.ts';
import { SYSTEM } from './authors.ts';
import type { ChildLine } from './crash.test.ts';

const config: StoreConfig = JSON.parse(process.argv[2] ?? '');
const say = (line: ChildLine) => writeSync(1, `${JSON.stringify(line)}\n`);

const store = openStore(await openDatabase(config));
const found = await store.read('ours', async (record) => ({
	people: (await record.list('person')).map(({ value }) => value.id),
	added: await record.tx
		.selectFrom('journal')
		.select(({ fn }) => fn.countAll<bigint>().as('count'))
		.where('event', '=', 'person.added')
		.executeTakeFirstOrThrow(),
	verdict: await verifyJournal(record.tx, 'ours'),
}));
say({ people: found.people, added: Number(found.added.count), verdict: found.verdict });
const request = { association: 'ours', actor: SYSTEM.actor };
for (;;) {
	const done = await perform(store, putPerson, { value: { familyName: 'P', givenName: 'P'.repeat(200) } }, request);
	if (!done.ok) throw new Error(JSON.stringify(done.error));
	say({ acknowledged: String(done.value.value.id) });
}
