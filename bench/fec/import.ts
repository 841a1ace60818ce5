/**
 * The import of a FEC of a million lines (seeded) into the books on PostgreSQL: every rule checked on the way, indexes,
 * policies and triggers kept. Beside, by turns on the same server, a bare `COPY` of the same rows, which the server reads
 * from its own disk: into a table of the same columns with the same indexes, and into one that has nothing else.
 * `npm run bench:fec-import`; LINES, RUNS and SEED change it. Prints medians and their ratio, asserts nothing.
 */
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../src/domain/access/index.ts';
import { fecFileName } from '../../src/domain/accounts/index.ts';
import { openDatabase, openStore } from '../../src/store/index.ts';
import { importFec, perform } from '../../src/use_cases/index.ts';
import { fullRecord, keep } from '../../tests/contract/records.ts';
import { startPostgres } from '../../tests/postgres.ts';
import { generate } from './generate.ts';
import { median } from './median.ts';

const LINES = Number(process.env.LINES ?? 1_000_000);
const RUNS = Number(process.env.RUNS ?? 3);
const SEED = Number(process.env.SEED ?? 7);
const ACTOR: Actor = { kind: 'system', id: 'bench', name: 'Bench', roles: [] };

/** Milliseconds that something takes. */
async function timed(run: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await run();
	return performance.now() - start;
}

const folder = mkdtempSync(join(tmpdir(), 'collegiale-bench-import-'));
// The server is another user, and writes its rows here.
chmodSync(folder, 0o777);
const server = await startPostgres([]);
try {
	const name = fecFileName('123456782', '2025-12-31');
	const path = join(folder, name);
	const written = await generate({ fec: path, journal: '/dev/null' }, LINES, SEED);
	console.log(`${written} lines, ${(statSync(path).size / 1e6).toFixed(0)} MB, seed ${SEED}`);
	const store = openStore(await openDatabase({ engine: 'postgresql', url: await server.database() }));
	const { transaction } = store.database;
	const rows = join(folder, 'rows');
	const [imports, indexed, bare]: [number[], number[], number[]] = [[], [], []];
	for (let run = 0; run < RUNS; run++) {
		const association = `bench-${run}`;
		await keep(store, await fullRecord(association));
		imports.push(
			await timed(async () => {
				const done = await perform(store, importFec, { files: [name] }, { association, actor: ACTOR, files: new Map([[name, { path }]]) });
				if (!done.ok || !done.value.taken) throw new Error('the file was not taken');
			}),
		);
		await transaction(({ script }) => script(`copy (select * from ledger_line where association_id = '${association}') to '${rows}'`));
		for (const [like, measures] of [
			['like ledger_line including indexes', indexed],
			['like ledger_line', bare],
		] as const) {
			await transaction(({ script }) => script(`drop table if exists copied; create table copied (${like})`));
			measures.push(await timed(() => transaction(({ script }) => script(`copy copied from '${rows}'`))));
		}
	}
	await store.close();
	const ours = median(imports);
	console.log(`accounts.import_fec, all rules checked (median)  ${ours.toFixed(0)} ms`);
	for (const [label, measures] of [
		['COPY of the same rows, same indexes', indexed],
		['COPY of the same rows, no index', bare],
	] as const) {
		const theirs = median(measures);
		console.log(`${label.padEnd(48)} ${theirs.toFixed(0)} ms  ours takes × ${(ours / theirs).toFixed(1)}`);
	}
	console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
