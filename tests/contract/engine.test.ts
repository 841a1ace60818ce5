import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase, openStore, storeConfig } from '../../src/store/index.ts';
import { onBothEngines } from './engines.ts';
import { everyTable } from './records.ts';

onBothEngines('a database', (place, engine) => {
	let database: Database;
	beforeAll(async () => {
		database = await place.open();
	});

	it('reads a value of each type alike, whichever door it comes by', async () => {
		const text = `select date '2018-06-19' as day, timestamptz '2018-06-19 14:00:00.5+02' as moment, timestamp '2018-06-19 14:00' as clock,
			9007199254740993::bigint as big, 7 as small, 2.50::numeric as exact, true as yes, '{"b":[1,"é"],"a":null}'::jsonb as json,
			null::bigint as nothing`;
		const read = {
			...{ day: '2018-06-19', moment: '2018-06-19T12:00:00.500Z', clock: '2018-06-19 14:00:00', big: 9007199254740993n, small: 7 },
			...{ exact: '2.50', yes: true, json: { a: null, b: [1, 'é'] }, nothing: null },
		};
		expect((await sql.raw(text).execute(database.db)).rows).toEqual([read]);
		expect(await database.transaction(({ rows }) => rows(text))).toEqual([read]);
	});

	it('is made once by those who open it at the same time, and only as far as it has to be', async () => {
		const config = await place.untouched();
		// PGlite's folder takes one process; a server takes those that come.
		const opened = await Promise.all(Array.from({ length: engine === 'pglite' ? 1 : 4 }, () => openDatabase(config)));
		const applied = () =>
			opened[0]?.transaction(({ rows }) => rows<{ readonly name: string; readonly at: string }>('select * from migration order by name'));
		const first = await applied();
		expect(first?.length).toBeGreaterThan(2);
		for (const database of opened.slice(1)) await database.close();
		await opened[0]?.close();
		opened[0] = await openDatabase(config);
		expect(await applied()).toEqual(first);
		// What came from another version of the program is refused, and nothing is done.
		await opened[0].transaction(({ script }) => script("insert into migration (name, digest) values ('999_later.sql', 'x')"));
		await opened[0].close();
		await expect(openDatabase(config)).rejects.toMatchObject({ code: 'migration-unknown' });
	});

	it('folds names alike', async () => {
		const folded = async (words: string) => (await sql<{ readonly f: string }>`select fold(${words}) as f`.execute(database.db)).rows[0]?.f;
		for (const [words, wanted] of [
			['Éléonore ÇŒUR', 'eleonore coeur'],
			['Jean-Pierre d’Arc', 'jean pierre d arc'],
			['e\u0301', 'e'],
			['Straße', 'strasse'],
		] as const) {
			expect(await folded(words), words).toBe(wanted);
		}
	});

	it('refuses a transaction inside another, which would wait for itself', async () => {
		const store = openStore(database);
		await expect(store.read('ours', () => store.read('ours', async () => 1))).rejects.toThrow('within a transaction');
		expect(await store.read('ours', async () => 1)).toBe(1);
	});

	it('can be spread over a cluster: ops/citus.sql names every table once', async () => {
		const script = await readFile(join(import.meta.dirname, '..', '..', 'ops', 'citus.sql'), 'utf8');
		const named = (call: string) => [...script.matchAll(new RegExp(`select ${call}\\('(\\w+)'`, 'gu'))].map(([, table]) => table).sort();
		const [all, ofAssociations] = [
			await database.transaction(({ rows }) =>
				rows<{ readonly name: string }>(
					"select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration' order by 1",
				),
			),
			await everyTable(database),
		];
		expect(named('create_distributed_table')).toEqual(ofAssociations);
		expect(named('create_reference_table')).toEqual(all.map(({ name }) => name).filter((name) => !ofAssociations.includes(name)));
		// A table can be spread by a column that every key of it begins with.
		const keys = await database.transaction(({ rows }) =>
			rows(`select i.indexrelid::regclass::text as key from pg_index i join pg_class c on c.oid = i.indrelid
				join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
				where i.indisunique and c.relname = any('{${ofAssociations.join(',')}}') and a.attname <> 'association_id'`),
		);
		expect(keys).toEqual([]);
	});
});

describe('where the store is', () => {
	it('is what is said, else the environment’s server, else a folder', () => {
		expect(storeConfig('postgres://h/d')).toEqual({ engine: 'postgresql', url: 'postgres://h/d' });
		expect(storeConfig('postgresql://h/d', { DATABASE_URL: 'x' })).toEqual({ engine: 'postgresql', url: 'postgresql://h/d' });
		expect(storeConfig('/srv/data', { DATABASE_URL: 'postgres://h/d' })).toEqual({ engine: 'pglite', folder: '/srv/data' });
		expect(storeConfig(undefined, { DATABASE_URL: 'postgres://h/d' })).toEqual({ engine: 'postgresql', url: 'postgres://h/d' });
		expect(storeConfig(undefined, { DATABASE_URL: '' })).toEqual({ engine: 'pglite', folder: 'data' });
	});
});
