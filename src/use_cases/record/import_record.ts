import { type Actor, may } from '../../domain/access/index.ts';
import { type Instant, ok, type Result, refused } from '../../domain/basics/index.ts';
import { type KeptDocument, placeInDossier } from '../../domain/kept_documents/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { type ConceptName, type ConceptPlan, carryOut, keyText, planReplacement, type Store } from '../../store/index.ts';
import { type BookChanges, type DossierBooks, importBooks, planBooks } from '../ledger/books_dossier.ts';

/** What an import does to the things of one concept, by their keys. */
export interface ConceptChanges {
	readonly concept: ConceptName;
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly removed: readonly string[];
}

/** What an import does to the files of documents, by their places in a dossier. */
export interface FileChanges {
	readonly added: readonly string[];
	/** Other bytes in the same place. */
	readonly changed: readonly string[];
	readonly removed: readonly string[];
}

/** What an import does. */
export interface ImportPlan {
	readonly association: string;
	/** Whether the store has nothing of the association yet. */
	readonly isNew: boolean;
	/** The concepts of which anything changes. */
	readonly concepts: readonly ConceptChanges[];
	readonly files: FileChanges;
	readonly books: BookChanges;
}

export interface ImportRequest {
	readonly actor: Actor;
	readonly now?: Instant;
}

/** The action's name in the journal. */
const NAME = 'record.import';

/** The digest of each file of some documents, by its place. */
function placesOf(documents: readonly KeptDocument[]): ReadonlyMap<string, string> {
	return new Map(
		documents.flatMap((document) => document.versions.map(({ sha256 }, index) => [placeInDossier(document, index), sha256] as const)),
	);
}

function fileChanges(plans: readonly ConceptPlan[]): FileChanges {
	// A plan of a concept holds things of it.
	const {
		added = [],
		changed = [],
		removed = [],
	} = (plans.find(({ concept }) => concept === 'document') ?? {}) as Partial<ConceptPlan<'document'>>;
	const before = placesOf([...removed, ...changed.map((one) => one.before)].map(({ value }) => value));
	const after = placesOf([...added, ...changed.map((one) => one.after)].map(({ value }) => value));
	const places = [...after.keys()];
	return {
		added: places.filter((place) => !before.has(place)),
		changed: places.filter((place) => before.has(place) && before.get(place) !== after.get(place)),
		removed: [...before.keys()].filter((place) => !after.has(place)),
	};
}

function told(record: AssociationRecord, plans: readonly ConceptPlan[], books: BookChanges): ImportPlan {
	const concepts = plans.map(({ concept, added, changed, removed }) => ({
		concept,
		added: added.map(({ key }) => keyText(concept, key)),
		changed: changed.map(({ after }) => keyText(concept, after.key)),
		removed: removed.map(({ key }) => keyText(concept, key)),
	}));
	return {
		association: record.association.id,
		isNew: concepts.some(({ concept, added }) => concept === 'association' && added.length > 0),
		files: fileChanges(plans),
		books,
		concepts: concepts.filter(({ added, changed, removed }) => added.length + changed.length + removed.length > 0),
	};
}

/**
 * What importing a record would do; nothing is written.
 * @param books of the dossier that the record is of, where it has some
 */
export async function planImport(
	store: Store,
	record: AssociationRecord,
	{ actor }: ImportRequest,
	books?: DossierBooks,
): Promise<Result<ImportPlan, Refusal>> {
	if (!may(actor, 'record.write')) return refused(refusal('forbidden'));
	return store.read(record.association.id, async (reader) => {
		const planned = await planBooks(reader, books);
		return planned.ok ? ok(told(record, await planReplacement(reader, record), planned.value)) : planned;
	});
}

/**
 * Puts a record in the place of the one that the store has of its association, in one transaction: what is new is added,
 * what differs is changed, what the record does not hold is removed, and what is the same keeps its version. It is no
 * action, since the association may not be there yet.
 * @param books of the dossier that the record is of, where it has some
 */
export function importRecord(
	store: Store,
	record: AssociationRecord,
	{ actor, now = new Date().toISOString() }: ImportRequest,
	books?: DossierBooks,
): Promise<Result<ImportPlan, Refusal>> {
	if (!may(actor, 'record.write')) return Promise.resolve(refused(refusal('forbidden')));
	const { id } = record.association;
	return store.write(id, { actor, action: NAME, at: now }, async (writer, tx, journal) => {
		await journal.lock();
		const plans = await planReplacement(writer, record);
		await carryOut(tx, id, journal, plans);
		const kept = await importBooks(writer, books);
		return kept.ok ? ok(told(record, plans, kept.value)) : kept;
	});
}
