import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, openStore, publishedBallots } from '../../src/store/index.ts';
import { sittingCourse } from '../../src/use_cases/sittings/course.ts';
import { bundled } from '../bundled.ts';
import { type ChildLine, receiptOf, SECRET, type Turn } from './crash.ts';
import { onBothEngines } from './engines.ts';
import { gatherLarge } from './large_assembly.ts';
import { command, DAY } from './small_assembly.ts';

/** Times that a process is killed, on each engine. */
const TIMES = 50;
const VOTERS = 250;

let folder: string;
let program: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'collegiale-crash-'));
	program = await bundled(join(import.meta.dirname, 'crash_child.ts'), folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const oneOf = <T>(things: readonly [T, ...T[]]) => things[Math.floor(Math.random() * things.length)] ?? things[0];

onBothEngines('a server that is killed while it writes and while a secret vote is open', (place) => {
	it(`loses nothing that it acknowledged and counts no ballot twice, ${TIMES} times`, async () => {
		const config = await place.config();
		const store = openStore(await openDatabase(config), SECRET);
		const voters = await gatherLarge(store, VOTERS, 1);
		await command(store, { do: 'openVote', resolution: 'r1', mode: 'secret' });
		await store.close();

		const start = () =>
			spawn(process.execPath, [program, JSON.stringify(config)], {
				env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') },
				stdio: ['pipe', 'pipe', 'inherit'],
			});
		const people = new Set<string>(voters);
		const ballots = new Set<string>();
		let killed = 0;
		/** Lets a process write until it is killed, at a moment of the transaction after some acknowledgement. */
		const letWrite = async (child: ReturnType<typeof start>, last: boolean) => {
			// Whoever's ballot was not acknowledged sends it again, and so do some who need not.
			const some = voters.filter((voter, index) => !ballots.has(voter) || index % 29 === 0);
			const ended = once(child, 'exit');
			child.stdin.end(JSON.stringify({ voters: some } satisfies Turn));
			const after = oneOf(['person', 'ballot'] as const);
			let left = after === 'person' ? oneOf([1, 2, 3]) : oneOf([1, 2, 3, 4, 5, 6]);
			let found = false;
			for await (const text of createInterface({ input: child.stdout })) {
				const line: ChildLine = JSON.parse(text);
				if ('person' in line) people.add(line.person);
				else if ('ballot' in line) ballots.add(line.ballot);
				else {
					found = true;
					expect(line.verdict).toMatchObject({ status: 'whole' });
					expect(line.added, 'the journal and the record say the same').toBe(line.people.length);
					expect([...people].filter((id) => !line.people.includes(id))).toEqual([]);
					if (last) child.kill('SIGKILL');
					continue;
				}
				if (!last && after in line && --left === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 8);
			}
			expect(found).toBe(true);
			const [, signal] = await ended;
			if (signal === 'SIGKILL') killed++;
		};
		// The next one starts while one writes, and waits for its turn.
		let next = start();
		for (let time = 0; time <= TIMES; time++) {
			const child = next;
			if (time < TIMES) next = start();
			await letWrite(child, time === TIMES);
		}
		expect(killed).toBe(TIMES + 1);
		expect(people.size - VOTERS).toBeGreaterThanOrEqual(TIMES / 2);
		expect(ballots.size).toBeGreaterThanOrEqual(TIMES);

		const after = openStore(await openDatabase(config), SECRET);
		await command(after, { do: 'closePoll', poll: 'r1' });
		const [published, course] = await after.read('ours', async (record) => [
			await publishedBallots(record, { assembly: DAY, poll: 'r1' }),
			await sittingCourse(record, DAY),
		]);
		await after.close();
		const receipts = published.map((one) => one.receipt);
		expect([...ballots].filter((person) => !receipts.includes(receiptOf(person)))).toEqual([]);
		expect(new Set(receipts).size).toBe(receipts.length);
		expect(course?.state.polls.get('r1')?.result).toMatchObject({ vote: { counts: { for: receipts.length } } });
	}, 1_200_000);
});
