import { userInfo } from 'node:os';
import type { Actor } from '../../domain/access/index.ts';
import type { Bilingual, Language } from '../../domain/basics/index.ts';
import { type Refusal, refusalText } from '../../i18n/refusals/index.ts';
import { listAssociations, openDatabase, openStore, type Store, StoreError, storeConfig } from '../../store/index.ts';
import { CommandError } from '../exit.ts';

/** What every command on a store is given. */
export interface StoreOptions {
	readonly lang: Language;
	readonly json: boolean;
	/** Folder or address of a server; the environment's or the usual one where not given. */
	readonly data?: string;
}

/** Whoever has the data in hand may do all; the journal names them as this machine does. */
export function commandActor(): Actor {
	const { username } = userInfo();
	return { kind: 'system', id: `cli:${username}`, name: username, roles: [] };
}

/** Runs something whose failure to open or restore a store is said in the person's language. @throws CommandError */
export async function sayingWhy<T>(lang: Language, run: () => Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof StoreError) throw new CommandError(error.words[lang], { code: error.code });
		throw error;
	}
}

/** Opens the store for as long as a command runs. @throws CommandError where it does not open */
export async function withStore<T>({ lang, data }: StoreOptions, run: (store: Store) => Promise<T>): Promise<T> {
	return sayingWhy(lang, async () => {
		const config = storeConfig(data, process.env);
		// A command on the folder of a running server does its work through it.
		const store = openStore(await openDatabase(config.engine === 'pglite' ? { ...config, visiting: true } : config));
		try {
			return await run(store);
		} finally {
			await store.close();
		}
	});
}

/** A refusal as the end of a command. */
export function refusedCommand(error: Refusal, lang: Language): CommandError {
	return new CommandError(refusalText(error, lang), { code: error.code, params: error.params });
}

/** The association named, or the only one that there is. @throws CommandError that lists those there are */
export async function chooseAssociation(store: Store, wanted: string | undefined, lang: Language): Promise<string> {
	const all = await listAssociations(store.database);
	const found = wanted === undefined ? (all.length === 1 ? all[0] : undefined) : all.find(({ id }) => id === wanted);
	if (found !== undefined) return found.id;
	const ids = all.map(({ id }) => id);
	const message: Bilingual =
		ids.length === 0
			? {
					fr: 'Aucune association dans cette base ; commencez par : collegiale import',
					en: 'No association in this database; begin with: collegiale import',
				}
			: { fr: `Dites laquelle, avec --association : ${ids.join(', ')}.`, en: `Say which, with --association: ${ids.join(', ')}.` };
	throw new CommandError(message[lang], { associations: ids });
}
