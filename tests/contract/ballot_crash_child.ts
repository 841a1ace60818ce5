/**
 * Sends the ballots of people until it is killed, several at a time, and says each once it is acknowledged. Run by
 * `ballot_crash.test.ts` with the configuration of a store and the people as its arguments.
 */
import { writeSync } from 'node:fs';
import { openDatabase, openStore } from '../../src/store/index.ts';
import { openBallotBox } from '../../src/use_cases/ballots/index.ts';
import { type Acknowledged, receiptOf, SECRET } from './ballot_crash.ts';
import { attendee, DAY } from './small_assembly.ts';

const [config = '', people = ''] = process.argv.slice(2);
const box = openBallotBox(openStore(await openDatabase(JSON.parse(config)), SECRET), 'ours');
const waiting: string[] = JSON.parse(people);
const voteUntilDone = async () => {
	for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
		const ballot = { assembly: DAY, poll: 'r1', voice: `person:${person}`, content: 'for', receipt: receiptOf(person) };
		const answer = await box.cast(attendee(person), ballot);
		if (!answer.ok) throw new Error(JSON.stringify(answer.error));
		writeSync(1, `${JSON.stringify({ person } satisfies Acknowledged)}\n`);
	}
};
await Promise.all(Array.from({ length: 4 }, voteUntilDone));
process.exit(0);
