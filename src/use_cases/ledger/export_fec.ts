import { join } from 'node:path';
import { writeFecFile } from '../../accounts_files/index.ts';
import { type Actor, may } from '../../domain/access/index.ts';
import { fecFileName } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { fiscalYear, linesInFecOrder, type Store } from '../../store/index.ts';

/** In the place of a SIREN where the association has none: INSEE gives it to nobody. */
const NO_SIREN = '000000000';

/**
 * Writes the FEC of a fiscal year to a folder, as it stands at one moment, under the name that the law wants (art. A47 A-1,
 * IX). The folder has to be a disk's: nothing else is written to a store in a folder meanwhile.
 * @returns the file's name
 * @throws the file system's error
 */
export async function exportFec(
	store: Store,
	{ association, actor }: { readonly association: string; readonly actor: Actor },
	year: IsoDate,
	folder: string,
): Promise<Result<{ readonly name: string }, Refusal>> {
	if (!may(actor, 'accounts.read')) return refused(refusal('forbidden'));
	return store.read(association, async (record) => {
		const held = await record.get('association', { id: association });
		if (held === undefined || (await fiscalYear(record, year)) === undefined) return refused(refusal('not-found', { key: year }));
		const name = fecFileName(held.value.siren ?? NO_SIREN, year);
		await writeFecFile(join(folder, name), linesInFecOrder(record, year));
		return ok({ name });
	});
}
