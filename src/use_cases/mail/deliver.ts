import type { Actor } from '../../domain/access/index.ts';
import { type Instant, ok } from '../../domain/basics/index.ts';
import { type Mailer, type MailRefusal, type Message, messageIdOf } from '../../mail/index.ts';
import { endMail, type MailOutcome, readFileBytes, type Store, type TakenMail, takeMail } from '../../store/index.ts';
import { renderDocument } from '../documents/index.ts';
import { composeMail, type Unwritten, type Written } from './compose.ts';

/** The program itself, as the journal names it. */
const POST: Actor = { kind: 'system', id: 'post', name: 'Collégiale', roles: [] };
/** Messages taken at once: made in one transaction, sent outside of it. */
const BATCH = 20;
const MINUTE = 60_000;
/** A message that was taken and of which nothing is heard has another turn after this: its process died. */
const LEASE = 10 * MINUTE;
/** The longest wait between two turns, and how long a server that does not answer is waited for. */
const LONGEST_WAIT = 60 * MINUTE;
const PATIENCE = 3 * 24 * 60 * MINUTE;

const later = (now: Instant, milliseconds: number): Instant => new Date(Date.parse(now) + milliseconds).toISOString();

/** What becomes of a message that was not taken: another turn, twice as late each time, for as long as that may do. */
function refusalOutcome({ attempts, queuedAt }: TakenMail, { code, temporary, reply }: MailRefusal, now: Instant): MailOutcome {
	const why = { problem: code, ...(reply === undefined ? {} : { reply }) };
	// A name or password that is wrong is put right by whoever runs the server, as a server that is down.
	const mayDo = temporary || code === 'signIn';
	if (!mayDo || Date.parse(now) - Date.parse(queuedAt) > PATIENCE) return { status: 'refused', ...why };
	return { status: 'queued', again: later(now, Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(attempts - 1, 10))), ...why };
}

/** A message with the file that it carries, read or printed outside of any transaction. */
async function whole(store: Store, association: string, { message, file, print }: Written): Promise<Message> {
	const carrying = (content: Uint8Array | string): Message => ({
		...message,
		attachments: message.attachments.map((one) => ({ ...one, content })),
	});
	if (print !== undefined) return carrying(await renderDocument(print, 'pdf'));
	if (file === undefined) return message;
	const pieces: Uint8Array[] = [];
	for await (const piece of readFileBytes(store, association, file)) pieces.push(piece);
	return carrying(Buffer.concat(pieces));
}

/**
 * Sends the messages of an association whose turn has come, some at a time. Sent twice at the most where the process dies
 * between the server's answer and our noting it, and then under one Message-ID.
 * @returns how many were handled; 0: none waits for its turn
 */
export async function deliverMail(
	store: Store,
	association: string,
	{
		mailer,
		origin,
		now = () => new Date().toISOString(),
	}: { readonly mailer: Mailer; readonly origin: string; readonly now?: () => Instant },
): Promise<number> {
	const author = (at: Instant) => ({ actor: POST, action: 'mail.deliver', at });
	const taken = await store.write(association, author(now()), async (record) => {
		const at = now();
		const tasks = await takeMail(record, { now: at, until: later(at, LEASE), limit: BATCH });
		const made: { readonly task: TakenMail; readonly written: Written | Unwritten }[] = [];
		const { tokenOf } = store;
		for (const task of tasks) made.push({ task, written: await composeMail(record, task, { origin, now: task.queuedAt, tokenOf }) });
		return ok(made);
	});
	// What is refused here is refused to nobody: nothing in it refuses.
	const made = taken.ok ? taken.value : [];
	for (const { task, written } of made) {
		const sent = typeof written === 'string' ? undefined : await mailer.send(await whole(store, association, written));
		const at = now();
		const outcome: MailOutcome =
			sent === undefined || typeof written === 'string'
				? { status: 'refused', problem: String(written) }
				: sent.ok
					? { status: 'sent', messageId: messageIdOf(written.message.key) }
					: refusalOutcome(task, sent.error, at);
		const noted = await store.write(association, author(at), async (record) => {
			await endMail(record, task, outcome, at);
			return ok(null);
		});
		if (!noted.ok) throw new Error(noted.error.code);
	}
	return made.length;
}
