/** One transaction on a bare driver, for what Kysely does not do: whole scripts of SQL, tables copied row by row. */
export interface Connection {
	/** Runs statements apart by `;`. */
	readonly script: (sql: string) => Promise<void>;
	readonly rows: <T>(sql: string, values?: readonly unknown[]) => Promise<readonly T[]>;
}
