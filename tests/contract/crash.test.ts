import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, openStore, type Verdict } from '../../src/store/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

/** What `crash_child.ts` says, a line each. */
export type ChildLine =
	| { readonly people: readonly string[]; readonly added: number; readonly verdict: Verdict }
	| { readonly acknowledged: string };

/** Times that a process is killed, on each engine. */
const TIMES = 50;
const CHILD = join(import.meta.dirname, 'crash_child.ts');

/** Compiled once, the program starts in half the time. */
let cache: string;
beforeAll(async () => {
	cache = await mkdtemp(join(tmpdir(), 'collegiale-crash-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

onBothEngines('a process that is killed while it writes', (place) => {
	it(`loses nothing that it acknowledged, ${TIMES} times`, async () => {
		const config = await place.config();
		const store = openStore(await openDatabase(config));
		await keep(store, await fullRecord('ours'));
		await store.close();
		const acknowledged = new Set<string>();
		for (let time = 0; time <= TIMES; time++) {
			const child = spawn(process.execPath, [CHILD, JSON.stringify(config)], {
				env: { ...process.env, NODE_COMPILE_CACHE: cache },
				stdio: ['ignore', 'pipe', 'inherit'],
			});
			let before = 0;
			const most = acknowledged.size + 1 + Math.floor(Math.random() * 12);
			for await (const text of createInterface({ input: child.stdout })) {
				const line: ChildLine = JSON.parse(text);
				if ('acknowledged' in line) {
					acknowledged.add(line.acknowledged);
					// Between two acknowledgements: at any moment of the next transaction.
					if (acknowledged.size === most) setTimeout(() => child.kill('SIGKILL'), Math.random() * 8);
					continue;
				}
				before = line.people.length;
				expect(line.verdict).toMatchObject({ status: 'whole' });
				expect(line.added, 'the journal and the record say the same').toBe(before);
				expect([...acknowledged].filter((id) => !line.people.includes(id))).toEqual([]);
				if (time === TIMES) child.kill('SIGKILL');
			}
			expect(before).toBeGreaterThan(0);
		}
		expect(acknowledged.size).toBeGreaterThanOrEqual(TIMES);
	}, 900_000);
});
