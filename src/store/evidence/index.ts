export { type EntryWithEvidence, entriesInOrder } from './entries.ts';
export {
	addDraftEvidence,
	addEntryEvidence,
	documentsWithEntries,
	type EvidenceOf,
	evidenceDocuments,
	evidenceIn,
	evidenceKey,
	type GivenEvidence,
	giveEvidence,
	type HeldEvidence,
	holdEvidence,
	noteGiven,
	removeDraftEvidence,
} from './evidence.ts';
