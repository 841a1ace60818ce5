import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, openStore, publishedBallots } from '../../src/store/index.ts';
import { sittingCourse } from '../../src/use_cases/sittings/course.ts';
import { type Acknowledged, receiptOf, SECRET } from './ballot_crash.ts';
import { onBothEngines } from './engines.ts';
import { gatherLarge } from './large_assembly.ts';
import { command, DAY } from './small_assembly.ts';

/** Times that the process is killed during the vote, on each engine. */
const TIMES = 10;
const PEOPLE = 400;
const CHILD = join(import.meta.dirname, 'ballot_crash_child.ts');

/** Compiled once, the program starts in half the time. */
let cache: string;
beforeAll(async () => {
	cache = await mkdtemp(join(tmpdir(), 'collegiale-crash-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

onBothEngines('a server that is killed during a secret vote', (place) => {
	it(`loses no ballot that it acknowledged and counts none twice, ${TIMES} times`, async () => {
		const config = await place.config();
		const before = openStore(await openDatabase(config), SECRET);
		const people = await gatherLarge(before, PEOPLE, 1);
		await command(before, { do: 'openVote', resolution: 'r1', mode: 'secret' });
		await before.close();

		const acknowledged = new Set<string>();
		for (let time = 0; time < TIMES; time++) {
			// Everyone whose ballot was not acknowledged sends it again, and so do some who need not.
			const senders = people.filter((person, index) => !acknowledged.has(person) || index % 7 === 0);
			const child = spawn(process.execPath, [CHILD, JSON.stringify(config), JSON.stringify(senders)], {
				env: { ...process.env, NODE_COMPILE_CACHE: cache },
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			let left = 5 + Math.floor(Math.random() * 20);
			for await (const line of createInterface({ input: child.stdout })) {
				acknowledged.add((JSON.parse(line) as Acknowledged).person);
				if (--left === 0) setTimeout(() => child.kill('SIGKILL'), Math.random() * 5);
			}
		}
		expect(acknowledged.size).toBeGreaterThan(TIMES);

		const after = openStore(await openDatabase(config), SECRET);
		await command(after, { do: 'closePoll', poll: 'r1' });
		const [published, course] = await after.read('ours', async (record) => [
			await publishedBallots(record, { assembly: DAY, poll: 'r1' }),
			await sittingCourse(record, DAY),
		]);
		await after.close();
		const receipts = published.map((one) => one.receipt);
		expect([...acknowledged].filter((person) => !receipts.includes(receiptOf(person)))).toEqual([]);
		expect(new Set(receipts).size).toBe(receipts.length);
		expect(course?.state.polls.get('r1')?.result).toMatchObject({ vote: { counts: { for: receipts.length } } });
	}, 300_000);
});
