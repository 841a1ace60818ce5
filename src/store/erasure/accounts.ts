import { sql } from 'kysely';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** The account of a person's address. */
export interface AccountOfPerson {
	readonly account: string;
	/** No other association of the server knows it. */
	readonly alone: boolean;
}

/** The account that someone of the record signs in by; none where nobody signs in with the address. */
export async function accountOfAddress({ tx }: RecordReader, email: string): Promise<AccountOfPerson | undefined> {
	const { rows } = await sql<AccountOfPerson>`select account, alone from account_of(${email})`.execute(tx);
	return rows[0];
}

/** The people of the record who have an address. */
export async function peopleOfAddress({ tx, association }: RecordReader, email: string): Promise<readonly string[]> {
	const { rows } = await sql<{ readonly id: string }>`select id from person
		where association_id = ${association} and email = ${email.toLowerCase()}`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Ends an account with its sessions and keys, where no other association knows it, and what it has here in any case. */
export async function forgetAccount({ tx, association }: RecordWriter, email: string, account: string): Promise<void> {
	await sql`select forget_account(${email})`.execute(tx);
	for (const [table, column] of [
		['access_grant', 'user_id'],
		['api_token', 'user_id'],
		['member_view', 'account_id'],
		['member_list', 'account_id'],
		['performed', 'actor_id'],
		['position_vote', 'participant'],
	] as const) {
		await sql`delete from ${sql.table(table)} where association_id = ${association} and ${sql.ref(column)} = ${account}`.execute(tx);
	}
}
