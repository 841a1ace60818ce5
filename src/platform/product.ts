import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok } from '../domain/basics/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { readDossier } from '../dossier/index.ts';
import { carryOut, openDatabase, openStore, planReplacement, type Store, storeConfig } from '../store/index.ts';
import { type Live, openLive } from './live.ts';
import { type Office, openOffice } from './office.ts';

/** What a server shows: a dossier's record, which nobody changes through it, or an association kept in a store. */
export type Product =
	| { readonly kind: 'dossier'; readonly live: Live }
	| {
			readonly kind: 'store';
			readonly live: Office;
			readonly store: Store /** The example association, with an account for each role. */;
			readonly example: boolean;
	  };

/** What is to be served; `data` as `--data` says it. */
export type ProductConfig =
	| { readonly kind: 'dossier'; readonly dossier: string }
	| { readonly kind: 'store'; readonly data?: string; readonly databaseUrl?: string; readonly example: boolean };

const EXAMPLE = fileURLToPath(new URL('../../examples/27e-region-2018', import.meta.url));

/** The association of a store that is served: the first there is; none in an empty store. */
async function firstAssociation(store: Store): Promise<string | undefined> {
	const found = await store.database.db.selectFrom('association').select('association_id').orderBy('association_id').executeTakeFirst();
	return found?.association_id;
}

/** A record that holds nothing yet but its association, to be named by its first administrator. */
const BARE: AssociationRecord = {
	association: { id: 'association', name: 'Mon association', fiscalYearStart: '01-01', timeZone: 'Europe/Paris', languages: ['fr', 'en'] },
	...{ people: [], organisations: [], representations: [], categories: [], memberships: [], membershipCounts: [] },
	...{ statutes: [], bodies: [], mandates: [], programmes: [], editions: [], accounts: [], yearTotals: [], provisions: [], assemblies: [] },
};

async function exampleRecord(): Promise<AssociationRecord> {
	const read = await readDossier(EXAMPLE);
	if (!read.ok) throw new Error('the example dossier does not read');
	return read.value.record;
}

/** Brings a first record into an empty store. @returns the id of its association */
async function bring(store: Store, record: AssociationRecord): Promise<string> {
	const { id } = record.association;
	const author = {
		actor: { kind: 'system', id: 'first-start', name: 'Collégiale', roles: [] },
		action: 'store.begin',
		at: new Date().toISOString(),
	} as const;
	const brought = await store.write(id, author, async (writer, tx, journal) => {
		const plan = await planReplacement(writer, record);
		await carryOut(tx, id, journal, plan);
		return ok(null);
	});
	if (!brought.ok) throw new Error(`the first record is not taken: ${brought.error.code}`);
	return id;
}

/** Opens what is to be served. @throws Error where the dossier does not read, StoreError where the store does not open */
export async function openProduct(config: ProductConfig): Promise<Product> {
	if (config.kind === 'dossier') return { kind: 'dossier', live: await openLive(config.dossier) };
	const { example } = config;
	const database = await openDatabase(
		storeConfig(config.data, config.databaseUrl === undefined ? {} : { DATABASE_URL: config.databaseUrl }),
	);
	const store = openStore(database);
	const association = (await firstAssociation(store)) ?? (await bring(store, example ? await exampleRecord() : BARE));
	return { kind: 'store', live: await openOffice(store, association), store, example };
}

/** Folder of the example's store, apart from that of one's own association. */
export const EXAMPLE_DATA = join('data', 'example');
