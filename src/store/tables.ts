import type { ColumnType } from 'kysely';
import type { ConceptName } from './concepts/index.ts';

/** Written as JSON text, read as the value it stands for. */
type Json<T = unknown> = ColumnType<T, string, string>;
/** Read as bigint, written as either. */
type BigInteger = ColumnType<bigint, bigint | number, bigint | number>;

/** What every table of the record has; what else a table generates is in the migrations. */
export interface ConceptTable {
	association_id: string;
	version: BigInteger;
	data: Json;
}

/** One entry of the journal. Hashes are SHA-256 in lower-case hexadecimal. */
export interface JournalTable {
	association_id: string;
	/** 1 for the first entry of an association. */
	seq: BigInteger;
	/** ISO, UTC, to the millisecond. */
	at: string;
	actor: Json;
	action: string;
	event: string;
	concept: string;
	key: string;
	before: Json | null;
	after: Json | null;
	/** Random; none where someone was erased from the entry. */
	salt: string | null;
	content_hash: string;
	previous_hash: string;
	hash: string;
	/** The later entry that vouches for what this one says since someone was erased from it; null: it says what it always did. */
	erased_by: ColumnType<bigint | null, never, bigint>;
}

interface KeptIdentityTable {
	association_id: string;
	person: string;
	name: string;
	reasons: Json<readonly string[]>;
	erased_on: string;
	until: string;
}

interface JournalHeadTable {
	association_id: string;
	seq: BigInteger;
	hash: string;
}

interface RetentionRuleTable {
	association_id: string;
	kind: string;
	months: number;
	automatic: boolean;
}

interface MailTable {
	association_id: string;
	id: string;
	purpose: string;
	assembly: string | null;
	person: string | null;
	about: string | null;
	sequence: number;
	language: string;
	status: string;
	attempts: number;
	queued_at: string;
	at: string;
	problem: string | null;
	reply: number | null;
	/** SHA-256 of the left side of its Message-ID, in lower-case hexadecimal; none before it left. */
	message_digest: string | null;
	/** When whoever got it said so; none where they did not. */
	acknowledged_at: string | null;
}

interface DuesLetterTable {
	association_id: string;
	id: string;
	batch: string;
	letter: string;
	year: number;
	category: string;
	member: string;
	nth: number;
	by_post: boolean;
	language: string;
	sent_on: string;
	at: string;
	data: Json;
}

interface MembershipRequestTable {
	association_id: string;
	id: string;
	at: string;
	language: string;
	category: string;
	status: string;
	data: Json;
	decision: Json | null;
	member: string | null;
	/** Of one without a decision; `infinity` of others. */
	forget_at: string;
	decided_at: string | null;
}

interface SigningKeyTable {
	association_id: string;
	id: string;
	certificate: string;
	/** Base64 of DER, each. */
	chain: string;
	brought: boolean;
	closed_key: string;
	created_at: string;
}

interface PerformedTable {
	association_id: string;
	actor_id: string;
	key: string;
	action: string;
	input_hash: string;
	output: Json | null;
	at: string;
}

interface AccessGrantTable {
	association_id: string;
	user_id: string;
	role: string;
	granted_at: string;
	granted_by: Json<{ readonly id: string; readonly name: string }>;
}

/** Read only: the database makes it from `data`. */
type Generated<T> = ColumnType<T, never, never>;

interface AssociationTable extends ConceptTable {
	id: Generated<string>;
	name: Generated<string>;
}

interface ApiTokenTable {
	association_id: string;
	id: string;
	user_id: string;
	name: string;
	/** SHA-256 in lower-case hexadecimal. */
	digest: string;
	scopes: Json<readonly string[]>;
	created_at: string;
	expires_at: string | null;
	revoked_at: string | null;
}

interface SittingTable {
	association_id: string;
	assembly: string;
	version: BigInteger;
}

interface PersonalLinkTable {
	association_id: string;
	/** SHA-256 in lower-case hexadecimal. */
	digest: string;
	assembly: string;
	person: string;
	created_at: string;
	revoked_at: string | null;
}

interface MemberListTable {
	association_id: string;
	account_id: string;
	id: string;
	file_name: string;
	sheet: string;
	choices: Json;
	expires_at: string;
}

interface KeptFileTable {
	association_id: string;
	id: string;
	/** In lower-case hexadecimal; null until the last byte has come. */
	sha256: string | null;
	size: BigInteger;
	type: string;
	at: string;
}

interface KeptFileChunkTable {
	association_id: string;
	file: string;
	nth: number;
	bytes: Uint8Array;
}

export interface WebhookTable {
	association_id: string;
	id: string;
	url: string;
	concepts: Json<readonly string[]>;
	created_at: string;
	told: BigInteger;
	attempts: number;
	failing_since: string | null;
	next_at: string | null;
	last_at: string | null;
	last_answer: string | null;
}

interface BallotTable {
	association_id: string;
	assembly: string;
	poll: string;
}
interface PublicBallotTable extends BallotTable {
	voice: string;
	cast_by: string;
	content: Json;
}
interface SecretVoterTable extends BallotTable {
	voice: string;
}
interface SealedBallotTable extends BallotTable {
	mark: string;
	sealed: string;
}
interface CountedBallotTable extends BallotTable {
	receipt: string;
	content: Json;
}
interface PaperSignatureTable extends BallotTable {
	voice: string;
}
interface PaperLineTable extends BallotTable {
	line: string;
	content: Json;
}

interface MemberViewTable {
	association_id: string;
	account_id: string;
	name: string;
	filter: Json<Readonly<Record<string, string>>>;
}

interface PositionTopicTable {
	association_id: string;
	id: string;
	title: string;
	assembly: string | null;
	is_open: boolean;
	at: string;
}
interface PositionStatementTable {
	association_id: string;
	topic: string;
	id: string;
	text: string;
	status: string;
}
interface PositionVoteTable {
	association_id: string;
	topic: string;
	statement: string;
	participant: string;
	stance: string;
}

/** Every table by name, for Kysely. */
export type Tables = { readonly [C in Exclude<ConceptName, 'association'>]: ConceptTable } & {
	readonly association: AssociationTable;
	readonly journal: JournalTable;
	readonly journal_head: JournalHeadTable;
	readonly signing_key: SigningKeyTable;
	readonly mail: MailTable;
	readonly membership_request: MembershipRequestTable;
	readonly dues_letter: DuesLetterTable;
	readonly performed: PerformedTable;
	readonly access_grant: AccessGrantTable;
	readonly api_token: ApiTokenTable;
	readonly retention_rule: RetentionRuleTable;
	readonly sitting: SittingTable;
	readonly personal_link: PersonalLinkTable;
	readonly member_list: MemberListTable;
	readonly kept_file: KeptFileTable;
	readonly kept_identity: KeptIdentityTable;
	readonly kept_file_chunk: KeptFileChunkTable;
	readonly webhook: WebhookTable;
	readonly public_ballot: PublicBallotTable;
	readonly secret_voter: SecretVoterTable;
	readonly sealed_ballot: SealedBallotTable;
	readonly counted_ballot: CountedBallotTable;
	readonly paper_signature: PaperSignatureTable;
	readonly paper_line: PaperLineTable;
	readonly member_view: MemberViewTable;
	readonly position_topic: PositionTopicTable;
	readonly position_statement: PositionStatementTable;
	readonly position_vote: PositionVoteTable;
};
