import { type Kysely, sql } from 'kysely';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import type { KeptFile } from './keep_file.ts';

/** What is known of a file by the digest of its bytes; none where it is not there. */
export async function keptFile(tx: Kysely<Tables>, association: string, sha256: string): Promise<KeptFile | undefined> {
	const row = await tx
		.selectFrom('kept_file')
		.select(['size', 'type'])
		.where('association_id', '=', association)
		.where('sha256', '=', sha256)
		.executeTakeFirst();
	return row === undefined ? undefined : { sha256, size: Number(row.size), type: row.type };
}

/**
 * The bytes of a file, a piece at a time, each read in a transaction of its own: whoever reads slowly keeps nobody waiting.
 * @throws Error where the file is not there, or not any more
 */
export async function* readFileBytes(store: Store, association: string, sha256: string): AsyncGenerator<Uint8Array> {
	for (let nth = 0; ; nth++) {
		const { rows } = await store.read(association, ({ tx }) =>
			sql<{ readonly piece: string | null }>`select encode(bytes, 'base64') as piece
				from kept_file left join kept_file_chunk chunk on chunk.association_id = kept_file.association_id
					and chunk.file = kept_file.id and chunk.nth = ${nth}
				where kept_file.association_id = ${association} and kept_file.sha256 = ${sha256}`.execute(tx),
		);
		const [row] = rows;
		if (row === undefined) throw new Error(`no file ${sha256}`);
		if (row.piece === null) return;
		yield Buffer.from(row.piece, 'base64');
	}
}

/** All the bytes of a file, within a transaction: only of one that is known to be small. None where it is not there. */
export async function readWholeFile(tx: Kysely<Tables>, association: string, sha256: string): Promise<Uint8Array | undefined> {
	const { rows } = await sql<{ readonly piece: string }>`select encode(chunk.bytes, 'base64') as piece
		from kept_file join kept_file_chunk chunk on chunk.association_id = kept_file.association_id and chunk.file = kept_file.id
		where kept_file.association_id = ${association} and kept_file.sha256 = ${sha256} order by chunk.nth`.execute(tx);
	return rows.length === 0 ? undefined : Buffer.concat(rows.map(({ piece }) => Buffer.from(piece, 'base64')));
}
