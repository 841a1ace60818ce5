import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatProblem, parseDossier, printDossier, readDossier, writeDossier } from '../../src/dossier/index.ts';
import { anyRecord } from '../arbitrary_record.ts';
import { EXAMPLE, readExample } from '../example.ts';
import { openSample, SAMPLE_VERSIONS } from '../kept_files.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'collegiale-dossier-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const reread = (texts: ReadonlyMap<string, string>) => {
	const read = parseDossier(texts);
	if (!read.ok) throw new Error(read.error.map((problem) => formatProblem(problem, 'en')).join('\n'));
	return read.value.record;
};

describe('a record written and read again', () => {
	it('is the same record, and written again the same files', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				const texts = printDossier(record);
				const again = reread(texts);
				expect(again).toEqual(record);
				expect([...printDossier(again)]).toEqual([...texts]);
			}),
			{ numRuns: 150 },
		);
	});
	it('is the same whatever the order of its keys', async () => {
		const { record } = await readExample();
		const turned = (value: unknown): unknown => {
			if (Array.isArray(value)) return value.map(turned);
			if (typeof value !== 'object' || value === null) return value;
			return Object.fromEntries(
				Object.entries(value)
					.reverse()
					.map(([key, inner]) => [key, turned(inner)]),
			);
		};
		expect([...printDossier(turned(record) as typeof record)]).toEqual([...printDossier(record)]);
	});
	it('keeps an amount to the cent and an article to its last zero', async () => {
		const { record } = await readExample();
		const version = record.statutes[0];
		if (version === undefined) throw new Error('no statutes');
		const changed = {
			...record,
			provisions: [{ id: 'prime-2017', year: 2018, kind: 'other' as const, label: 'P', amount: -4510, stated: [] }],
			statutes: [{ ...version, notice: { days: 15, article: '12.10' } }],
		};
		const texts = printDossier(changed);
		expect(texts.get('accounts/provisions.yaml')).toContain('-45.10');
		expect(reread(texts)).toEqual(changed);
		expect(
			reread(new Map([...texts, ['statutes/2018.yaml', 'from: 2018-01-01\nnotice: { days: 15, article: 12.10 }\n']])).statutes,
		).toEqual([{ id: '2018', from: '2018-01-01', notice: { days: 15, article: '12.10' } }]);
	});
});

describe('a folder written to', () => {
	it('gets every file of a new dossier', async () => {
		const { record } = await readExample();
		const dir = join(folder, 'new', 'inside');
		const done = await writeDossier(dir, record, openSample);
		expect(done.ok && done.value.written).toEqual([...printDossier(record).keys()]);
		const read = await readDossier(dir);
		expect(read.ok && read.value.record).toEqual(record);
		expect((await readdir(dir, { recursive: true })).filter((name) => /[0-9a-f]{8}-[0-9a-f]{4}/u.test(name))).toEqual([]);
	});
	it('keeps to the letter what says the same, changes what changed, removes what is gone, leaves the rest alone', async () => {
		const { record } = await readExample();
		const dir = join(folder, 'kept');
		await cp(EXAMPLE, dir, { recursive: true });
		await writeFile(join(dir, 'NOTES.txt'), 'ours');
		const same = await writeDossier(dir, record, openSample);
		expect(same.ok && same.value).toMatchObject({ written: [], removed: [] });
		const fewer = {
			...record,
			people: record.people.map((one, index) => (index === 0 ? { ...one, city: 'Paris' } : one)),
			editions: record.editions.filter((one) => one.programme !== 'talks'),
		};
		const done = await writeDossier(dir, fewer, openSample);
		expect(done.ok && done.value).toMatchObject({ written: ['people.csv'], removed: ['programmes/talks/interventions-2017.md'] });
		const read = await readDossier(dir);
		expect(read.ok && read.value.record).toEqual(fewer);
		expect(await readFile(join(dir, 'NOTES.txt'), 'utf8')).toBe('ours');
		expect(await readdir(join(dir, 'programmes'))).not.toContain('talks');
	});
	it('keeps the files of documents, and says which is missing or is another', async () => {
		const { record } = await readExample();
		const dir = join(folder, 'files');
		const document = { id: 'comptes-2017', title: 'Comptes 2017', kind: 'accounts', access: 'members', versions: SAMPLE_VERSIONS } as const;
		const withFiles = { ...record, documents: [document] };
		const done = await writeDossier(dir, withFiles, openSample);
		const paths = SAMPLE_VERSIONS.map(({ name }, index) => `documents/comptes-2017/${index + 1}-${name}`);
		expect(done.ok && done.value.written).toEqual(expect.arrayContaining(paths));
		expect(await readDossier(dir)).toMatchObject({ ok: true, value: { record: withFiles } });
		const again = await writeDossier(dir, withFiles, openSample);
		expect(again.ok && again.value).toMatchObject({ written: [], removed: [], kept: expect.arrayContaining(paths) });
		await writeFile(join(dir, paths[0] ?? ''), 'autre chose');
		await rm(join(dir, paths[1] ?? ''));
		const damaged = await readDossier(dir);
		expect(damaged.ok ? [] : damaged.error.map(({ file, line, message }) => [file, line, message.en.slice(0, 50)])).toEqual([
			['documents.yaml', 6, `the file ${paths[0]} is not the one`.slice(0, 50)],
			['documents.yaml', 11, `the file ${paths[1]} is missing.`.slice(0, 50)],
		]);
		const fewer = { ...record, documents: [{ ...document, versions: SAMPLE_VERSIONS.slice(0, 1) }] };
		const fixed = await writeDossier(dir, fewer, openSample);
		expect(fixed.ok && fixed.value).toMatchObject({ removed: [paths[2]] });
		expect(await readDossier(dir)).toMatchObject({ ok: true, value: { record: fewer } });
	});
	it('is refused where it holds something else, and left as it was', async () => {
		const { record } = await readExample();
		const dir = await mkdtemp(join(folder, 'other-'));
		await writeFile(join(dir, 'thesis.doc'), 'mine');
		const done = await writeDossier(dir, record, openSample);
		expect(done.ok ? '' : done.error.fr).toContain('thesis.doc');
		expect(await readdir(dir)).toEqual(['thesis.doc']);
	});
});
