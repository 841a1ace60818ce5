import { PERMISSIONS, type Permission } from '../../domain/access/index.ts';
import type { Instant } from '../../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** A token by which programs act for someone; what it is itself is kept nowhere. */
export interface ApiToken {
	readonly id: string;
	/** Id of its owner's account. */
	readonly account: string;
	/** What its owner knows it by. */
	readonly name: string;
	readonly scopes: readonly Permission[];
	readonly created: Instant;
	readonly expires?: Instant;
}

interface Row {
	readonly id: string;
	readonly user_id: string;
	readonly name: string;
	readonly scopes: readonly string[];
	readonly created_at: string;
	readonly expires_at: string | null;
}

function tokenOf({ id, user_id, name, scopes, created_at, expires_at }: Row): ApiToken {
	return {
		id,
		account: user_id,
		name,
		scopes: PERMISSIONS.filter((one) => scopes.includes(one)),
		created: created_at,
		...(expires_at === null ? {} : { expires: expires_at }),
	};
}

function inForce({ tx, association }: RecordReader, now: Instant) {
	return tx
		.selectFrom('api_token')
		.select(['id', 'user_id', 'name', 'scopes', 'created_at', 'expires_at'])
		.where('association_id', '=', association)
		.where('revoked_at', 'is', null)
		.where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]));
}

/** The tokens of an account that are in force. */
export async function listTokens(record: RecordReader, account: string, now: Instant): Promise<readonly ApiToken[]> {
	const rows = await inForce(record, now).where('user_id', '=', account).orderBy('created_at').execute();
	return rows.map(tokenOf);
}

/** The token in force that has a digest. */
export async function findToken(record: RecordReader, digest: string, now: Instant): Promise<ApiToken | undefined> {
	const row = await inForce(record, now).where('digest', '=', digest).executeTakeFirst();
	return row === undefined ? undefined : tokenOf(row);
}

/** Keeps a new token by its digest (SHA-256, lower-case hexadecimal). @returns whether no token had it yet */
export async function addToken({ tx, association, journal }: RecordWriter, token: ApiToken, digest: string): Promise<boolean> {
	const { id, account, name, scopes, created, expires } = token;
	const made = await tx
		.insertInto('api_token')
		.values({
			...{ association_id: association, id, user_id: account, name, digest },
			...{ scopes: JSON.stringify(scopes), created_at: created, expires_at: expires ?? null, revoked_at: null },
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows !== 1n) return false;
	await journal.note({ event: 'api_token.added', key: id, before: null, after: token });
	return true;
}

/** Ends a token of an account. @returns whether it was one of theirs, and in force */
export async function revokeToken(record: RecordWriter, account: string, id: string, now: Instant): Promise<boolean> {
	const { tx, association, journal } = record;
	const token = (await listTokens(record, account, now)).find((one) => one.id === id);
	if (token === undefined) return false;
	await tx.updateTable('api_token').set({ revoked_at: now }).where('association_id', '=', association).where('id', '=', id).execute();
	await journal.note({ event: 'api_token.removed', key: id, before: token, after: null });
	return true;
}
