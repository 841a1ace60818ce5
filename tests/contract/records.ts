import { expect } from 'vitest';
import { ok } from '../../src/domain/basics/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { carryOut, type Database, keepFile, keptFile, planReplacement, type Store } from '../../src/store/index.ts';
import { readExample } from '../example.ts';
import { openSample, SAMPLE_VERSIONS } from '../kept_files.ts';
import { SYSTEM } from './authors.ts';

/** The example under another id, with something in every list. */
export async function fullRecord(id: string): Promise<AssociationRecord> {
	const { record } = await readExample();
	const full = {
		...record,
		association: { ...record.association, id },
		membershipCounts: [{ year: 2016, category: record.categories[0]?.id ?? '', count: 3 }],
		directory: [
			{
				...{ id: 'd', kind: 'need' as const, person: record.people[0]?.id ?? '', title: 'Un lieu' },
				...{ topics: ['lieu'], stages: [], sharing: 'members' as const },
			},
		],
		yearTotals: [{ year: 2016, expenses: 100 }],
		documents: [{ id: 'comptes', title: 'Comptes', kind: 'accounts' as const, access: 'members' as const, versions: SAMPLE_VERSIONS }],
		provisions:
			record.provisions.length > 0 ? record.provisions : [{ id: 'p', year: 2017, kind: 'other' as const, label: 'P', stated: [] }],
	};
	const empty = Object.entries(full).filter(([, list]) => Array.isArray(list) && list.length === 0);
	if (empty.length > 0) throw new Error(`nothing in ${empty.map(([name]) => name).join(', ')}`);
	return full;
}

/** Puts a record in the place of the one that there is, with the files that its documents keep. */
export async function keep(store: Store, record: AssociationRecord): Promise<void> {
	const { id } = record.association;
	for (const { sha256, type } of record.documents.flatMap(({ versions }) => versions)) {
		if ((await store.read(id, ({ tx }) => keptFile(tx, id, sha256))) !== undefined) continue;
		expect(await keepFile(store, id, SYSTEM, openSample(sha256), async () => type)).toMatchObject({ ok: true, value: { sha256, type } });
	}
	const kept = await store.write(id, SYSTEM, async (writer, tx, journal) => {
		await journal.lock();
		await carryOut(tx, id, journal, await planReplacement(writer, record));
		return ok(undefined);
	});
	if (!kept.ok) throw new Error(JSON.stringify(kept.error));
}

/** The tables of a database that hold rows of an association. */
export async function everyTable({ transaction }: Database): Promise<readonly string[]> {
	const found = await transaction(({ rows }) =>
		rows<{ readonly name: string }>(
			`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
			where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'association_id' order by 1`,
		),
	);
	return found.map(({ name }) => name);
}
