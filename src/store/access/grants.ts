import { ROLES, type Role } from '../../domain/access/index.ts';
import type { Instant } from '../../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** A role that an account has because someone gave it. */
export interface Grant {
	/** Id of the account. */
	readonly account: string;
	readonly role: Role;
}

/** A role with who gave it, and when. */
export interface GivenRole extends Grant {
	readonly by: string;
	readonly at: Instant;
}

/** Every role that was given in an association. */
export async function listGrants({ tx, association }: RecordReader): Promise<readonly GivenRole[]> {
	const rows = await tx
		.selectFrom('access_grant')
		.select(['user_id', 'role', 'granted_at', 'granted_by'])
		.where('association_id', '=', association)
		.orderBy('user_id')
		.orderBy('role')
		.execute();
	return rows.flatMap(({ user_id, role, granted_at, granted_by }) =>
		ROLES.filter((one) => one === role).map((one) => ({ account: user_id, role: one, by: granted_by.name, at: granted_at })),
	);
}

/** Gives a role. @returns whether the account did not have it already */
export async function addGrant(
	{ tx, association, journal }: RecordWriter,
	grant: Grant,
	by: { readonly id: string; readonly name: string },
	at: string,
): Promise<boolean> {
	const { account, role } = grant;
	const made = await tx
		.insertInto('access_grant')
		.values({ association_id: association, user_id: account, role, granted_at: at, granted_by: JSON.stringify(by) })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows !== 1n) return false;
	await journal.note({ event: 'access_grant.added', key: `${account}/${role}`, before: null, after: grant });
	return true;
}

/** Takes a role back. @returns whether the account had it */
export async function removeGrant({ tx, association, journal }: RecordWriter, grant: Grant): Promise<boolean> {
	const { account, role } = grant;
	const { numDeletedRows } = await tx
		.deleteFrom('access_grant')
		.where('association_id', '=', association)
		.where('user_id', '=', account)
		.where('role', '=', role)
		.executeTakeFirst();
	if (numDeletedRows !== 1n) return false;
	await journal.note({ event: 'access_grant.removed', key: `${account}/${role}`, before: grant, after: null });
	return true;
}
