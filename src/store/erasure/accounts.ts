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

/** Makes what an account may and keeps here another's. */
export async function moveAccount({ tx, association }: RecordWriter, from: string, to: string): Promise<void> {
	// What the other has already stays its own.
	await sql`insert into access_grant (association_id, user_id, role, granted_at, granted_by)
		select association_id, ${to}, role, granted_at, granted_by from access_grant where association_id = ${association} and user_id = ${from}
		on conflict do nothing`.execute(tx);
	await sql`insert into member_view (association_id, account_id, name, filter)
		select association_id, ${to}, name, filter from member_view where association_id = ${association} and account_id = ${from}
		on conflict do nothing`.execute(tx);
}
