import { expect } from 'vitest';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { keptInDossier, readDossier, writeDossier } from '../../src/dossier/index.ts';
import type { Store } from '../../src/store/index.ts';
import { exportedFiles, exportRecord, importWhole } from '../../src/use_cases/index.ts';
import { SYSTEM } from './authors.ts';

/** Takes "ours" from a store to a dossier and into another, empty one, and holds that nothing is lost on the way. @returns the record */
export async function goesRound(store: Store, other: Store, dir: string): Promise<AssociationRecord> {
	const whole = await exportRecord(store, 'ours', SYSTEM.actor);
	if (!whole.ok) throw new Error(whole.error.code);
	expect(await writeDossier(dir, whole.value, exportedFiles(store, 'ours'))).toMatchObject({ ok: true });
	const dossier = await readDossier(dir);
	if (!dossier.ok) throw new Error(JSON.stringify(dossier.error));
	expect(dossier.value.record).toEqual(whole.value);
	expect(await importWhole(other, dossier.value.record, keptInDossier(dir, dossier.value.record), SYSTEM)).toMatchObject({ ok: true });
	expect(await exportRecord(other, 'ours', SYSTEM.actor)).toEqual(whole);
	return whole.value;
}
