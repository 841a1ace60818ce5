import { sql } from 'kysely';
import type { Instant } from '../../domain/basics/index.ts';
import type { Database } from '../engine/database.ts';

/** A session of the sign-in library and the account that it is of, as both stand. */
export interface SessionOfAccount {
	readonly id: string;
	readonly createdAt: Instant;
	readonly expiresAt: Instant;
	readonly user: { readonly id: string; readonly email: string; readonly name: string; readonly secondFactor: boolean };
}

/** The session of a token; none where it was ended. Whether it has expired is not judged here. */
export async function readSession({ db }: Database, token: string): Promise<SessionOfAccount | undefined> {
	const { rows } = await sql<{
		readonly id: string;
		readonly createdAt: Instant;
		readonly expiresAt: Instant;
		readonly userId: string;
		readonly email: string;
		readonly name: string;
		readonly secondFactor: boolean | null;
	}>`select s.id, s.created_at as "createdAt", s.expires_at as "expiresAt", u.id as "userId", u.email, u.name,
		u.two_factor_enabled as "secondFactor"
		from sign_in_session s join sign_in_user u on u.id = s.user_id where s.token = ${token}`.execute(db);
	const [row] = rows;
	if (row === undefined) return undefined;
	const { id, createdAt, expiresAt, userId, email, name, secondFactor } = row;
	return { id, createdAt, expiresAt, user: { id: userId, email, name, secondFactor: secondFactor === true } };
}
