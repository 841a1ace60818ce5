import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDossier } from '../../src/dossier/index.ts';
import { openDatabase } from '../../src/store/index.ts';
import { EXAMPLE } from '../example.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'collegiale');
let folder: string;
let data: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'collegiale-cli-store-'));
	data = join(folder, 'data');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
	spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', env: { ...process.env, DATABASE_URL: data } });
const json = (...args: string[]) => {
	const { status, stdout, stderr } = run(...args, '--json');
	expect(stderr).toBe('');
	return { status, value: JSON.parse(stdout) };
};

/** Those that a test which failed has not killed. */
const held = new Set<ChildProcess>();
afterAll(() => {
	for (const child of held) child.kill('SIGKILL');
});

/**
 * A process that has the folder until it is killed.
 * @param what an expression; what it gives is kept, for a lock that nothing refers to any more goes with the next collection
 */
async function holding(what: string): Promise<{ readonly pid: number | undefined; readonly kill: () => Promise<void> }> {
	const from = (file: string) => JSON.stringify(join(import.meta.dirname, '..', '..', 'src', 'store', file));
	const script = `import { openDatabase } from ${from('index.ts')};
		import { lockFolder } from ${from('engine/folder_lock.ts')};
		globalThis.kept = ${what};
		console.log('open'); setInterval(() => undefined, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
	held.add(child);
	child.once('exit', () => held.delete(child));
	await new Promise((resolve) => child.stdout.once('data', resolve));
	return {
		pid: child.pid,
		kill: () =>
			new Promise((resolve) => {
				child.once('exit', () => resolve());
				child.kill('SIGKILL');
			}),
	};
}

describe('a dossier and the store', () => {
	it('says first what an import would do, and writes nothing', () => {
		const { status, stdout } = run('import', EXAMPLE, '--dry-run');
		expect(status).toBe(0);
		expect(stdout).toContain('51 personnes ajoutées : archambeaud-hugues,');
		expect(stdout).toContain('Rien n’a été écrit');
		expect(run('export', join(folder, 'nothing')).status).toBe(2);
	});
	it('goes in and comes out the same, and a second time changes nothing', async () => {
		expect(json('import', EXAMPLE)).toMatchObject({ status: 0, value: { written: true, isNew: true } });
		const dir = join(folder, 'out');
		expect(json('export', dir)).toMatchObject({ status: 0, value: { association: '27e-region', removed: [] } });
		const [before, after] = [await readDossier(EXAMPLE), await readDossier(dir)];
		expect(after.ok && after.value.record).toEqual(before.ok && before.value.record);
		expect(json('import', dir).value).toMatchObject({ isNew: false, concepts: [] });
	});
	it('takes notices that messages came back, and says which file is none', () => {
		const file = join(folder, 'notice.eml');
		writeFileSync(file, 'Subject: Bonjour\n\nBonjour\n');
		const { status, stderr } = run('mail', 'returned', file);
		expect(status).toBe(2);
		expect(stderr).toContain('avis de non-remise');
		expect(stderr).toContain('notice.eml');
	});
	it('tells what changed, and is refused with the place where the dossier does not read', () => {
		const dir = join(folder, 'changed');
		cpSync(EXAMPLE, dir, { recursive: true });
		const people = readFileSync(join(dir, 'people.csv'), 'utf8');
		writeFileSync(join(dir, 'people.csv'), `${people.replace('Hugues', 'Hugo')}zoe-z;Z;Zoé\n`);
		expect(json('import', dir, '--dry-run').value.concepts).toEqual([
			{ concept: 'person', added: ['zoe-z'], changed: ['archambeaud-hugues'], removed: [] },
		]);
		writeFileSync(join(dir, 'people.csv'), `${people}Zoé Z;Z;Zoé\n`);
		const { status, stderr } = run('import', dir, '--lang', 'en');
		expect(status).toBe(2);
		expect(stderr).toMatch(/^people\.csv:\d+:1: /mu);
		expect(json('import', EXAMPLE, '--dry-run').value.concepts).toEqual([]);
	});
	it('is backed up and restored elsewhere, with the same journal', () => {
		const file = join(folder, 'backup.gz');
		expect(run('backup', file).stdout).toContain('données personnelles');
		const elsewhere = join(folder, 'elsewhere');
		expect(run('restore', file, '--data', elsewhere).status).toBe(0);
		expect(json('journal', 'verify', '--data', elsewhere)).toEqual(json('journal', 'verify'));
		const again = run('restore', file, '--data', elsewhere, '--lang', 'en');
		expect(again.status).toBe(2);
		expect(again.stderr).toContain('is not empty');
	});
	it('says that a journal is broken, and where', async () => {
		const broken = join(folder, 'elsewhere');
		const database = await openDatabase({ engine: 'pglite', folder: broken });
		await database.transaction(({ script }) =>
			script("set local session_replication_role = replica; update journal set event = 'person.removed' where seq = 7"),
		);
		await database.close();
		const { status, stdout } = run('journal', 'verify', '--data', broken);
		expect([status, stdout]).toEqual([1, expect.stringContaining('rompu à l’entrée 7')]);
	});
	it('works through the process that has the folder, and by itself as soon as that one dies', async () => {
		const other = await holding(`await openDatabase({ engine: 'pglite', folder: ${JSON.stringify(data)} })`);
		const through = join(folder, 'through.gz');
		expect(json('backup', through).status).toBe(0);
		expect(json('import', EXAMPLE).value).toMatchObject({ written: true, concepts: [] });
		const verdict = json('journal', 'verify');
		await other.kill();
		expect(json('journal', 'verify')).toEqual(verdict);
	});
	it('is refused where the process that has the folder opens to nobody', async () => {
		const other = await holding(`lockFolder(${JSON.stringify(data)})`);
		const refused = run('journal', 'verify');
		expect(refused.status).toBe(2);
		expect(refused.stderr).toContain(`déjà ouvert par un autre programme (processus ${other.pid})`);
		await other.kill();
	});
});
