import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Instant } from '../../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import type { Tables } from '../tables.ts';
import { type AssemblyMail, type MailPurpose, messageDigest } from './queue.ts';

/** A message on its way or at its end. */
export interface FollowedMail {
	readonly id: string;
	readonly purpose: AssemblyMail['purpose'];
	readonly person: string;
	readonly sequence: number;
	readonly status: 'queued' | 'sent' | 'refused' | 'held' | 'bounced';
	readonly attempts: number;
	/** Of one that is queued: its next turn; of the others: when it ended. */
	readonly at: Instant;
	readonly problem: string | null;
	/** When whoever got it said so. */
	readonly acknowledgedAt: Instant | null;
}

/** Every message about an assembly, in the order of their ids. */
export async function mailOf({ tx, association }: RecordReader, assembly: string): Promise<readonly FollowedMail[]> {
	const rows = await tx
		.selectFrom('mail')
		.select(['id', 'purpose', 'person', 'sequence', 'status', 'attempts', 'at', 'problem', 'acknowledged_at as acknowledgedAt'])
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.orderBy('id')
		.execute();
	return rows as readonly FollowedMail[];
}

/** Whoever is written to about an assembly. */
export interface Convened {
	readonly assembly: string;
	readonly person: string;
}

/** The notices and reminders that were handed over for one who is convened. */
function handedOver(association: string, { assembly, person }: Convened) {
	return (eb: ExpressionBuilder<Tables, 'mail'>) =>
		eb.and([
			eb('association_id', '=', association),
			eb('assembly', '=', assembly),
			eb('person', '=', person),
			eb('purpose', 'in', ['notice', 'reminder']),
			eb('status', '=', 'sent'),
		]);
}

/**
 * What is asked of one who is convened about the messages that were handed over for them.
 * @returns when they said that they got one; null where they did not yet, undefined where there is none
 */
export async function acknowledgementOf({ tx, association }: RecordReader, convened: Convened): Promise<Instant | null | undefined> {
	const row = await tx
		.selectFrom('mail')
		.select((eb) => [eb.fn.max('acknowledged_at').as('at'), eb.fn.countAll().as('count')])
		.where(handedOver(association, convened))
		.executeTakeFirst();
	return row === undefined || Number(row.count) === 0 ? undefined : row.at;
}

/** Notes that one who is convened got what was sent to them until now. @returns of how many messages it was not known yet */
export async function acknowledgeMail({ tx, association, journal }: RecordWriter, convened: Convened, now: Instant): Promise<number> {
	const { assembly, person } = convened;
	const rows = await tx
		.updateTable('mail')
		.set({ acknowledged_at: now })
		.where(handedOver(association, convened))
		.where('acknowledged_at', 'is', null)
		.returning(['id', 'purpose', 'sequence'])
		.execute();
	for (const { id, purpose, sequence } of rows)
		await journal.note({ event: 'mail.acknowledged', key: id, before: null, after: { purpose, assembly, person, sequence } });
	return rows.length;
}

/** The messages to try again: those about an assembly, or about some letters. */
export type MailSubject = { readonly assembly: string } | { readonly about: readonly string[] };

/**
 * Gives messages that were refused, held or sent back another turn, now. They leave under the Message-ID that they had.
 * @returns how many
 */
export async function retryMail({ tx, association }: RecordWriter, subject: MailSubject, now: Instant): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('mail')
		.set({ status: 'queued', attempts: 0, queued_at: now, at: now })
		.where('association_id', '=', association)
		.where((eb) => ('assembly' in subject ? eb('assembly', '=', subject.assembly) : eb('about', 'in', [...subject.about, ''])))
		.where('status', 'in', ['refused', 'held', 'bounced'])
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** A message that came back: by what it is about, or one about an assembly by its id. */
export type BouncedMail = { readonly about: string } | { readonly assembly: string; readonly id: string };

/** Notes of a message that it came back, whoever found it. @param status by which it failed (RFC 3463), where that is known */
async function noteBounce(
	{ tx, association, journal }: RecordWriter,
	{ id, purpose, person, sequence, assembly, about }: Bounced,
	now: Instant,
	status?: string,
): Promise<void> {
	await tx
		.updateTable('mail')
		.set({ status: 'bounced', at: now, problem: 'bounced' })
		.where('association_id', '=', association)
		.where('id', '=', id)
		.execute();
	const of = assembly === null ? { about } : { assembly };
	const after = { purpose, ...of, person, sequence, ...(status === undefined ? {} : { problem: status }) };
	await journal.note({ event: 'mail.bounced', key: id, before: null, after });
}

type Bounced = Pick<Selectable<Tables['mail']>, 'id' | 'purpose' | 'person' | 'sequence' | 'assembly' | 'about'>;
const BOUNCED = ['id', 'purpose', 'person', 'sequence', 'assembly', 'about'] as const;

/** Notes that a message which a server had taken was sent back by another. @returns whether there was such a message */
export async function bounceMail(writer: RecordWriter, bounced: BouncedMail, now: Instant): Promise<boolean> {
	const row = await writer.tx
		.selectFrom('mail')
		.select(BOUNCED)
		.where('association_id', '=', writer.association)
		.where((eb) =>
			'about' in bounced ? eb('about', '=', bounced.about) : eb.and([eb('assembly', '=', bounced.assembly), eb('id', '=', bounced.id)]),
		)
		.where('status', '=', 'sent')
		.forUpdate()
		.executeTakeFirst();
	if (row === undefined) return false;
	await noteBounce(writer, row, now);
	return true;
}

/**
 * Finds a message by the Message-ID under which it left, and notes that it came back.
 * @param messageId its left side
 * @param status by which it failed (RFC 3463); null where it did not: nothing is then noted
 * @returns none where no message of the association's left under it, or it was queued anew since
 */
export async function returnMail(
	writer: RecordWriter,
	messageId: string,
	status: string | null,
	now: Instant,
): Promise<{ readonly purpose: MailPurpose; readonly person: string | null } | undefined> {
	const row = await writer.tx
		.selectFrom('mail')
		.select([...BOUNCED, 'status'])
		.where('association_id', '=', writer.association)
		.where('message_digest', '=', messageDigest(messageId))
		.where('status', 'in', ['sent', 'bounced'])
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (row === undefined) return undefined;
	if (status !== null && row.status !== 'bounced') await noteBounce(writer, row, now, status);
	return { purpose: row.purpose as MailPurpose, person: row.person };
}
