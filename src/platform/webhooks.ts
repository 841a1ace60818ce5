import type { Actor } from '../domain/access/index.ts';
import { type Instant, ok } from '../domain/basics/index.ts';
import { type Attempt, claimDueWebhook, type JournalEntry, noteAttempt, type Store, type Webhook } from '../store/index.ts';
import { type Answer, post, signed, webhookSecret } from '../webhooks/index.ts';
import type { Log } from './logging/index.ts';

/** Telling other programs of what happens. */
export interface Webhooks {
	/** What an endpoint's messages are signed with. */
	readonly secretOf: (id: string) => string;
	/** Tells every address that is due of the next thing that happened, until none is. @returns messages sent */
	readonly deliver: (now?: () => Date) => Promise<number>;
	/** Looks every few seconds whether there is something to tell, as long as the program runs. */
	readonly start: () => void;
}

interface WebhookPorts {
	readonly store: Store;
	readonly association: string;
	/** The server's secret. */
	readonly secret: string;
	/** Whether addresses of private networks are sent to. */
	readonly allowPrivate: boolean;
	readonly log: Log;
}

const SECOND = 1000;
const LOOKS_EVERY = 5 * SECOND;
const PATIENCE = 10 * SECOND;
/** Longer than a try can take: after that, another process may have what this one took. */
const CLAIMED = 60 * SECOND;
/** Tries after the first: half a minute later, then twice as long each time, six hours at most; given up after about three days. */
const RETRIES = { first: 30 * SECOND, longest: 6 * 3600 * SECOND, most: 20 };

const ACTOR: Actor = { kind: 'system', id: 'webhooks', name: 'Collégiale', roles: [] };

/** What a receiver is told: what happened to what, and no personal datum; what it may read it asks the API for. */
function messageOf(association: string, { seq, at, event, concept, key, action }: JournalEntry): string {
	return JSON.stringify({ type: event, timestamp: at, data: { association, seq, concept, key, action } });
}

function attemptOf({ attempts }: Webhook, entry: JournalEntry, answer: Answer, now: Date): Attempt {
	const at = now.toISOString();
	if ('status' in answer && answer.status >= 200 && answer.status < 300) return { at, answer: String(answer.status), told: entry.seq };
	const said = 'status' in answer ? String(answer.status) : answer.failed;
	if (attempts >= RETRIES.most) return { at, answer: said };
	const wait = Math.min(RETRIES.longest, RETRIES.first * 2 ** attempts);
	return { at, answer: said, next: new Date(now.getTime() + wait).toISOString() };
}

export function openWebhooks({ store, association, secret, allowPrivate, log }: WebhookPorts): Webhooks {
	const write = async <T>(at: Instant, run: (record: Parameters<typeof noteAttempt>[0]) => Promise<T>): Promise<T> => {
		const done = await store.write(association, { actor: ACTOR, action: 'webhooks.deliver', at }, async (record) => ok(await run(record)));
		if (!done.ok) throw new Error(done.error.code);
		return done.value;
	};
	const secretOf = (id: string) => webhookSecret(secret, id);
	const tell = ({ id, url }: Webhook, entry: JournalEntry, now: Date) => {
		const body = messageOf(association, entry);
		const headers = signed(secretOf(id), `${id}-${entry.seq}`, Math.floor(now.getTime() / SECOND), body);
		return post(url, body, { headers, allowPrivate, patience: PATIENCE });
	};
	const deliver = async (clock = () => new Date()) => {
		for (let sent = 0; ; ) {
			const now = clock();
			const until = new Date(now.getTime() + CLAIMED).toISOString();
			const due = await write(now.toISOString(), (record) => claimDueWebhook(record, now.toISOString(), until));
			if (due === undefined) return sent;
			const { webhook, entry } = due;
			if (entry === undefined) continue;
			const answer = await tell(webhook, entry, now);
			sent++;
			const after = attemptOf(webhook, entry, answer, clock());
			await write(after.at, (record) => noteAttempt(record, webhook.id, after));
			if (after.told === undefined) log('webhook.failed', { webhook: webhook.id, answer: after.answer, attempts: webhook.attempts + 1 });
		}
	};
	const look = async () => {
		await deliver().catch((error: unknown) => log('webhook.stuck', { error }));
		setTimeout(look, LOOKS_EVERY).unref();
	};
	return { secretOf, deliver, start: () => void look() };
}
