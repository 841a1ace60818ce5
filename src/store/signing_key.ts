import { createHash } from 'node:crypto';
import type { Instant } from '../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from './record/index.ts';

/** A key to sign with, its private half closed: only the server's secret opens it. */
export interface SigningKey {
	/** X.509, DER. */
	readonly certificate: Uint8Array;
	/** Those that vouch for it, up to an authority. */
	readonly chain: readonly Uint8Array[];
	/** Whether it is the association's own, brought in; otherwise the program made it. */
	readonly brought: boolean;
	readonly closedKey: string;
}

/** The key that an association signs with now, the last that it made or brought in; none before the first signature. */
export async function signingKey({ tx, association }: RecordReader): Promise<SigningKey | undefined> {
	const row = await tx
		.selectFrom('signing_key')
		.select(['certificate', 'chain', 'brought', 'closed_key'])
		.where('association_id', '=', association)
		.orderBy('created_at', 'desc')
		.orderBy('brought', 'desc')
		.executeTakeFirst();
	if (row === undefined) return undefined;
	const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
	// JSON is read by one engine's driver and by the other's too.
	const chain = (row.chain as unknown as readonly string[]).map(bytes);
	return { certificate: bytes(row.certificate), chain, brought: row.brought, closedKey: row.closed_key };
}

/** Keeps a new key; the journal has the digest of its certificate. */
export async function addSigningKey(
	{ tx, association, journal }: RecordWriter,
	{ certificate, chain, brought, closedKey }: SigningKey,
	now: Instant,
): Promise<void> {
	const id = createHash('sha256').update(certificate).digest('hex');
	const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
	const certificates = { certificate: base64(certificate), chain: JSON.stringify(chain.map(base64)) };
	await tx
		.insertInto('signing_key')
		.values({ association_id: association, id, ...certificates, brought, closed_key: closedKey, created_at: now })
		// Brought in again, it is the one that signs again.
		.onConflict((at) => at.columns(['association_id', 'id']).doUpdateSet({ closed_key: closedKey, created_at: now }))
		.execute();
	await journal.note({ event: 'signing_key.added', key: id, before: null, after: { certificate: id, ...(brought ? { brought } : {}) } });
}
