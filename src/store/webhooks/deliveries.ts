import { sql } from 'kysely';
import type { Instant } from '../../domain/basics/index.ts';
import { entriesAfter, type JournalEntry } from '../journal/index.ts';
import type { RecordWriter } from '../record/index.ts';
import { type Webhook, webhookOf } from './endpoints.ts';

/** Entries that are looked at in one go for one that an address wants. */
const LOOKED_AT = 500;

/**
 * Takes the webhook that waits longest and the entry that it is to be told of, until `until`: who else asks meanwhile gets
 * another. What it does not want to be told of is passed over.
 * @returns `entry` undefined: it has been told of all for now; undefined: none is due
 */
export async function claimDueWebhook(
	{ tx, association }: RecordWriter,
	now: Instant,
	until: Instant,
): Promise<{ readonly webhook: Webhook; readonly entry: JournalEntry | undefined } | undefined> {
	const { rows } = await sql<Parameters<typeof webhookOf>[0]>`update webhook set next_at = ${until}
		where association_id = ${association} and id = (
			select w.id from webhook w join journal_head h on h.association_id = w.association_id
			where w.association_id = ${association} and w.next_at <= ${now} and w.told < h.seq
			order by w.next_at, w.id limit 1 for update of w skip locked)
		returning *`.execute(tx);
	const [row] = rows;
	if (row === undefined) return undefined;
	const webhook = webhookOf(row);
	const entries = await entriesAfter(tx, association, webhook.told, LOOKED_AT);
	const entry = entries.find(({ concept }) => webhook.concepts.length === 0 || webhook.concepts.includes(concept));
	const passed = entry === undefined ? entries.at(-1)?.seq : entry.seq - 1;
	if (passed !== undefined && passed > webhook.told) await advance({ tx, association }, webhook.id, passed);
	if (entry === undefined)
		await tx.updateTable('webhook').set({ next_at: now }).where('association_id', '=', association).where('id', '=', webhook.id).execute();
	return { webhook, entry };
}

async function advance({ tx, association }: Pick<RecordWriter, 'tx' | 'association'>, id: string, told: number): Promise<void> {
	await tx.updateTable('webhook').set({ told }).where('association_id', '=', association).where('id', '=', id).execute();
}

/** How a try ended. */
export interface Attempt {
	readonly at: Instant;
	/** HTTP status, or why there was none. */
	readonly answer: string;
	/** Number of the entry, where the address has answered for it. */
	readonly told?: number;
	/** Otherwise when to try again; none: never again by itself. */
	readonly next?: Instant;
}

/** Notes how a try ended. */
export async function noteAttempt({ tx, association }: RecordWriter, id: string, { at, answer, told, next }: Attempt): Promise<void> {
	const outcome =
		told === undefined
			? { attempts: sql<number>`attempts + 1`, failing_since: sql<string>`coalesce(failing_since, ${at})`, next_at: next ?? null }
			: { told, attempts: 0, failing_since: null, next_at: at };
	await tx
		.updateTable('webhook')
		.set({ ...outcome, last_at: at, last_answer: answer })
		.where('association_id', '=', association)
		.where('id', '=', id)
		.execute();
}
