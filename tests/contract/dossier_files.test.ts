import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { keptInDossier, readDossier, writeDossier } from '../../src/dossier/index.ts';
import { bringDossier } from '../../src/platform/first_record.ts';
import { loadRecord, openStore, type Store } from '../../src/store/index.ts';
import { exportedFiles, importWhole, planImport } from '../../src/use_cases/index.ts';
import { anyRecord } from '../arbitrary_record.ts';
import { openSample, SAMPLE_VERSIONS } from '../kept_files.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord } from './records.ts';

const ACTOR: Actor = { kind: 'system', id: 'test', name: 'Test', roles: [] };

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all).toString('base64');
}

onBothEngines('the files of documents', (place) => {
	let store: Store;
	let folder: string;
	let made = 0;
	const newFolder = () => join(folder, String(made++));
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'collegiale-files-'));
		store = openStore(await place.open());
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	it('go from a dossier to the store and back byte for byte, whatever the record', async () => {
		let seen = 0;
		await fc.assert(
			fc.asyncProperty(anyRecord, async (record) => {
				const { id } = record.association;
				const [one, other] = [newFolder(), newFolder()];
				expect((await writeDossier(one, record, openSample)).ok).toBe(true);
				const read = await readDossier(one);
				if (!read.ok) throw new Error(JSON.stringify(read.error));
				const done = await importWhole(store, read.value.record, keptInDossier(one, record), { actor: ACTOR });
				expect(done.ok).toBe(true);
				const kept = await store.read(id, loadRecord);
				if (kept === undefined) throw new Error('kept');
				expect((await writeDossier(other, kept, exportedFiles(store, id))).ok).toBe(true);
				// A dossier reads only where each file is the one whose digest its index gives.
				const again = await readDossier(other);
				expect(again.ok && again.value.record).toEqual(record);
				for (const { sha256 } of record.documents.flatMap(({ versions }) => versions)) {
					seen++;
					expect(await bytesOf(keptInDossier(other, record)(sha256))).toBe(await bytesOf(openSample(sha256)));
				}
			}),
			{ numRuns: 12, seed: 27 },
		);
		expect(seen).toBeGreaterThan(0);
	});

	it('are told by the plan of an import: new, of other bytes, and gone', async () => {
		const record = await fullRecord('planned');
		const [document] = record.documents;
		const [first, second, third] = SAMPLE_VERSIONS;
		if (document === undefined || first === undefined || second === undefined || third === undefined) throw new Error('samples');
		const of = (...versions: (typeof SAMPLE_VERSIONS)[number][]) => ({ ...record, documents: [{ ...document, versions }] });
		const plan = async (wanted: typeof record) => {
			const planned = await planImport(store, wanted, { actor: ACTOR });
			return planned.ok ? planned.value.files : planned;
		};
		expect(await plan(of(first, second))).toEqual({
			added: [`documents/comptes/1-${first.name}`, `documents/comptes/2-${second.name}`],
			changed: [],
			removed: [],
		});
		expect((await importWhole(store, of(first, second), openSample, { actor: ACTOR })).ok).toBe(true);
		expect(await plan(of(first, second))).toEqual({ added: [], changed: [], removed: [] });
		expect(await plan(of({ ...third, name: first.name }, second, third))).toEqual({
			...{ added: [`documents/comptes/3-${third.name}`], changed: [`documents/comptes/1-${first.name}`], removed: [] },
		});
		expect(await plan({ ...record, documents: [] })).toMatchObject({
			...{ added: [], changed: [], removed: [`documents/comptes/1-${first.name}`, `documents/comptes/2-${second.name}`] },
		});
	});

	it('come with a dossier that a store begins with', async () => {
		const dir = newFolder();
		const record = await fullRecord('begun');
		expect((await writeDossier(dir, record, openSample)).ok).toBe(true);
		expect((await bringDossier(store, dir)).association.id).toBe('begun');
		for (const { sha256 } of SAMPLE_VERSIONS)
			expect(await bytesOf(exportedFiles(store, 'begun')(sha256))).toBe(await bytesOf(openSample(sha256)));
	});
});
