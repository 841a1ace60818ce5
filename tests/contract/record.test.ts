import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { parseDossier, printDossier } from '../../src/dossier/index.ts';
import { loadRecord, openStore, type Store } from '../../src/store/index.ts';
import { anyRecord } from '../arbitrary_record.ts';
import { readExample } from '../example.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';

onBothEngines('the record', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
	});

	it('is read as it was written, over whatever was there before', async () => {
		await fc.assert(
			fc.asyncProperty(anyRecord, async (record) => {
				await keep(store, record);
				expect(await store.read(record.association.id, loadRecord)).toEqual(record);
			}),
			{ numRuns: 40 },
		);
	});

	it('goes from a dossier to the store and back with nothing lost', async () => {
		const { record } = await readExample();
		await keep(store, record);
		const kept = await store.read(record.association.id, loadRecord);
		if (kept === undefined) throw new Error('nothing was kept');
		const again = parseDossier(printDossier(kept));
		expect(again.ok && again.value.record).toEqual(record);
	});
});
