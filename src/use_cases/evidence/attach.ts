import { z } from 'zod';
import { ok, type Result, refused, yearOf } from '../../domain/basics/index.ts';
import { isEvidenceType, type KeptDocument } from '../../domain/kept_documents/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import {
	addDraftEvidence,
	addEntryEvidence,
	documentsWithEntries,
	type EvidenceOf,
	entryDrafts,
	entryLines,
	evidenceDocuments,
	evidenceKey,
	keptFile,
	type RecordReader,
	type RecordWriter,
	removeDraftEvidence,
} from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { addDocumentTo, sentFile } from '../kept_documents/index.ts';
import { evidenceOf } from './inputs.ts';

const MAY = { permission: 'accounts.write' } as const;
/** Files that one entry has at most. */
const MOST_EVIDENCE = 50;
/** Characters of a file's digest that make the id of its document: enough that no two are the same. */
const ID_DIGITS = 16;

/** What evidence is put to, by what it is found with; none where it is not there. */
async function described(record: RecordReader, of: EvidenceOf): Promise<{ readonly date: string; readonly evidence: string } | undefined> {
	if ('draft' in of) return (await entryDrafts(record, [of.draft]))[0]?.draft;
	return (await entryLines(record, of.year, of.entry))[0];
}

/**
 * Attaches a kept file to an entry or a draft as its evidence: an invoice, a receipt, as PDF or as a picture. It is a
 * document of the association's, which whoever may read the accounts may read. A validated entry, also one of a closed year,
 * takes more of it, since no figure changes by that.
 */
export const attachEvidence = defineAction({
	name: 'accounts.attach_evidence',
	...MAY,
	input: z.strictObject({ of: evidenceOf, file: sentFile }),
	run: async (context, { of, file }) => {
		const { record } = context;
		const entry = await described(record, of);
		if (entry === undefined) return refused(refusal('not-found', { key: evidenceKey(of) }));
		const kept = await keptFile(record.tx, record.association, file.sha256);
		if (kept !== undefined && !isEvidenceType(kept.type)) return refused(refusal('evidence-type'));
		const present = await evidenceDocuments(record, of);
		if (present.length >= MOST_EVIDENCE) return refused(refusal('evidence-many', { most: MOST_EVIDENCE }));
		const same = present.some(({ versions }) => versions.some(({ sha256 }) => sha256 === file.sha256));
		if (same) return refused(refusal('evidence-there'));
		const date = entry.date === '' ? {} : { date: entry.date, year: yearOf(entry.date) };
		const title = entry.evidence.trim() === '' ? file.name : `${entry.evidence.trim()} – ${file.name}`;
		const about = { title: title.slice(0, 200), kind: 'evidence', access: 'board', ...date } as const;
		// The id tells nobody's name: it stays where the title is put in other words.
		const added = await addDocumentTo(context, about, file, `piece-${file.sha256.slice(0, ID_DIGITS)}`);
		if (!added.ok) return added;
		const document = added.value.value;
		if ('draft' in of) await addDraftEvidence(record, of.draft, document);
		else await addEntryEvidence(record, of, document);
		return ok({ document: document.id });
	},
});

/** Takes documents away that were the evidence of a draft and are that of nothing any more. */
async function removeDocuments(record: RecordWriter, documents: readonly KeptDocument[]): Promise<Result<null, Refusal>> {
	const still = await documentsWithEntries(record);
	for (const { id } of documents.filter((one) => !still.has(one.id))) {
		const removed = await record.remove('document', { id }, { against: 'anything' });
		if (!removed.ok) return removed;
	}
	return ok(null);
}

/** Takes the evidence of a draft that is thrown away, with its documents. */
export async function dropEvidence(record: RecordWriter, draft: string): Promise<Result<null, Refusal>> {
	return removeDocuments(record, await removeDraftEvidence(record, draft));
}

/** Makes the evidence of a draft that of the entry that it has become. */
export async function moveEvidence(record: RecordWriter, draft: string, entry: Extract<EvidenceOf, { year: string }>): Promise<void> {
	for (const document of await removeDraftEvidence(record, draft)) await addEntryEvidence(record, entry, document);
}

/**
 * Takes a file from a draft, with its document. That of a validated entry stays: a book is kept with the evidence that it
 * cites for ten years (Code de commerce, art. L123-22).
 */
export const removeEvidence = defineAction({
	name: 'accounts.remove_evidence',
	...MAY,
	input: z.strictObject({ of: evidenceOf, document: held(values.id) }),
	run: async ({ record }, { of, document }) => {
		if (!('draft' in of)) return refused(refusal('evidence-final'));
		const removed = await removeDraftEvidence(record, of.draft, document);
		return removed.length === 0 ? refused(refusal('not-found', { key: document })) : removeDocuments(record, removed);
	},
});
