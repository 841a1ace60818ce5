import { createHash } from 'node:crypto';
import type { Instant } from '../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from './record/index.ts';

/** A key to sign with, its private half closed: only the server's secret opens it. */
export interface SigningKey {
	/** X.509, DER. */
	readonly certificate: Uint8Array;
	readonly closedKey: string;
}

/** The key that an association signs with now, the last that it made; none before the first signature. */
export async function signingKey({ tx, association }: RecordReader): Promise<SigningKey | undefined> {
	const row = await tx
		.selectFrom('signing_key')
		.select(['certificate', 'closed_key'])
		.where('association_id', '=', association)
		.orderBy('created_at', 'desc')
		.executeTakeFirst();
	return row && { certificate: new Uint8Array(Buffer.from(row.certificate, 'base64')), closedKey: row.closed_key };
}

/** Keeps a new key; the journal has the digest of its certificate. */
export async function addSigningKey(
	{ tx, association, journal }: RecordWriter,
	{ certificate, closedKey }: SigningKey,
	now: Instant,
): Promise<void> {
	const id = createHash('sha256').update(certificate).digest('hex');
	const row = { association_id: association, id, certificate: Buffer.from(certificate).toString('base64'), closed_key: closedKey };
	await tx
		.insertInto('signing_key')
		.values({ ...row, created_at: now })
		.execute();
	await journal.note({ event: 'signing_key.added', key: id, before: null, after: { certificate: id } });
}
