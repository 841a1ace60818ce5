import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** How often something may be tried: `most` times within `seconds` of the first. */
export interface Allowance {
	readonly most: number;
	readonly seconds: number;
}

/**
 * Counts one attempt, in one statement, so that processes that count together do not miss one another's.
 * @param key a digest: no row may name who tried
 * @returns seconds to wait; 0 where the attempt is within its allowance
 */
export async function countAttempt(db: Kysely<Tables>, key: string, { most, seconds }: Allowance, now: Date): Promise<number> {
	const at = now.toISOString();
	const end = new Date(now.getTime() + seconds * 1000).toISOString();
	const { rows } = await sql<{ readonly count: number; readonly ends_at: string }>`
		insert into attempts (key, count, ends_at) values (${key}, 1, ${end})
		on conflict (key) do update set
			count = case when attempts.ends_at <= ${at} then 1 else attempts.count + 1 end,
			ends_at = case when attempts.ends_at <= ${at} then excluded.ends_at else attempts.ends_at end
		returning count, ends_at`.execute(db);
	const [row] = rows;
	if (row === undefined || row.count <= most) return 0;
	return Math.max(1, Math.ceil((Date.parse(row.ends_at) - now.getTime()) / 1000));
}

/**
 * Takes away what is past: attempts whose time is over, links and challenges that nobody followed, lists that nobody decided
 * of, requests to join that are kept no longer.
 */
export async function forgetPast(db: Kysely<Tables>, now: Date): Promise<void> {
	const at = now.toISOString();
	await sql`delete from attempts where ends_at <= ${at}`.execute(db);
	await sql`delete from sign_in_verification where expires_at <= ${at}`.execute(db);
	await sql`delete from member_list where expires_at <= ${at}`.execute(db);
	await sql`delete from membership_request where forget_at <= ${at}`.execute(db);
}
