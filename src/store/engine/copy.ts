import { CompiledQuery, type Kysely, PostgresAdapter, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Rows in the binary format of `COPY`: the one value of a script that holds a `copy … from stdin (format binary)`. */
class CopiedRows {
	readonly bytes: Uint8Array;
	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
	}
}

/** What the driver's connection can do beside what its types say. */
interface CopyConnection extends pg.Connection {
	readonly sendCopyFromChunk: (bytes: Uint8Array) => void;
	readonly endCopyFrom: () => void;
}

/** Statements, a `copy … from stdin` among them. */
class CopyQuery extends pg.Query {
	constructor(script: string, rows: Uint8Array, done: (error: Error | undefined, result: unknown) => void) {
		super(script, undefined, done);
		const { submit } = this;
		// The rows follow at once, not when the server asks: this process has more to read meanwhile. After an error the server ignores them.
		this.submit = (connection) => {
			submit.call(this, connection);
			(connection as CopyConnection).sendCopyFromChunk(rows);
			(connection as CopyConnection).endCopyFrom();
		};
	}

	/** Called by the driver, which by itself would say that there is nothing to send. */
	handleCopyInResponse(): void {}
}

type Sent = readonly [script: string, values?: readonly unknown[]];

/** The driver's connection, which takes rows to copy as a statement's value. */
export class CopyingClient extends pg.Client {
	// The driver has many forms of this; Kysely uses the one with a text and its values.
	override query(...sent: unknown[]): never {
		const [script, values] = sent as unknown as Sent;
		const rows = values?.[0];
		if (!(rows instanceof CopiedRows)) return super.query(...(sent as [never])) as never;
		return new Promise((resolve, reject) => {
			super.query(new CopyQuery(script, rows.bytes, (error, result) => (error == null ? resolve(result) : reject(error))));
		}) as never;
	}
}

class CopyingAdapter extends PostgresAdapter {}

/** PostgreSQL over connections that copy. */
export class CopyingDialect extends PostgresDialect {
	override createAdapter(): PostgresAdapter {
		return new CopyingAdapter();
	}
}

/** Whether rows can be copied by way of these connections; else they are inserted. */
export function canCopy(tx: Pick<Kysely<unknown>, 'getExecutor'>): boolean {
	return tx.getExecutor().adapter instanceof CopyingAdapter;
}

/**
 * Copies rows into a table of an association, as the owner of the table, since `COPY` does not go with row-level security.
 * The columns must be without `association_id`, whose default is the association that the transaction is narrowed to.
 * @param into the table with its columns, as SQL
 * @param rows in the binary format of `COPY`
 */
export async function copyInto(tx: Pick<Kysely<unknown>, 'executeQuery'>, into: string, rows: Uint8Array): Promise<void> {
	// One message, so that nothing else is ever done as the owner; where it fails the transaction is lost anyway.
	const script = `set local role none; copy ${into} from stdin (format binary); set local role collegiale_app`;
	await tx.executeQuery(CompiledQuery.raw(script, [new CopiedRows(rows)]));
}
