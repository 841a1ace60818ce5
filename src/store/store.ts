import { AsyncLocalStorage } from 'node:async_hooks';
import { hkdfSync, randomBytes } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type Result, refused } from '../domain/basics/index.ts';
import type { Refusal } from '../i18n/refusals/index.ts';
import { openSeal, type Seal } from './ballots/index.ts';
import type { Database } from './engine/database.ts';
import { type Author, type JournalWriter, journalWriter } from './journal/index.ts';
import { type Kept, type RecordReader, type RecordWriter, recordReader, recordWriter } from './record/index.ts';
import { checkReferences } from './references/index.ts';
import type { Tables } from './tables.ts';

/** The records of the associations of one database, each apart from the others. */
export interface Store {
	readonly database: Database;
	/** Seals what the database must not be able to read. */
	readonly seal: Seal;
	/** What a link carries, made of a name and the server's secret: 144 bits, the same each time, which nobody else makes. */
	readonly tokenOf: (name: string) => string;
	/** Hash of the last entry of an association's journal: the same for as long as nothing of it was changed. */
	readonly headOf: (association: string) => Promise<string | undefined>;
	/** Reads one association's record as it stood at one moment. */
	readonly read: <T>(association: string, run: (record: RecordReader) => Promise<T>) => Promise<T>;
	/**
	 * Changes one association's record, wholly or, where the result is a refusal or anything throws, not at all. Nothing
	 * slow may be waited for inside, and no other `read` or `write` begun: with PGlite they would wait for this one.
	 */
	readonly write: <T>(
		association: string,
		author: Author,
		run: (record: RecordWriter, tx: Transaction<Tables>, journal: JournalWriter) => Promise<Result<T, Refusal>>,
	) => Promise<Result<T, Refusal>>;
	/** Forgets what is kept in memory of an association's sittings: they were changed from their beginning. */
	readonly forgetSittings: (association: string) => void;
	readonly close: () => Promise<void>;
}

/** Carries a refusal out of a transaction, so that it is rolled back. */
class Refused extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(refusal.code);
		this.refusal = refusal;
	}
}

const inside = new AsyncLocalStorage<true>();

function alone<T>(run: () => Promise<T>): Promise<T> {
	if (inside.getStore()) throw new Error('a transaction within a transaction would wait for itself');
	return inside.run(true, run);
}

/**
 * As {@link narrow}, of a transaction that reads. Its journal's head is looked up in the same statement, by the owner of
 * the tables still, so by its key.
 * @returns hash of the last entry of the association's journal
 */
async function narrowToRead(tx: Kysely<Tables>, association: string): Promise<string | undefined> {
	const { rows } = await sql<{ readonly head: string | null }>`select
		set_config('role', 'collegiale_app', true), set_config('app.association_id', ${association}, true),
		(select hash from journal_head where association_id = ${association}) as head`.execute(tx);
	return rows[0]?.head ?? undefined;
}

/** Lets a transaction see one association and nothing else, until it ends. */
async function narrow(tx: Kysely<Tables>, association: string): Promise<void> {
	await sql`select set_config('role', 'collegiale_app', true), set_config('app.association_id', ${association}, true)`.execute(tx);
}

/**
 * The store over an open database.
 * @param secret of the server, the same in all its processes; by chance where not given, and then what is sealed can be
 * read by this store alone
 */
export function openStore(database: Database, secret = randomBytes(32).toString('base64')): Store {
	const { db } = database;
	const kept: Kept = new Map();
	return {
		database,
		seal: openSeal(secret),
		tokenOf: (name) => Buffer.from(hkdfSync('sha256', secret, '', `collegiale link ${name}`, 18)).toString('base64url'),
		headOf: async (association) => {
			const row = await db.selectFrom('journal_head').select('hash').where('association_id', '=', association).executeTakeFirst();
			return row?.hash;
		},
		read: (association, run) =>
			alone(() =>
				db
					.transaction()
					.setIsolationLevel('repeatable read')
					.setAccessMode('read only')
					.execute(async (tx) => {
						const head = await narrowToRead(tx, association);
						return run(recordReader(tx, association, kept, head));
					}),
			),
		write: (association, author, run) =>
			alone(async () => {
				try {
					return await db.transaction().execute(async (tx) => {
						await narrow(tx, association);
						const journal = journalWriter(tx, association, author);
						const writer = recordWriter(tx, association, journal, kept);
						const result = await run(writer, tx, journal);
						if (!result.ok) throw new Refused(result.error);
						const dangling = await checkReferences(tx, writer, journal.noted());
						if (dangling !== undefined) throw new Refused(dangling);
						await journal.flush();
						return result;
					});
				} catch (error) {
					if (error instanceof Refused) return refused(error.refusal);
					throw error;
				}
			}),
		forgetSittings: (association) => {
			for (const key of kept.keys()) if (key.startsWith(`sitting ${association} `)) kept.delete(key);
		},
		close: database.close,
	};
}
