import type { Selectable } from 'kysely';
import type { Instant } from '../../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import type { WebhookTable } from '../tables.ts';

/** An address that is told of what happens, and how far it was told. */
export interface Webhook {
	readonly id: string;
	readonly url: string;
	/** Concepts of the journal that it is told of; none: all. */
	readonly concepts: readonly string[];
	readonly created: Instant;
	/** Number of the last entry of the journal that it has answered for. */
	readonly told: number;
	/** How often the next entry was tried in vain. */
	readonly attempts: number;
	readonly failingSince?: Instant;
	/** When it is tried next; none: never again by itself. */
	readonly next?: Instant;
	/** The last try: the HTTP status, or why there was none. */
	readonly last?: { readonly at: Instant; readonly answer: string };
}

/** A webhook from its row. */
export function webhookOf(row: Selectable<WebhookTable>): Webhook {
	const { id, url, concepts, created_at, told, attempts, failing_since, next_at, last_at, last_answer } = row;
	return {
		...{ id, url, concepts, created: created_at, told: Number(told), attempts },
		...(failing_since === null ? {} : { failingSince: failing_since }),
		...(next_at === null ? {} : { next: next_at }),
		...(last_at === null || last_answer === null ? {} : { last: { at: last_at, answer: last_answer } }),
	};
}

/** The webhooks of an association, the first made first, with the number of the journal's last entry. */
export async function listWebhooks({
	tx,
	association,
}: RecordReader): Promise<{ readonly webhooks: readonly Webhook[]; readonly last: number }> {
	const rows = await tx
		.selectFrom('webhook')
		.selectAll()
		.where('association_id', '=', association)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	const head = await tx.selectFrom('journal_head').select('seq').where('association_id', '=', association).executeTakeFirst();
	return { webhooks: rows.map(webhookOf), last: Number(head?.seq ?? 0) };
}

/** Adds an address, which is told of what happens from now on. */
export async function addWebhook(
	record: RecordWriter,
	{ id, url, concepts }: Pick<Webhook, 'id' | 'url' | 'concepts'>,
	now: Instant,
): Promise<void> {
	const { tx, association, journal } = record;
	// That it was added is not told to itself.
	const told = await journal.note({ event: 'webhook.added', key: id, before: null, after: { url, concepts } });
	await tx
		.insertInto('webhook')
		.values({ association_id: association, id, url, concepts: JSON.stringify(concepts), created_at: now, told, attempts: 0, next_at: now })
		.execute();
}

/** Takes an address away. @returns whether it was there */
export async function removeWebhook({ tx, association, journal }: RecordWriter, id: string): Promise<boolean> {
	const removed = await tx
		.deleteFrom('webhook')
		.where('association_id', '=', association)
		.where('id', '=', id)
		.returning(['url', 'concepts'])
		.executeTakeFirst();
	if (removed === undefined) return false;
	await journal.note({ event: 'webhook.removed', key: id, before: removed, after: null });
	return true;
}

/** Tries an address again at once, and goes on from where it was. @returns whether it is there */
export async function resumeWebhook({ tx, association }: RecordWriter, id: string, now: Instant): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('webhook')
		.set({ attempts: 0, failing_since: null, next_at: now })
		.where('association_id', '=', association)
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}
