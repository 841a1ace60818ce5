import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Substitution } from '../../domain/retention/index.ts';
import { CONCEPT_NAMES, type ConceptName, type Entity } from '../concepts/index.ts';
import { latestEntries } from '../journal/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import { tellSitting } from '../sittings/index.ts';
import { erasing, joining } from './rewrite.ts';

/** Changes of one person that are looked at: more than anyone has had. */
const MOST_CHANGES = 10_000;

/**
 * The addresses, telephones and names that were ever someone's, of the record and of its history.
 * @param person as the record holds them, or the id of an entry that was merged into another's
 */
export async function wordsOf(
	{ tx, association }: RecordReader,
	person: Entity<'person'> | string,
): Promise<Pick<Substitution, 'contacts' | 'names'>> {
	const [id, present] = typeof person === 'string' ? [person, null] : [person.id, person];
	const entries = await latestEntries(tx, association, { concept: 'person', key: id, limit: MOST_CHANGES });
	// Entries of a person hold a person.
	const states = [present, ...entries.flatMap(({ before, after }) => [before, after] as (Entity<'person'> | null)[])].filter(
		(one) => one !== null,
	);
	const contacts = new Set(states.flatMap(({ email, phone }) => [email, phone]).filter((one) => one !== undefined && isTelling(one)));
	const names = new Map(states.map(({ givenName, familyName }) => [`${givenName} ${familyName}`, [givenName, familyName] as const]));
	return { contacts: [...contacts] as string[], names: [...names.values()] };
}

/** Ids of the entries that were merged into a person's, and of those merged into these: the history still tells of them. */
export async function mergedInto({ tx, association }: RecordReader, person: string): Promise<readonly string[]> {
	const { rows } = await sql<{ readonly id: string }>`with recursive one (id) as (
			select ${person}::text
			union select j.after->>'merged' from journal j join one on j.after->>'person' = one.id
				where j.association_id = ${association} and j.event = 'erasure.done' and j.after->>'merged' is not null
		) select id from one where id <> ${person} order by id`.execute(tx);
	return rows.map(({ id }) => id);
}

/** Whether a telephone or an address could be nothing else: one of a few digits is found in any date. */
const isTelling = (contact: string | undefined) => contact !== undefined && contact.length >= 8;

/** What tells that a text may speak of someone. */
export function wordsNaming({ id, contacts, names }: Substitution): readonly string[] {
	return [id, ...contacts, ...names.flatMap(([given, family]) => [`${given} ${family}`, `${family} ${given}`])];
}

/** Puts the things of the record in their new words. */
async function rewriteThings({ tx, association }: RecordWriter, substitution: Substitution, version: number): Promise<void> {
	const { thing } = erasing(substitution);
	const words = JSON.stringify(wordsNaming(substitution).map((word) => JSON.stringify(word).slice(1, -1)));
	for (const concept of CONCEPT_NAMES) {
		const { rows } = await sql<{ readonly data: Entity<ConceptName> }>`select data from ${sql.table(concept)}
			where association_id = ${association} and exists (select from jsonb_array_elements_text(${words}::jsonb) word (said)
				where strpos(lower(data::text), lower(word.said)) > 0)`.execute(tx);
		for (const { data } of rows) {
			const anew = thing(concept, data);
			if (isDeepStrictEqual(anew, data)) continue;
			await sql`update ${sql.table(concept)} set data = ${JSON.stringify(anew)}::jsonb, version = ${version}::bigint
				where association_id = ${association} and data = ${JSON.stringify(data)}::jsonb`.execute(tx);
		}
	}
}

/** Where one person's id stands beside the record, whole or as that of their voice, and is another's in its place from now on. */
const REPLACED = [
	['dues_letter', 'member', ''],
	['dues_payment', 'member', ''],
	['mail', 'person', ''],
	['public_ballot', 'cast_by', ''],
	['public_ballot', 'voice', 'person:'],
	['secret_voter', 'voice', 'person:'],
] as const;

async function replaceIds(
	{ tx, association }: RecordWriter,
	[from, to]: readonly [from: string, to: string],
	places: readonly (readonly [table: string, column: string, prefix: string])[],
): Promise<void> {
	for (const [table, column, prefix] of places) {
		await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${prefix + to}
			where association_id = ${association} and ${sql.ref(column)} = ${prefix + from}`.execute(tx);
	}
}

/** Puts what stands beside the record in its new words, and takes away what is of no use without whom it was of. */
async function rewriteAside(record: RecordWriter, substitution: Substitution): Promise<void> {
	const { tx, association } = record;
	const { id, by } = substitution;
	await replaceIds(record, [id, by.id], [...REPLACED, ['paper_signature', 'voice', 'person:']]);
	// Their keys are paths, of which a person's id is a part.
	for (const [table, column] of [
		['dues_letter', 'id'],
		['mail', 'about'],
		['mail', 'id'],
	] as const) {
		const parts = sql`string_to_array(${sql.ref(column)}, '/')`;
		await sql`update ${sql.table(table)} set ${sql.ref(column)} = array_to_string(array_replace(${parts}, ${id}, ${by.id}), '/')
			where association_id = ${association} and ${id} = any(${parts})`.execute(tx);
	}
	for (const [table, column, value] of [
		['membership_request', 'member', id],
		['personal_link', 'person', id],
		['position_vote', 'participant', id],
		['performed', 'actor_id', `link:${id}`],
	] as const) {
		await sql`delete from ${sql.table(table)} where association_id = ${association} and ${sql.ref(column)} = ${value}`.execute(tx);
	}
	const words = JSON.stringify(wordsNaming(substitution));
	const naming = (column: string) => sql`exists (select from jsonb_array_elements_text(${words}::jsonb) word (said)
		where strpos(lower(${sql.ref(column)}::text), lower(word.said)) > 0)`;
	await sql`delete from performed where association_id = ${association} and ${naming('output')}`.execute(tx);
	await sql`delete from member_list where association_id = ${association} and ${naming('sheet')}`.execute(tx);
	await sql`delete from membership_request where association_id = ${association} and ${naming('data')}`.execute(tx);
	for (const [table, column] of [
		['access_grant', 'granted_by'],
		['counted_ballot', 'content'],
		['dues_letter', 'data'],
		['membership_request', 'decision'],
		['public_ballot', 'content'],
		['position_statement', 'text'],
	] as const) {
		const { rows } = await sql<{ readonly held: unknown }>`select distinct ${sql.ref(column)} as held from ${sql.table(table)}
			where association_id = ${association} and ${naming(column)}`.execute(tx);
		for (const { held } of rows) {
			const [was, is] = [held, erasing(substitution).value(held)].map((one) => (column === 'text' ? one : JSON.stringify(one)));
			const type = sql.raw(column === 'text' ? 'text' : 'jsonb');
			await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${is}::${type}
				where association_id = ${association} and ${sql.ref(column)} = ${was}::${type}`.execute(tx);
		}
	}
}

/**
 * Puts a pseudonym in the place of someone, in the record, in what stands beside it and in the journal, which stays a chain
 * that can be verified (docs/decisions/013).
 * @param told said in the journal beside what was rewritten
 * @returns how many entries of the journal were rewritten
 */
export async function putInPlaceOf(
	record: RecordWriter,
	substitution: Substitution,
	told: Readonly<Record<string, unknown>>,
): Promise<number> {
	const { entry } = erasing(substitution);
	const { seq, entries } = await record.journal.rewrite({
		...{ key: substitution.by.id, naming: wordsNaming(substitution), rewrite: entry, told: { person: substitution.by.id, ...told } },
	});
	await rewriteThings(record, substitution, seq);
	await rewriteAside(record, substitution);
	await readSittingsAgain(record);
	return entries;
}

/**
 * Makes what stands beside the record of one person another's: messages, links, votes that are kept, and the courses of
 * sittings, which the journal holds.
 */
export async function joinAside(record: RecordWriter, from: string, to: Substitution['by']): Promise<void> {
	const { association, tx } = record;
	const substitution: Substitution = { id: from, by: to, contacts: [], names: [] };
	await record.journal.rewrite({
		...{ key: to.id, naming: [from], rewrite: joining(substitution), told: { person: to.id, merged: from } },
	});
	await replaceIds(record, [from, to.id], [...REPLACED, ['membership_request', 'member', ''], ['personal_link', 'person', '']]);
	// Of two positions on one statement the first person's counts.
	await sql`delete from position_vote other using position_vote mine where other.association_id = ${association}
		and mine.association_id = other.association_id and mine.topic = other.topic and mine.statement = other.statement
		and other.participant = ${from} and mine.participant = ${to.id}`.execute(tx);
	await sql`update position_vote set participant = ${to.id} where association_id = ${association} and participant = ${from}`.execute(tx);
	await readSittingsAgain(record);
}

/** Whoever keeps a sitting in memory reads it again. */
async function readSittingsAgain(record: RecordWriter): Promise<void> {
	const { association, tx, kept } = record;
	const sittings = await tx.selectFrom('sitting').select(['assembly', 'version']).where('association_id', '=', association).execute();
	for (const { assembly, version } of sittings) {
		kept.delete(`sitting ${association} ${assembly}`);
		await tellSitting(record, { sitting: assembly, version: Number(version), of: 'people' });
	}
}
