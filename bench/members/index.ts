/**
 * How long a list of 10 000 new members takes, on PGlite in memory, in one run on this machine:
 * - ours: the XLSX is read, kept, planned for the page that shows it, then planned again and imported, with an entry of the
 *   journal for each person and membership, and every reference checked;
 * - beside it, the bare driver: the same people and memberships put into the same tables by one statement each, without
 *   journal, plan or check. What this leaves out is what an import is for; the ratio says what it costs.
 * `npm run bench:members [ROWS]`; prints seconds and the ratio, asserts nothing.
 */
import { sql } from 'kysely';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { readDossier } from '../../src/dossier/index.ts';
import { writeXlsx } from '../../src/exchange/index.ts';
import { openDatabase, openStore, type Store } from '../../src/store/index.ts';
import { ask, importRecord, perform, readSheet } from '../../src/use_cases/index.ts';
import { readMemberList } from '../../src/use_cases/members/asked/index.ts';
import { importMemberList, keepMemberList } from '../../src/use_cases/members/import/index.ts';

const ROWS = Number(process.argv[2] ?? 10_000);
const ACTOR = { kind: 'system', id: 'bench', name: 'Bench', roles: [] } as const;
const EXAMPLE = new URL('../../examples/27e-region-2018', import.meta.url).pathname;

/** Names that are near nobody's: a list of one member a row. */
const NAMES = Array.from({ length: ROWS }, (_, index) => {
	const letters = index
		.toString(26)
		.padStart(4, '0')
		.replaceAll(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)] ?? 'q');
	return { familyName: `Nom${letters}${letters}`, givenName: `Zoé${letters}`, email: `${letters}@exemple.fr`, city: 'Brest' };
});

/** The list as a workbook. */
function workbook(): Promise<Uint8Array> {
	const headers = ['Nom', 'Prénom', 'Courriel', 'Ville', 'Catégorie'];
	const rows = NAMES.map((one) => [...Object.values(one), 'individuals'].map((value) => ({ kind: 'text' as const, value })));
	return writeXlsx({ headers, rows }, 'Membres');
}

/** A store in memory that holds the example. */
async function opened(): Promise<{ readonly store: Store; readonly record: AssociationRecord }> {
	const read = await readDossier(EXAMPLE);
	if (!read.ok) throw new Error('the example does not read');
	const store = openStore(await openDatabase({ engine: 'pglite', folder: 'memory' }));
	const brought = await importRecord(store, read.value.record, { actor: ACTOR });
	if (!brought.ok) throw new Error(brought.error.code);
	return { store, record: read.value.record };
}

const seconds = async <T>(run: () => Promise<T>): Promise<{ readonly took: number; readonly value: T }> => {
	const start = performance.now();
	const value = await run();
	return { took: (performance.now() - start) / 1000, value };
};

function sure<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } }): T {
	if (!answer.ok) throw new Error(answer.error.code);
	return answer.value;
}

/** Seconds of each step of ours. */
async function ours(): Promise<Readonly<Record<'read' | 'shown' | 'imported', number>>> {
	const { store, record } = await opened();
	const to = { association: record.association.id, actor: ACTOR };
	const bytes = await workbook();
	const read = await seconds(async () => {
		const sheet = sure(await readSheet(bytes));
		return sure(await perform(store, keepMemberList, { fileName: 'bench.xlsx', ...sheet }, to));
	});
	const shown = await seconds(async () => sure(await ask(store, readMemberList, {}, to)));
	if (shown.value?.counts.new !== ROWS) throw new Error(`${shown.value?.counts.new} of ${ROWS} are new`);
	const { id, shown: seen } = shown.value;
	const imported = await seconds(async () => sure(await perform(store, importMemberList, { list: id, shown: seen, leaveOut: false }, to)));
	await store.close();
	return { read: read.took, shown: shown.took, imported: imported.took };
}

/** Seconds of the bare driver. */
async function bare(): Promise<number> {
	const { store, record } = await opened();
	const { id } = record.association;
	const people = NAMES.map((one, index) => ({ id: `bench-${index}`, ...one }));
	const memberships = people.map((one) => ({ year: 2026, category: 'individuals', person: one.id, status: 'validated' }));
	const { took } = await seconds(() =>
		store.database.db.transaction().execute(async (tx) => {
			await sql`insert into person (association_id, version, data) select ${id}::text, 1, value from jsonb_array_elements(${JSON.stringify(people)}::jsonb)`.execute(
				tx,
			);
			await sql`insert into membership (association_id, nth, version, data) select ${id}::text, 0, 1, value from jsonb_array_elements(${JSON.stringify(memberships)}::jsonb)`.execute(
				tx,
			);
		}),
	);
	await store.close();
	return took;
}

const us = await ours();
const driver = await bare();
const all = us.read + us.shown + us.imported;
const say = (what: string, took: number) => process.stdout.write(`${what.padEnd(44)} ${took.toFixed(2)} s\n`);
process.stdout.write(`${ROWS} new members, each with a membership\n`);
say('ours: XLSX read and kept', us.read);
say('ours: planned and shown', us.shown);
say('ours: planned again, imported, journaled', us.imported);
say('ours in all', all);
say('bare driver, two statements', driver);
process.stdout.write(`ratio, import beside bare driver: ${(us.imported / driver).toFixed(1)}; the whole: ${(all / driver).toFixed(1)}\n`);
