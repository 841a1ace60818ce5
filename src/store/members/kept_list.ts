import type { Instant } from '../../domain/basics/index.ts';
import type { RecordReader } from '../record/index.ts';

/** A list of members that an account has sent and not decided of. Whose it is sees it, nobody else. */
export interface KeptList {
	readonly id: string;
	readonly fileName: string;
	/** The sheet as JSON. */
	readonly sheet: string;
	/** What was chosen of it so far, as JSON holds it. */
	readonly choices: unknown;
}

/** Keeps a list for an account until an instant, in the place of the one that it had. */
export async function keepList(
	{ tx, association }: RecordReader,
	account: string,
	{ id, fileName, sheet, choices }: KeptList,
	expires: Instant,
): Promise<void> {
	const row = { id, file_name: fileName, sheet, choices: JSON.stringify(choices), expires_at: expires };
	await tx
		.insertInto('member_list')
		.values({ association_id: association, account_id: account, ...row })
		.onConflict((conflict) => conflict.columns(['association_id', 'account_id']).doUpdateSet(row))
		.execute();
}

/** The list that is kept for an account, if there is one and its time is not over. */
export async function readKeptList({ tx, association }: RecordReader, account: string, now: Instant): Promise<KeptList | undefined> {
	const row = await tx
		.selectFrom('member_list')
		.select(['id', 'file_name', 'sheet', 'choices'])
		.where('association_id', '=', association)
		.where('account_id', '=', account)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return row && { id: row.id, fileName: row.file_name, sheet: row.sheet, choices: row.choices };
}

/** Notes what was chosen of the list of an account. */
export async function setListChoices({ tx, association }: RecordReader, account: string, choices: unknown): Promise<void> {
	await tx
		.updateTable('member_list')
		.set({ choices: JSON.stringify(choices) })
		.where('association_id', '=', association)
		.where('account_id', '=', account)
		.execute();
}

/** Forgets the list of an account. */
export async function removeKeptList({ tx, association }: RecordReader, account: string): Promise<void> {
	await tx.deleteFrom('member_list').where('association_id', '=', association).where('account_id', '=', account).execute();
}
