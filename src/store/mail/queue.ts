import { createHash } from 'node:crypto';
import type { Instant, Language } from '../../domain/basics/index.ts';
import { inChunks } from '../chunks.ts';
import type { RecordWriter } from '../record/index.ts';

export const MAIL_PURPOSES = ['notice', 'reminder', 'review', 'minutes', 'dues', 'request'] as const;
export type MailPurpose = (typeof MAIL_PURPOSES)[number];

interface Task {
	/** `notice/2026-06-19/0/dupont-camille`. */
	readonly id: string;
	readonly sequence: number;
	readonly language: Language;
}
/** What is to be written to a person about an assembly. */
export interface AssemblyMail extends Task {
	/** `review`: minutes to be read over before they are signed. */
	readonly purpose: 'notice' | 'reminder' | 'review' | 'minutes';
	readonly assembly: string;
	readonly person: string;
}
/** A letter about dues. */
export interface DuesMail extends Task {
	readonly purpose: 'dues';
	/** Id of the letter. */
	readonly about: string;
	/** Id of the person who gets it. */
	readonly person: string;
}
/** What is written to someone who asks to join: 0 that the request has come, 1 what was decided. */
export interface RequestMail extends Task {
	readonly purpose: 'request';
	/** Id of the request. */
	readonly about: string;
	readonly person: null;
}
/** What is to be written to whom. */
export type MailTask = AssemblyMail | DuesMail | RequestMail;

type Unnamed<T> = T extends MailTask ? Omit<T, 'id'> : never;

function idOf(task: Unnamed<MailTask>): string {
	return 'assembly' in task
		? `${task.purpose}/${task.assembly}/${task.sequence}/${task.person}`
		: `${task.purpose}/${task.about}${task.purpose === 'request' ? `/${task.sequence}` : ''}`;
}

/** Puts messages in the queue, in the transaction that wants them sent: they are sent if it is committed, and only then. */
export async function queueMail({ tx, association }: RecordWriter, tasks: readonly Unnamed<MailTask>[], now: Instant): Promise<void> {
	const rows = tasks.map((task) => ({
		association_id: association,
		...{ assembly: null, about: null, ...task, id: idOf(task) },
		...{ status: 'queued', attempts: 0, queued_at: now, at: now, problem: null, reply: null, message_digest: null, acknowledged_at: null },
	}));
	for (const chunk of inChunks(rows)) await tx.insertInto('mail').values(chunk).execute();
}

/** A message whose turn has come: how often it was tried, this time included, and since when it waits. */
export type TakenMail = MailTask & { readonly attempts: number; readonly queuedAt: Instant };

/**
 * Takes messages whose turn has come: until then they are nobody else's. Whoever takes them says what became of them; where
 * that is not said (a process that died), their turn comes again.
 * @param until when they may be taken again
 */
export async function takeMail(
	{ tx, association }: RecordWriter,
	{ now, until, limit }: { readonly now: Instant; readonly until: Instant; readonly limit: number },
): Promise<readonly TakenMail[]> {
	const turn = tx
		.selectFrom('mail')
		.select('id')
		.where('association_id', '=', association)
		.where('status', '=', 'queued')
		.where('at', '<=', now)
		.orderBy('at')
		.orderBy('id')
		.limit(limit)
		.forUpdate()
		.skipLocked();
	const rows = await tx
		.updateTable('mail')
		.set((eb) => ({ at: until, attempts: eb('attempts', '+', 1) }))
		.where('association_id', '=', association)
		.where('id', 'in', turn)
		.returning(['id', 'purpose', 'assembly', 'person', 'about', 'sequence', 'language', 'attempts', 'queued_at'])
		.execute();
	// Of an assembly and a letter, each row has one.
	return rows.map(({ queued_at, assembly, about, ...row }) => {
		const told = assembly === null ? { about } : { assembly };
		return { ...row, ...told, queuedAt: queued_at } as unknown as TakenMail;
	});
}

/** What a message is found again by: its Message-ID has the id of a person in it, which an erasure could not put in other words. */
export const messageDigest = (messageId: string): string => createHash('sha256').update(messageId).digest('hex');

/** What became of a message that was to leave. `again`: its next turn. */
export type MailOutcome =
	| { readonly status: 'sent' /** Left side of the Message-ID. */; readonly messageId: string }
	| { readonly status: 'refused'; readonly problem: string; readonly reply?: number }
	| { readonly status: 'queued'; readonly again: Instant; readonly problem: string; readonly reply?: number };

/** Notes what became of a message; that it left, or never will, is in the journal. */
export async function endMail(
	{ tx, association, journal }: RecordWriter,
	task: MailTask,
	outcome: MailOutcome,
	now: Instant,
): Promise<void> {
	const { status } = outcome;
	const [problem, reply] = status === 'sent' ? [null, null] : [outcome.problem, outcome.reply ?? null];
	await tx
		.updateTable('mail')
		.set({
			status,
			at: status === 'queued' ? outcome.again : now,
			problem,
			reply,
			...(status === 'sent' ? { message_digest: messageDigest(outcome.messageId) } : {}),
		})
		.where('association_id', '=', association)
		.where('id', '=', task.id)
		.execute();
	if (status === 'queued') return;
	const { id, purpose, person, sequence } = task;
	const about = 'assembly' in task ? { assembly: task.assembly } : { about: task.about };
	const after = { purpose, ...about, person, sequence, ...(problem === null ? {} : { problem }), ...(reply === null ? {} : { reply }) };
	await journal.note({ event: `mail.${status}`, key: id, before: null, after });
}
