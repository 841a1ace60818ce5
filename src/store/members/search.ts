import { type RawBuilder, sql } from 'kysely';
import type { MembershipStatus, Organisation, OrganisationKind, Person } from '../../domain/members/index.ts';
import { foldName } from '../../domain/typography/index.ts';
import type { RecordReader } from '../record/index.ts';

/** A person or an organisation: who can be a member. */
export interface MemberId {
	readonly type: 'person' | 'organisation';
	readonly id: string;
}
export type Member = { readonly type: 'person'; readonly value: Person } | { readonly type: 'organisation'; readonly value: Organisation };

/** Whom to look for; what is not given does not matter. The four facts of a membership are those of one and the same. */
export interface MemberFilter {
	/** Words of the name or town, with or without accents, whole or begun. */
	readonly words?: string;
	readonly type?: MemberId['type'];
	readonly kind?: OrganisationKind | 'person';
	readonly year?: number;
	readonly category?: string;
	readonly status?: MembershipStatus;
	/** Only where dues are still owed. */
	readonly owing?: boolean;
}

/** One page of a search. */
export interface MemberPage {
	readonly members: readonly Member[];
	/** The last of the page, where others follow. */
	readonly next?: MemberId;
	/** Nobody is called so: these are written nearly so, the nearest first, and no page follows. */
	readonly near: boolean;
}

interface Row extends MemberId {
	readonly data: Person | Organisation;
}

/** Where a row stands in the list: sorted by these, and an organisation before a person where all are the same. */
interface Place extends MemberId {
	readonly first: string;
	readonly second: string;
}

/** A trigram index serves words of three letters or more; a shorter one is looked for at the beginning of a name. */
const TRIGRAM = 3;
const LAST_CHARACTER = '\u{10FFFF}';

const TABLES = {
	person: { first: sql.ref('family_name'), second: sql.ref('given_name') },
	organisation: { first: sql.ref('name'), second: sql`''::text` },
} as const;
const TYPES = ['organisation', 'person'] as const;

function wordsCondition(type: MemberId['type'], words: string): RawBuilder<unknown> {
	if (
		foldName(words)
			.split(' ')
			.some((word) => word.length >= TRIGRAM)
	)
		return sql` and id in (select members_like(${type}, ${words}))`;
	const { first } = TABLES[type];
	return sql` and ${first} >= fold(${words}) and ${first} < fold(${words}) || ${LAST_CHARACTER}`;
}

function membershipCondition(type: MemberId['type'], { year, category, status, owing }: MemberFilter): RawBuilder<unknown> {
	const facts = [
		...(year === undefined ? [] : [sql`m.year = ${year}`]),
		...(category === undefined ? [] : [sql`m.category = ${category}`]),
		...(status === undefined ? [] : [sql`m.status = ${status}`]),
		...(owing ? [sql`m.status <> 'ended'`, sql`coalesce(m.dues_due, 0) > coalesce(m.dues_paid, 0)`] : []),
	];
	if (facts.length === 0) return sql``;
	const table = sql.table(type);
	return sql` and exists (select from membership as m
		where m.association_id = ${table}.association_id and m.${sql.ref(type)} = ${table}.id and ${sql.join(facts, sql` and `)})`;
}

function afterCondition(type: MemberId['type'], after: Place | undefined): RawBuilder<unknown> {
	if (after === undefined) return sql``;
	const { first, second } = TABLES[type];
	// Of an organisation and a person at the same place, the organisation comes first.
	const than = type === 'person' && after.type === 'organisation' ? sql`>=` : sql`>`;
	return sql` and (${first}, ${second}, id) ${than} (${after.first}, ${after.second}, ${after.id})`;
}

async function placeOf({ tx, association }: RecordReader, { type, id }: MemberId): Promise<Place | undefined> {
	const { first, second } = TABLES[type];
	const { rows } = await sql<Place>`select ${type} as type, id, ${first} as first, ${second} as second from ${sql.table(type)}
		where association_id = ${association} and id = ${id}`.execute(tx);
	return rows[0];
}

function typesOf({ type, kind }: MemberFilter): readonly MemberId['type'][] {
	if (type !== undefined) return [type];
	if (kind === undefined) return TYPES;
	return kind === 'person' ? ['person'] : ['organisation'];
}

function kindCondition(type: MemberId['type'], { kind }: MemberFilter): RawBuilder<unknown> {
	return type === 'organisation' && kind !== undefined ? sql` and kind = ${kind}` : sql``;
}

function memberOf({ type, data }: Row): Member {
	return { type, value: data } as Member;
}

/**
 * People and organisations by name, a page at a time. Where nobody is called as the words say, those who are called nearly so.
 * @param after the last of the page before; where it is gone, the first page
 */
export async function searchMembers(
	reader: RecordReader,
	filter: MemberFilter,
	{ limit, after }: { readonly limit: number; readonly after?: MemberId },
): Promise<MemberPage> {
	const { tx, association } = reader;
	const words = filter.words === undefined || foldName(filter.words) === '' ? undefined : filter.words;
	const from = after === undefined ? undefined : await placeOf(reader, after);
	const parts = typesOf(filter).map((type) => {
		const { first, second } = TABLES[type];
		return sql`(select ${type} as type, id, ${first} as first, ${second} as second, data from ${sql.table(type)}
			where association_id = ${association}${kindCondition(type, filter)}${words === undefined ? sql`` : wordsCondition(type, words)}${membershipCondition(type, filter)}${afterCondition(type, from)}
			order by ${first}, ${second}, id limit ${limit + 1})`;
	});
	const { rows } = await sql<Row>`select type, id, data from (${sql.join(parts, sql` union all `)}) as found
		order by first, second, id, type limit ${limit + 1}`.execute(tx);
	if (rows.length === 0 && words !== undefined && from === undefined) return nearMembers(reader, filter, words, limit);
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return {
		members: shown.map(memberOf),
		near: false,
		...(rows.length > limit && last !== undefined ? { next: { type: last.type, id: last.id } } : {}),
	};
}

async function nearMembers({ tx, association }: RecordReader, filter: MemberFilter, words: string, limit: number): Promise<MemberPage> {
	const parts = typesOf(filter).map(
		(type) => sql`(select ${type} as type, id, ${TABLES[type].first} as first, nearness, data
			from ${sql.table(type)} join members_near(${type}, ${words}) as near using (id)
			where association_id = ${association}${kindCondition(type, filter)}${membershipCondition(type, filter)}
			order by nearness desc, first, id limit ${limit})`,
	);
	const { rows } = await sql<Row>`select type, id, data from (${sql.join(parts, sql` union all `)}) as found
		order by nearness desc, first, id, type limit ${limit}`.execute(tx);
	return { members: rows.map(memberOf), near: rows.length > 0 };
}
