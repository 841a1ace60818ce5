import { fileURLToPath } from 'node:url';
import { ok } from '../domain/basics/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { readDossier } from '../dossier/index.ts';
import { carryOut, listAssociations, planReplacement, type Store } from '../store/index.ts';
import { bringSampleDocument } from './sample_document.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/27e-region-2018', import.meta.url));

/** A record that holds nothing yet but its association, to be named by its first administrator. */
const BARE: AssociationRecord = {
	association: { id: 'association', name: 'Mon association', fiscalYearStart: '01-01', timeZone: 'Europe/Paris', languages: ['fr', 'en'] },
	...{ people: [], organisations: [], representations: [], categories: [], memberships: [], membershipCounts: [] },
	...{ statutes: [], bodies: [], mandates: [], programmes: [], editions: [], accounts: [], yearTotals: [], provisions: [], assemblies: [] },
	documents: [],
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

/** The association of a store that is served: the first there is; in an empty store a new one, or the example. @returns its id */
export async function servedAssociation(store: Store, { example }: { readonly example: boolean }): Promise<string> {
	const [first] = await listAssociations(store.database);
	if (first !== undefined) return first.id;
	if (!example) return bring(store, BARE);
	const record = await exampleRecord();
	const id = await bring(store, record);
	await bringSampleDocument(store, record);
	return id;
}
