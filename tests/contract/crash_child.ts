/**
 * Says what there is, then adds people and sends ballots, several at a time, until it is killed, and says each once it is
 * acknowledged. Run by `crash.test.ts` with the configuration of a store as its argument; it is started before its turn,
 * which its input tells.
 */
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { openDatabase, openStore, type StoreConfig, verifyJournal } from '../../src/store/index.ts';
import { openBallotBox } from '../../src/use_cases/ballots/index.ts';
import { putPerson } from '../../src/use_cases/members/index.ts';
import { perform } from '../../src/use_cases/perform.ts';
import { attendee, DAY } from './attendee.ts';
import { SYSTEM } from './authors.ts';
import { type ChildLine, receiptOf, SECRET, type Turn } from './crash.ts';

const config: StoreConfig = JSON.parse(process.argv[2] ?? '');
const say = (line: ChildLine) => writeSync(1, `${JSON.stringify(line)}\n`);

const turn: Turn = JSON.parse(await text(process.stdin));
const store = openStore(await openDatabase(config), SECRET);
say(
	await store.read('ours', async (record) => ({
		people: (await record.list('person')).map(({ value }) => value.id),
		added: Number(
			(
				await record.tx
					.selectFrom('journal')
					.select(({ fn }) => fn.countAll<bigint>().as('count'))
					.where('event', '=', 'person.added')
					.executeTakeFirstOrThrow()
			).count,
		),
		verdict: await verifyJournal(record.tx, 'ours'),
	})),
);

async function addPeople(): Promise<never> {
	for (;;) {
		const value = { familyName: 'P', givenName: 'P'.repeat(200) };
		const done = await perform(store, putPerson, { value }, { association: 'ours', actor: SYSTEM.actor });
		if (!done.ok) throw new Error(JSON.stringify(done.error));
		say({ person: String(done.value.value.id) });
	}
}

const box = openBallotBox(store, 'ours');
const waiting = [...turn.voters];
async function vote(): Promise<void> {
	for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
		const ballot = { assembly: DAY, poll: 'r1', voice: `person:${person}`, content: 'for', receipt: receiptOf(person) };
		const answer = await box.cast(attendee(person), ballot);
		if (!answer.ok) throw new Error(JSON.stringify(answer.error));
		say({ ballot: person });
	}
}

await Promise.all([addPeople(), ...Array.from({ length: 4 }, vote)]);
