import type { Transaction } from 'kysely';
import type { Refusal } from '../../i18n/refusals/index.ts';
import type { Happening } from '../journal/index.ts';
import type { RecordReader } from '../record/index.ts';
import type { Tables } from '../tables.ts';
import { checkFiles } from './files.ts';
import { checkForeignKeys } from './foreign_keys.ts';
import { checkNested } from './nested.ts';
import { checkParts } from './parts.ts';
import { touchedBy } from './touched.ts';

/**
 * Holds that nothing of the association points nowhere after a transaction, so that its record can be written as a dossier
 * that reads.
 * @param happenings what the transaction did, in order
 * @returns why it may not stand, if it may not
 */
export async function checkReferences(
	tx: Transaction<Tables>,
	reader: RecordReader,
	happenings: readonly Happening[],
): Promise<Refusal | undefined> {
	const touched = touchedBy(happenings);
	const removed = new Set(touched.filter(({ after }) => after === undefined).map(({ concept, key }) => `${concept} ${key}`));
	return (
		(await checkForeignKeys(tx, removed)) ??
		(await checkNested(reader, touched)) ??
		(await checkParts(reader, touched)) ??
		(await checkFiles(reader, touched))
	);
}
