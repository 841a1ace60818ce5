import type { Database } from './engine/database.ts';

/** The associations that a database holds, by id. */
export async function listAssociations({ db }: Database): Promise<readonly { readonly id: string; readonly name: string }[]> {
	return db.selectFrom('association').select(['id', 'name']).orderBy('id').execute();
}
