export * from './access/index.ts';
export { listAssociations } from './associations.ts';
export { type Allowance, countAttempt, forgetPast } from './attempts.ts';
export { type BackupReport, restoreBackup, writeBackup } from './backup/index.ts';
export * from './ballots/index.ts';
export * from './book/index.ts';
export { type Choice, choicesOf, namesOf } from './choices.ts';
export { CONCEPT_NAMES, type ConceptName, type Entity, type Key, keyText } from './concepts/index.ts';
export * from './dues/index.ts';
export { DEFAULT_FOLDER, type StoreConfig, storeConfig } from './engine/config.ts';
export { type Database, openDatabase } from './engine/database.ts';
export { StoreError } from './engine/store_error.ts';
export * from './erasure/index.ts';
export * from './evidence/index.ts';
export { inOnePiece, type KeptFile, keepFile, keptFile, readFileBytes, readWholeFile } from './files/index.ts';
export {
	type Author,
	type Broken,
	CHANGES,
	type CourseEntry,
	courseOf,
	coursesOf,
	coursesSince,
	digest,
	type EventName,
	entriesAfter,
	type JournalEntry,
	latestEntries,
	OTHER_EVENTS,
	subjectsOf,
	untouchedSince,
	type Verdict,
	verifyJournal,
} from './journal/index.ts';

export * from './ledger/index.ts';

export * from './mail/index.ts';

export {
	type CategoryDues,
	duesByCategory,
	type KeptList,
	keepList,
	keepView,
	listViews,
	type Member,
	type MemberFilter,
	type MemberId,
	membershipsOf,
	membershipYears,
	readKeptList,
	removeKeptList,
	removeView,
	type StoredMembership,
	searchMembers,
	setListChoices,
} from './members/index.ts';
export { claim, type Keyed, remember } from './performed.ts';
export * from './positions/index.ts';
export {
	type Against,
	type ConceptPlan,
	carryOut,
	keptRecord,
	loadRecord,
	planReplacement,
	type RecordReader,
	type RecordWriter,
	type Stored,
} from './record/index.ts';
export * from './requests/index.ts';
export * from './retention/index.ts';
export { addSigningKey, type SigningKey, signingKey } from './signing_key.ts';
export * from './sittings/index.ts';
export { openStore, type Store } from './store.ts';
export type { Tables } from './tables.ts';
export { tentatively } from './tentative.ts';
export * from './webhooks/index.ts';
