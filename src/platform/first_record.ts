import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Actor } from '../domain/access/index.ts';
import { ok } from '../domain/basics/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { keptInDossier, type OpenKept, readDossier } from '../dossier/index.ts';
import { carryOut, listAssociations, planReplacement, type Store } from '../store/index.ts';
import { importFec, keepFilesOf, perform, putChart } from '../use_cases/index.ts';
import { bringSampleDocument } from './sample_document.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/27e-region-2018', import.meta.url));

const EXAMPLE_BOOKS = fileURLToPath(new URL('../../examples/fec', import.meta.url));
const FIRST_START: Actor = { kind: 'system', id: 'first-start', name: 'Collégiale', roles: [] };

/** A record that holds nothing yet but its association, to be named by its first administrator. */
const BARE: AssociationRecord = {
	association: { id: 'association', name: 'Mon association', fiscalYearStart: '01-01', timeZone: 'Europe/Paris', languages: ['fr', 'en'] },
	...{ people: [], organisations: [], representations: [], categories: [], memberships: [], membershipCounts: [] },
	...{ statutes: [], bodies: [], mandates: [], programmes: [], editions: [], accounts: [], yearTotals: [], provisions: [] },
	...{ documents: [], directory: [], assemblies: [] },
};

/** Brings a dossier into an empty store, with the files of its documents. @returns its record */
export async function bringDossier(store: Store, dir: string): Promise<AssociationRecord> {
	const read = await readDossier(dir);
	if (!read.ok) throw new Error('the example dossier does not read');
	const { record } = read.value;
	await bring(store, record, keptInDossier(dir, record));
	return record;
}

/** Brings a first record into an empty store. @returns the id of its association */
async function bring(store: Store, record: AssociationRecord, open?: OpenKept): Promise<string> {
	const { id } = record.association;
	const author = {
		actor: FIRST_START,
		action: 'store.begin',
		at: new Date().toISOString(),
	} as const;
	const files = open === undefined ? ok(null) : await keepFilesOf(store, record, open, author);
	if (!files.ok) throw new Error(`the files of the first record are not kept: ${files.error.code}`);
	const brought = await store.write(id, author, async (writer, tx, journal) => {
		const plan = await planReplacement(writer, record);
		await carryOut(tx, id, journal, plan);
		return ok(null);
	});
	if (!brought.ok) throw new Error(`the first record is not taken: ${brought.error.code}`);
	return id;
}

/** Brings the example's entries of 2017 into its books, and the table by which its minutes show them. */
async function bringBooks(store: Store, association: string): Promise<void> {
	const request = { association, actor: FIRST_START };
	const text = await readFile(join(EXAMPLE_BOOKS, '27e-region.yaml'), 'utf8');
	const chart = await perform(store, putChart, { text }, request);
	const names = (await readdir(EXAMPLE_BOOKS)).filter((name) => name.endsWith('.txt'));
	const files = new Map(names.map((name) => [name, { path: join(EXAMPLE_BOOKS, name) }]));
	const books = await perform(store, importFec, { files: names }, { ...request, files });
	if (!chart.ok || !books.ok || !books.value.taken) throw new Error('the example’s books are not taken');
}

/** The association of a store that is served: the first there is; in an empty store a new one, or the example. @returns its id */
export async function servedAssociation(store: Store, { example }: { readonly example: boolean }): Promise<string> {
	const [first] = await listAssociations(store.database);
	if (first !== undefined) return first.id;
	if (!example) return bring(store, BARE);
	const record = await bringDossier(store, EXAMPLE);
	const { id } = record.association;
	await bringSampleDocument(store, record);
	await bringBooks(store, id);
	return id;
}
