import type { Instant } from '../../domain/basics/index.ts';
import { inChunks } from '../chunks.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** Whose a personal link is, and to which sitting it lets in. */
export interface PersonalLink {
	readonly assembly: string;
	readonly person: string;
}

/** Keeps new links by their digests (SHA-256, lower-case hexadecimal). */
export async function addLinks(
	{ tx, association, journal }: RecordWriter,
	links: readonly (PersonalLink & { readonly digest: string })[],
	now: Instant,
): Promise<void> {
	for (const chunk of inChunks(links)) {
		const rows = chunk.map((link) => ({ association_id: association, ...link, created_at: now, revoked_at: null }));
		await tx.insertInto('personal_link').values(rows).execute();
	}
	for (const [assembly, some] of Map.groupBy(links, (one) => one.assembly)) {
		await journal.note({ event: 'personal_link.added', key: assembly, before: null, after: { people: some.map((one) => one.person) } });
	}
}

/** Ends the links of some people to a sitting. @returns how many were in force */
export async function revokeLinks(
	{ tx, association, journal }: RecordWriter,
	assembly: string,
	people: readonly string[],
	now: Instant,
): Promise<number> {
	const ended = await tx
		.updateTable('personal_link')
		.set({ revoked_at: now })
		.where('association_id', '=', association)
		.where('assembly', '=', assembly)
		.where('person', 'in', [...people])
		.where('revoked_at', 'is', null)
		.returning('person')
		.execute();
	const whose = ended.map(({ person }) => person);
	if (whose.length > 0) await journal.note({ event: 'personal_link.removed', key: assembly, before: { people: whose }, after: null });
	return whose.length;
}

/** Whether a link has a digest, and whether it is in force still. */
export async function linkState({ tx, association }: RecordReader, digest: string): Promise<'none' | 'inForce' | 'ended'> {
	const found = await tx
		.selectFrom('personal_link')
		.select('revoked_at')
		.where('association_id', '=', association)
		.where('digest', '=', digest)
		.executeTakeFirst();
	if (found === undefined) return 'none';
	return found.revoked_at === null ? 'inForce' : 'ended';
}

/** The link in force that has a digest. */
export async function findLink({ tx, association }: RecordReader, digest: string): Promise<PersonalLink | undefined> {
	return tx
		.selectFrom('personal_link')
		.select(['assembly', 'person'])
		.where('association_id', '=', association)
		.where('digest', '=', digest)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
}
