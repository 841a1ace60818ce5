import { sql } from 'kysely';
import { ROLES, type Role, type Standing } from '../../domain/access/index.ts';
import type { Person } from '../../domain/members/index.ts';
import type { Database } from '../engine/database.ts';
import type { RecordReader } from '../record/index.ts';

/** What an association holds of an account. */
export interface StandingOfAccount {
	readonly grants: readonly Role[];
	/** The person whose address is that of the account; none where nobody's or several people's is. */
	readonly person: (Standing & { readonly person: Person }) | undefined;
	/** IANA name; what is in force depends on the date where the association is. */
	readonly timeZone: string;
}

/**
 * What decides the roles of an account, in one statement, since each page asks for it. Where several people of the record
 * share an address nobody can tell which of them reads it, so that it stands for none.
 * @param email in lower case
 * @returns undefined where there is no such association
 */
export async function readStanding(
	{ tx, association }: RecordReader,
	{ id, email }: { readonly id: string; readonly email: string },
): Promise<StandingOfAccount | undefined> {
	const all = (what: string) => sql`coalesce(jsonb_agg(${sql.ref(what)}), '[]')`;
	const { rows } = await sql<{
		readonly timeZone: string;
		readonly grants: readonly string[];
		readonly people: readonly (Standing & { readonly person: Person })[];
	}>`select association.data->>'timeZone' as "timeZone",
		(select ${all('role')} from access_grant where association_id = ${association} and user_id = ${id}) as grants,
		(select coalesce(jsonb_agg(jsonb_build_object(
			'person', p.data,
			'mandates', (select coalesce(jsonb_agg(jsonb_build_object('mandate', m.data, 'kind', b.kind)), '[]')
				from mandate m join body b on b.association_id = m.association_id and b.id = m.body
				where m.association_id = ${association} and m.person = p.id),
			'representations', (select ${all('r.data')} from representation r where r.association_id = ${association} and r.person = p.id),
			-- Two searches by index, where one with "or" would read every membership.
			'memberships', (select ${all('s.data')} from membership s where s.association_id = ${association} and s.person = p.id)
				|| (select ${all('s.data')} from membership s where s.association_id = ${association} and s.organisation in (
					select r.organisation from representation r where r.association_id = ${association} and r.person = p.id))
		)), '[]') from person p where p.association_id = ${association} and p.email = ${email}) as people
	from association where association.association_id = ${association}`.execute(tx);
	const [row] = rows;
	if (row === undefined) return undefined;
	const [person, ...others] = row.people;
	return {
		grants: ROLES.filter((role) => row.grants.includes(role)),
		person: others.length === 0 ? person : undefined,
		timeZone: row.timeZone,
	};
}

/** Whether an address is that of an account of the server, or of a person of an association. @param email in lower case */
export async function isKnownAddress({ db }: Database, email: string, association: string | undefined): Promise<boolean> {
	const { rows } = await sql<{ readonly known: boolean }>`select exists(select from sign_in_user where email = ${email})
		or exists(select from person where association_id = ${association ?? ''} and email = ${email}) as known`.execute(db);
	return rows[0]?.known === true;
}
