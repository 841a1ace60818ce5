/** Where a store is kept. */
export type StoreConfig =
	| {
			readonly engine: 'pglite';
			/** `memory`: gone with the process. */
			readonly folder: string;
			/** Whether to go through the process that has the folder already, if one has; else that is refused. */
			readonly visiting?: boolean;
	  }
	| {
			readonly engine: 'postgresql';
			readonly url: string;
			/** Connections at most; 10 where not given. */
			readonly connections?: number;
	  };

/** Folder of the store where nothing else is said. */
export const DEFAULT_FOLDER = 'data';

/**
 * Where the store is, as a person says it: the address of a PostgreSQL server, or a folder.
 * @param said `--data`; none given: `DATABASE_URL` of the environment, else {@link DEFAULT_FOLDER}
 */
export function storeConfig(said: string | undefined, environment: { readonly DATABASE_URL?: string | undefined } = {}): StoreConfig {
	const where = said ?? (environment.DATABASE_URL || DEFAULT_FOLDER);
	return /^postgres(?:ql)?:\/\//u.test(where) ? { engine: 'postgresql', url: where } : { engine: 'pglite', folder: where };
}
