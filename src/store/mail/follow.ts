import type { Instant } from '../../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import type { MailPurpose } from './queue.ts';

/** A message on its way or at its end. */
export interface FollowedMail {
	readonly id: string;
	readonly purpose: MailPurpose;
	readonly person: string;
	readonly sequence: number;
	readonly status: 'queued' | 'sent' | 'refused' | 'held';
	readonly attempts: number;
	/** Of one that is queued: its next turn; of the others: when it ended. */
	readonly at: Instant;
	readonly problem: string | null;
}

/** Every message about an assembly, in the order of their ids. */
export async function mailOf({ tx, association }: RecordReader, assembly: string): Promise<readonly FollowedMail[]> {
	const rows = await tx
		.selectFrom('mail')
		.select(['id', 'purpose', 'person', 'sequence', 'status', 'attempts', 'at', 'problem'])
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.orderBy('id')
		.execute();
	return rows as readonly FollowedMail[];
}

/** Gives messages about an assembly that were refused or held another turn, now. @returns how many */
export async function retryMail({ tx, association }: RecordWriter, assembly: string, now: Instant): Promise<number> {
	const { numUpdatedRows } = await tx
		.updateTable('mail')
		.set({ status: 'queued', attempts: 0, queued_at: now, at: now })
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.where('status', 'in', ['refused', 'held'])
		.executeTakeFirst();
	return Number(numUpdatedRows);
}
