import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { ok } from '../../src/domain/basics/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { parseDossier, printDossier } from '../../src/dossier/index.ts';
import { carryOut, loadRecord, openStore, planReplacement, type Store } from '../../src/store/index.ts';
import { anyRecord } from '../arbitrary_record.ts';
import { readExample } from '../example.ts';
import { SYSTEM } from './authors.ts';
import { onBothEngines } from './engines.ts';

onBothEngines('the record', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
	});

	/** Puts a record in the place of the one there is. */
	const keep = (record: AssociationRecord) =>
		store.write(record.association.id, SYSTEM, async (writer, tx, journal) => {
			await journal.lock();
			await carryOut(tx, record.association.id, journal, await planReplacement(writer, record));
			return ok(undefined);
		});

	it('is read as it was written, over whatever was there before', async () => {
		await fc.assert(
			fc.asyncProperty(anyRecord, async (record) => {
				expect(await keep(record)).toEqual(ok(undefined));
				expect(await store.read(record.association.id, loadRecord)).toEqual(record);
			}),
			{ numRuns: 40 },
		);
	});

	it('goes from a dossier to the store and back with nothing lost', async () => {
		const { record } = await readExample();
		await keep(record);
		const kept = await store.read(record.association.id, loadRecord);
		if (kept === undefined) throw new Error('nothing was kept');
		const again = parseDossier(printDossier(kept));
		expect(again.ok && again.value.record).toEqual(record);
	});
});
