import { type Kysely, sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { openStore, type Store, type Tables } from '../../src/store/index.ts';
import { onBothEngines } from './engines.ts';
import { everyTable, fullRecord, keep } from './records.ts';

const THEIRS = 'theirs';
/** SQLSTATE `insufficient_privilege`: what row-level security and a missing grant both answer. */
const DENIED = { code: '42501' };

onBothEngines('an association beside another', (place) => {
	let store: Store;
	let tables: readonly string[];
	/** Every row that there is, as the owner of the tables sees it. */
	const held = (table: string) =>
		store.database.transaction(({ rows }) => rows<{ readonly row: object }>(`select to_jsonb(t) as row from "${table}" t order by 1`));
	/** Runs as the role that actions have, seeing one association. */
	const as = <T>(association: string, run: (tx: Kysely<Tables>) => Promise<T>) => store.read(association, ({ tx }) => run(tx));
	const write = (association: string, statement: (table: string) => ReturnType<typeof sql>, table: string) =>
		store.database.db.transaction().execute(async (tx) => {
			await sql`select set_config('role', 'collegiale_app', true), set_config('app.association_id', ${association}, true)`.execute(tx);
			return statement(table).execute(tx);
		});

	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord(THEIRS));
		await keep(store, await fullRecord('ours'));
		await store.database.transaction(({ script }) =>
			script(`insert into performed (association_id, actor_id, key, action, input_hash, at) values ('${THEIRS}', 'a', 'k', 'x', 'h', now());
				insert into mail (association_id, id, purpose, assembly, person, sequence, language, status, attempts, queued_at, at)
					values ('${THEIRS}', 'm', 'notice', 's', 'p', 0, 'fr', 'queued', 0, now(), now());
				insert into dues_letter (association_id, id, batch, letter, year, category, member, nth, by_post, language, sent_on, at, data)
					values ('${THEIRS}', 'l', 'b', 'call', 2026, 'c', 'm', 0, false, 'fr', '2026-01-01', now(), '{}');
				insert into membership_request values ('${THEIRS}', 'r', now(), 'fr', 'c', 'open', '{}', null, null, now());
				insert into signing_key (association_id, id, certificate, closed_key, created_at) values ('${THEIRS}', 'k', 'c', 'x', now());
				insert into access_grant (association_id, user_id, role, granted_at, granted_by) values ('${THEIRS}', 'u', 'chair', now(), '{}');
				insert into api_token (association_id, id, user_id, name, digest, scopes, created_at)
					values ('${THEIRS}', 't', 'u', 'n', 'd', '[]', now());
				insert into sitting (association_id, assembly, version) values ('${THEIRS}', 's', 1);
				insert into public_ballot (association_id, assembly, poll, voice, cast_by, content) values ('${THEIRS}', 's', 'q', 'v', 'p', '"for"');
				insert into secret_voter (association_id, assembly, poll, voice) values ('${THEIRS}', 's', 'q', 'v');
				insert into sealed_ballot (association_id, assembly, poll, mark, sealed) values ('${THEIRS}', 's', 'q', 'm', 'x');
				insert into counted_ballot (association_id, assembly, poll, receipt, content) values ('${THEIRS}', 's', 'q', 'r', '{}');
				insert into paper_signature (association_id, assembly, poll, voice) values ('${THEIRS}', 's', 'q', 'v');
				insert into paper_line (association_id, assembly, poll, line, content) values ('${THEIRS}', 's', 'q', 'l', '{}');
				insert into personal_link (association_id, digest, assembly, person, created_at) values ('${THEIRS}', 'd', 's', 'p', now());
				insert into fiscal_year (association_id, year, opens, version) values ('${THEIRS}', '2017-12-31', '2017-01-01', 1);
				insert into ledger_chart (association_id, id, number, version, text) values ('${THEIRS}', 'c', 1, 1, '');
				insert into ledger_import (association_id, id, year, name, sha256, bytes, status, report, at, by)
					values ('${THEIRS}', 'i', '2017-12-31', 'n', 's', 1, 'replaced', '{}', now(), '{}');
				insert into ledger_line values ('${THEIRS}', '2017-12-31', 1, 1, 'i', 'BQ', 'Banque', '1', '2017-01-02', '512000', 'Banque', '', '',
					'', null, 'x', 1, 0, '', null, null, '', '', '');
				insert into analytic_code values ('${THEIRS}', 'R', 1, '{}');
				insert into entry_draft (association_id, id, version, data) values ('${THEIRS}', 'd', 1, '{"date":"2017-01-02"}');
				insert into dues_payment values ('${THEIRS}', 'p', 2017, 'c', 'm', 0, 1, '2017-01-02', null, now(), 'waiting');
				insert into book_setting values ('${THEIRS}', 'draft');
				insert into draft_evidence values ('${THEIRS}', 'd', 'comptes');
				insert into entry_evidence values ('${THEIRS}', '2017-12-31', 1, 'comptes');
				insert into entry_reversal values ('${THEIRS}', '2017-12-31', 1, '2017-12-31', 2);
				insert into bank_import values ('${THEIRS}', 'b', '512', 'n', 's', 1, now(), '{}');
				insert into bank_movement values ('${THEIRS}', 'm', 'b', '512', 'k', '2017-01-02', null, 1, 'x', '');
				insert into bank_match values ('${THEIRS}', '2017-12-31', 1, 1, 'm');
				insert into position_topic values ('${THEIRS}', 't', 'T', null, true, now());
				insert into position_statement values ('${THEIRS}', 't', 'a', 'A', 'shown');
				insert into position_vote values ('${THEIRS}', 't', 'a', 'p', 'agree');
				insert into member_view values ('${THEIRS}', 'u', 'n', '{}');
				insert into member_list (association_id, account_id, id, file_name, sheet, choices, expires_at)
					values ('${THEIRS}', 'u', 'l', 'f', '{}', '{}', now());
				insert into retention_rule values ('${THEIRS}', 'mail', 1, true);
				insert into kept_identity values ('${THEIRS}', 'p', 'N', '[]', '2026-01-01', '2027-01-01');
				insert into webhook (association_id, id, url, concepts, created_at, told) values ('${THEIRS}', 'w', 'u', '[]', now(), 0)`),
		);
		tables = await everyTable(store.database);
	});

	it('is told apart in every table, and each table has a row to try it on', async () => {
		const unguarded = await store.database.transaction(({ rows }) =>
			rows(`select relname from pg_class where relname = any($1) and not relrowsecurity`, [tables]),
		);
		expect(unguarded).toEqual([]);
		for (const table of tables) {
			const theirs = (await held(table)).filter(({ row }) => 'association_id' in row && row.association_id === THEIRS);
			expect(theirs, table).not.toEqual([]);
		}
	});

	it('does not read the other, change it, take from it or add to it', async () => {
		for (const table of tables) {
			const before = await held(table);
			const seen = await as('ours', (tx) => sql<{ readonly association_id: string }>`select * from ${sql.table(table)}`.execute(tx));
			expect(
				seen.rows.filter((row) => row.association_id !== 'ours'),
				table,
			).toEqual([]);
			// What may be changed at all changes nothing of theirs; what may not is denied.
			const where = sql`where association_id = ${THEIRS}`;
			for (const statement of [
				(name: string) => sql`update ${sql.table(name)} set association_id = association_id ${where}`,
				(name: string) => sql`delete from ${sql.table(name)} ${where}`,
			]) {
				await write('ours', statement, table).then(
					({ numAffectedRows }) => expect(numAffectedRows, table).toBe(0n),
					(error: unknown) => expect(error, table).toMatchObject(DENIED),
				);
			}
			const columns = await store.database.transaction(({ rows }) =>
				rows<{ readonly name: string }>(
					"select column_name as name from information_schema.columns where table_name = $1 and is_generated = 'NEVER'",
					[table],
				),
			);
			const named = sql.join(columns.map(({ name }) => sql.ref(name)));
			const theirs = before.find(({ row }) => 'association_id' in row && row.association_id === THEIRS);
			await expect(
				write(
					'ours',
					(name) => sql`insert into ${sql.table(name)} (${named})
					select ${named} from jsonb_populate_record(null::${sql.table(name)}, ${JSON.stringify(theirs?.row)}::jsonb)`,
					table,
				),
				table,
			).rejects.toMatchObject(DENIED);
			expect(await held(table), table).toEqual(before);
		}
	});

	it('sees nothing of who signs in, wherever they belong', async () => {
		const shared = await store.database.transaction(({ rows }) =>
			rows<{ readonly name: string }>(
				`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
				and not relname = any($1)`,
				[tables],
			),
		);
		expect(shared.map(({ name }) => name)).toContain('sign_in_user');
		for (const { name } of shared)
			await expect(
				as('ours', (tx) => sql`select from ${sql.table(name)}`.execute(tx)),
				name,
			).rejects.toMatchObject(DENIED);
	});

	it('is read by nobody who does not say which it is', async () => {
		for (const table of tables) {
			expect((await as('', (tx) => sql`select * from ${sql.table(table)}`.execute(tx))).rows, table).toEqual([]);
		}
	});
});
