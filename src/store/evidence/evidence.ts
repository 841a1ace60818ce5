import { sql } from 'kysely';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { KeptDocument } from '../../domain/kept_documents/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** What evidence is of: an entry by its place in the books, or a draft by its id. */
export type EvidenceOf = { readonly year: IsoDate; readonly entry: number } | { readonly draft: string };

/** How the journal and a refusal call what evidence is of. */
export function evidenceKey(of: EvidenceOf): string {
	return 'draft' in of ? of.draft : `${of.year}/${of.entry}`;
}

/** What the journal says of a piece of evidence: the document, and the files that it was. */
function told({ id, versions }: Pick<KeptDocument, 'id' | 'versions'>): object {
	return { document: id, files: versions.map(({ name, sha256 }) => ({ name, sha256 })) };
}

/** The documents that are the evidence of an entry or a draft, in the order of their ids. */
export async function evidenceDocuments({ tx, association }: RecordReader, of: EvidenceOf): Promise<readonly KeptDocument[]> {
	const named =
		'draft' in of
			? sql`select document from draft_evidence where association_id = ${association} and draft = ${of.draft}`
			: sql`select document from entry_evidence where association_id = ${association} and year = ${of.year}::date and entry = ${of.entry}`;
	const { rows } = await sql<{ readonly data: KeptDocument }>`select data from document
		where association_id = ${association} and id in (${named}) order by id`.execute(tx);
	return rows.map(({ data }) => data);
}

/** The documents of all entries of a year, by the entries' numbers in it. */
export async function evidenceIn({ tx, association }: RecordReader, year: IsoDate): Promise<ReadonlyMap<number, readonly KeptDocument[]>> {
	const { rows } = await sql<{ readonly entry: number; readonly data: KeptDocument }>`select e.entry, d.data
		from entry_evidence e join document d on d.association_id = e.association_id and d.id = e.document
		where e.association_id = ${association} and e.year = ${year}::date order by e.entry, d.id`.execute(tx);
	const found = new Map<number, KeptDocument[]>();
	for (const { entry, data } of rows) found.set(entry, [...(found.get(entry) ?? []), data]);
	return found;
}

/** The ids of the documents that an entry or a draft has as its evidence: they are shown with it. */
export async function documentsWithEntries({ tx, association }: RecordReader): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ readonly document: string }>`select document from entry_evidence where association_id = ${association}
		union select document from draft_evidence where association_id = ${association}`.execute(tx);
	return new Set(rows.map(({ document }) => document));
}

/** Makes a document the evidence of a validated entry: from then on it stays so. */
export async function addEntryEvidence(
	{ tx, association, journal }: RecordWriter,
	of: Extract<EvidenceOf, { year: IsoDate }>,
	document: Pick<KeptDocument, 'id' | 'versions'>,
): Promise<void> {
	await journal.note({ event: 'entry_evidence.added', key: evidenceKey(of), before: null, after: told(document) });
	await sql`insert into entry_evidence (association_id, year, entry, document)
		values (${association}, ${of.year}::date, ${of.entry}, ${document.id})`.execute(tx);
}

/** Makes a document the evidence of a draft. */
export async function addDraftEvidence(
	{ tx, association, journal }: RecordWriter,
	draft: string,
	document: Pick<KeptDocument, 'id' | 'versions'>,
): Promise<void> {
	await journal.note({ event: 'entry_evidence.added', key: draft, before: null, after: told(document) });
	await sql`insert into draft_evidence (association_id, draft, document) values (${association}, ${draft}, ${document.id})`.execute(tx);
}

/** Takes documents from a draft. @param document one of them; all where not given @returns those that it had */
export async function removeDraftEvidence(record: RecordWriter, draft: string, document?: string): Promise<readonly KeptDocument[]> {
	const { tx, association, journal } = record;
	const found = (await evidenceDocuments(record, { draft })).filter(({ id }) => document === undefined || id === document);
	for (const one of found) {
		await journal.note({ event: 'entry_evidence.removed', key: draft, before: told(one), after: null });
		await sql`delete from draft_evidence where association_id = ${association} and draft = ${draft} and document = ${one.id}`.execute(tx);
	}
	return found;
}

/** Evidence whose entries are to be replaced by those of another file, and how these are found again. */
export interface HeldEvidence {
	readonly journal: string;
	readonly number: string;
	readonly document: string;
	/** The entry's number before. */
	readonly entry: number;
}

/** The evidence of a year's entries, by what its entries are called in a file whatever their order. */
export async function holdEvidence({ tx, association }: RecordReader, year: IsoDate): Promise<readonly HeldEvidence[]> {
	const { rows } = await sql<HeldEvidence>`select distinct l.journal, l.number, e.document, e.entry
		from entry_evidence e join ledger_line l on l.association_id = e.association_id and l.year = e.year and l.entry = e.entry
		where e.association_id = ${association} and e.year = ${year}::date order by e.entry, e.document`.execute(tx);
	return rows;
}

/** What became of held evidence. */
export interface GivenEvidence {
	readonly held: HeldEvidence;
	/** The number of the entry that has it now; null: there is none, and its document stays with the association's others. */
	readonly now: number | null;
}

/** Gives held evidence to the entries of the same journal and number that are there now. */
export async function giveEvidence(
	{ tx, association }: RecordWriter,
	year: IsoDate,
	held: readonly HeldEvidence[],
): Promise<readonly GivenEvidence[]> {
	if (held.length === 0) return [];
	const { rows } = await sql<HeldEvidence & { readonly now: number | null }>`select h.journal, h.number, h.document, h.entry,
			(select min(l.entry) from ledger_line l where l.association_id = ${association} and l.year = ${year}::date
				and l.journal = h.journal and l.number = h.number) as now
		from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as h (journal text, number text, document text, entry int)`.execute(tx);
	const given = rows.filter(({ now }) => now !== null);
	await sql`insert into entry_evidence (association_id, year, entry, document)
		select distinct ${association}::text, ${year}::date, now, document
		from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as one (now int, document text)`.execute(tx);
	return rows.map(({ now, ...rest }) => ({ held: rest, now }));
}

/** Says in the journal which evidence is of another entry now, or of none. */
export async function noteGiven({ journal }: RecordWriter, year: IsoDate, given: readonly GivenEvidence[]): Promise<void> {
	for (const { held, now } of given) {
		if (now === held.entry) continue;
		const { document } = held;
		await journal.note({
			event: 'entry_evidence.removed',
			key: evidenceKey({ year, entry: held.entry }),
			before: { document },
			after: null,
		});
		if (now !== null)
			await journal.note({ event: 'entry_evidence.added', key: evidenceKey({ year, entry: now }), before: null, after: { document } });
	}
}
