import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
	loadRecord,
	openDatabase,
	openStore,
	restoreBackup,
	type Store,
	StoreError,
	verifyJournal,
	writeBackup,
} from '../../src/store/index.ts';
import { attachEvidence } from '../../src/use_cases/evidence/index.ts';
import { perform } from '../../src/use_cases/index.ts';
import { SAMPLE_VERSIONS } from '../kept_files.ts';
import { SYSTEM } from './authors.ts';
import { fecText, importTexts, NAME, purchase, TREASURER } from './books.ts';
import { onBothEngines } from './engines.ts';
import { everyTable, fullRecord, keep } from './records.ts';

const AT = '2026-11-24T18:20:00.000Z';

onBothEngines('a backup', (place) => {
	let folder: string;
	let file: string;
	let store: Store;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'collegiale-backup-'));
		file = join(folder, 'whole.gz');
		store = openStore(await place.open());
		for (const id of ['ours', 'theirs']) await keep(store, await fullRecord(id));
		expect(await importTexts(store, 'ours', { [NAME]: fecText(purchase('1')) })).toMatchObject({ ok: true });
		const [, pdf] = SAMPLE_VERSIONS;
		const sent = { of: { year: '2025-12-31', entry: 1 }, file: { sha256: pdf?.sha256, name: 'facture.pdf' } };
		expect(await perform(store, attachEvidence, sent, { association: 'ours', actor: TREASURER })).toMatchObject({ ok: true });
		// Characters that end lines elsewhere than here.
		const odd = { id: 'odd', familyName: 'A\u2028B\u2029C\u0085D\rE', givenName: '"\\' };
		expect((await store.write('ours', SYSTEM, (writer) => writer.put('person', odd, { against: 'nothing' }))).ok).toBe(true);
		await writeBackup(store.database, file, { at: AT });
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	const contents = async ({ database }: Store) => {
		const held: Record<string, unknown> = {};
		for (const name of await everyTable(database)) {
			held[name] = await database.transaction(({ rows }) => rows(`select to_jsonb(t) as row from "${name}" t order by 1`));
		}
		return held;
	};

	it('restores to a new database with every row of every table, and the same journal', async () => {
		const config = await place.untouched();
		const counted: number[] = [];
		const rows = await restoreBackup(config, file, (count) => counted.push(count));
		expect(counted.at(-1)).toBe(rows);
		const again = openStore(await openDatabase(config));
		expect(await contents(again)).toEqual(await contents(store));
		for (const id of ['ours', 'theirs']) {
			const [there, here] = await Promise.all([again, store].map((one) => one.read(id, ({ tx }) => verifyJournal(tx, id))));
			expect(there).toMatchObject({ status: 'whole' });
			expect(there).toEqual(here);
		}
		// What is restored goes on being written to.
		const person = { id: 'next', familyName: 'N', givenName: 'N' };
		expect((await again.write('ours', SYSTEM, (writer) => writer.put('person', person, { against: 'nothing' }))).ok).toBe(true);
		await again.close();
	});

	it('is of one moment, whoever writes meanwhile', async () => {
		const live = openStore(await place.open());
		await keep(live, await fullRecord('ours'));
		const add = (index: number) =>
			live.write('ours', SYSTEM, (writer) =>
				writer.put('person', { id: `p${index}`, familyName: 'P', givenName: 'P' }, { against: 'nothing' }),
			);
		const during = join(folder, 'during.gz');
		const [, ...written] = await Promise.all([
			writeBackup(live.database, during, { at: AT }),
			...Array.from({ length: 20 }, (_, index) => add(index)),
		]);
		expect(written.every((one) => one.ok)).toBe(true);
		const config = await place.untouched();
		await restoreBackup(config, during);
		const again = openStore(await openDatabase(config));
		const [people, verdict] = await again.read('ours', async (record) => [
			await record.list('person'),
			await verifyJournal(record.tx, 'ours'),
		]);
		expect(verdict).toMatchObject({ status: 'whole', head: expect.any(String) });
		// The newest person that there is, and no more than the journal that came with them says.
		expect(Math.max(...people.map(({ version }) => version))).toBeLessThanOrEqual(verdict.status === 'whole' ? verdict.entries : 0);
		expect(await again.read('ours', loadRecord)).toBeDefined();
		await again.close();
	});

	it('is not restored where it is cut, changed or no backup, nor over anything', async () => {
		const text = gunzipSync(await readFile(file)).toString();
		const lines = text.split('\n');
		const variants: readonly (readonly [string, Buffer])[] = [
			['cut', (await readFile(file)).subarray(0, -200)],
			['a row less', gzipSync(lines.filter((line) => !line.includes('"odd"')).join('\n'))],
			['a letter changed', gzipSync(text.replace('"familyName": "A', '"familyName": "B'))],
			['no end', gzipSync(lines.slice(0, -2).join('\n'))],
			['something after the end', gzipSync(`${text}{"id":"x"}\n`)],
			['no backup', gzipSync('{"hello":1}\n')],
			['no gzip', Buffer.from('hello')],
		];
		const config = await place.untouched();
		for (const [what, bytes] of variants) {
			const bad = join(folder, 'bad.gz');
			await writeFile(bad, bytes);
			await expect(restoreBackup(config, bad), what).rejects.toMatchObject({ code: 'backup-unreadable' });
		}
		expect(await restoreBackup(config, file)).toBeGreaterThan(0);
		await expect(restoreBackup(config, file)).rejects.toThrow(StoreError);
	});

	it('is for its owner’s eyes, and leaves nothing half-written', async () => {
		expect((await stat(file)).mode & 0o077).toBe(0);
		await expect(writeBackup(store.database, join(folder, 'no', 'such', 'folder.gz'), { at: AT })).rejects.toMatchObject({
			code: 'ENOENT',
		});
	});

	it('needs no counters: no table numbers its own rows', async () => {
		const numbered = await store.database.transaction(({ rows }) =>
			rows("select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace"),
		);
		expect(numbered).toEqual([]);
	});
});
