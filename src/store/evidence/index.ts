export { type EntryWithEvidence, entriesInOrder } from './entries.ts';
export {
	addDraftEvidence,
	addEntryEvidence,
	documentsWithEntries,
	type EvidenceOf,
	evidenceDocuments,
	evidenceIn,
	type GivenEvidence,
	giveEvidence,
	type HeldEvidence,
	holdEvidence,
	noteGiven,
	removeDraftEvidence,
} from './evidence.ts';
