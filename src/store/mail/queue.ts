import type { Instant, Language } from '../../domain/basics/index.ts';
import { inChunks } from '../chunks.ts';
import type { RecordWriter } from '../record/index.ts';

export const MAIL_PURPOSES = ['notice', 'reminder', 'minutes'] as const;
export type MailPurpose = (typeof MAIL_PURPOSES)[number];

/** What is to be written to whom. */
export interface MailTask {
	/** `notice/2026-06-19/0/dupont-camille`. */
	readonly id: string;
	readonly purpose: MailPurpose;
	readonly assembly: string;
	readonly person: string;
	readonly sequence: number;
	readonly language: Language;
}

/** Puts messages in the queue, in the transaction that wants them sent: they are sent if it is committed, and only then. */
export async function queueMail({ tx, association }: RecordWriter, tasks: readonly Omit<MailTask, 'id'>[], now: Instant): Promise<void> {
	const rows = tasks.map((task) => ({
		association_id: association,
		...{ ...task, id: `${task.purpose}/${task.assembly}/${task.sequence}/${task.person}` },
		...{ status: 'queued', attempts: 0, queued_at: now, at: now, problem: null, reply: null },
	}));
	for (const chunk of inChunks(rows)) await tx.insertInto('mail').values(chunk).execute();
}

/**
 * Takes messages whose turn has come: until then they are nobody else's. Whoever takes them says what became of them; where
 * that is not said (a process that died), their turn comes again.
 * @param until when they may be taken again
 */
export async function takeMail(
	{ tx, association }: RecordWriter,
	{ now, until, limit }: { readonly now: Instant; readonly until: Instant; readonly limit: number },
): Promise<readonly (MailTask & { readonly attempts: number; readonly queuedAt: Instant })[]> {
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
		.returning(['id', 'purpose', 'assembly', 'person', 'sequence', 'language', 'attempts', 'queued_at'])
		.execute();
	return rows.map(({ queued_at, ...row }) => ({ ...(row as MailTask & { attempts: number }), queuedAt: queued_at }));
}

/** What became of a message that was to leave. `again`: its next turn. */
export type MailOutcome =
	| { readonly status: 'sent' }
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
		.set({ status, at: status === 'queued' ? outcome.again : now, problem, reply })
		.where('association_id', '=', association)
		.where('id', '=', task.id)
		.execute();
	if (status === 'queued') return;
	const { id, purpose, assembly, person, sequence } = task;
	const after = { purpose, assembly, person, sequence, ...(problem === null ? {} : { problem }), ...(reply === null ? {} : { reply }) };
	await journal.note({ event: `mail.${status}`, key: id, before: null, after });
}
