import type { Actor } from '../../domain/access/index.ts';
import type { ConceptName } from '../concepts/index.ts';
import { digest } from './canonical.ts';

/** What can happen to one thing of the record. `moved`: its place among the others of its kind changed. */
export const CHANGES = ['added', 'changed', 'removed', 'moved'] as const;
export type Change = (typeof CHANGES)[number];

/** Events that are no change of one thing of the record. */
export const OTHER_EVENTS = [
	'access_grant.added',
	'access_grant.removed',
	'signing_key.added',
	'dues_letter.added',
	'mail.acknowledged',
	'mail.bounced',
	'mail.refused',
	'mail.sent',
	'analytic_code.added',
	'analytic_code.changed',
	'analytic_code.removed',
	'api_token.added',
	'api_token.removed',
	'personal_link.added',
	'personal_link.removed',
	'bank_import.added',
	'bank_match.added',
	'bank_match.removed',
	'book_setting.changed',
	'entry_draft.added',
	'entry_draft.changed',
	'entry_draft.removed',
	'entry_evidence.added',
	'entry_evidence.removed',
	'erasure.done',
	'fiscal_year.added',
	'fiscal_year.changed',
	'ledger_chart.added',
	'ledger_chart.changed',
	'ledger_entry.added',
	'ledger_import.added',
	'ledger_import.removed',
	'lettering.added',
	'lettering.removed',
	'membership_request.added',
	'membership_request.changed',
	'own_request.added',
	'own_request.removed',
	'retention.changed',
	'retention.done',
	'sitting.happened',
	'webhook.added',
	'webhook.removed',
	'workshop.happened',
	'position_topic.happened',
] as const;

/** Every event that the journal may hold, by what it happened to. */
export type EventName = `${ConceptName}.${Change}` | (typeof OTHER_EVENTS)[number];

/** One thing that happened. */
export interface Happening {
	readonly event: EventName;
	/** The key of what it happened to. */
	readonly key: string;
	/** null: was not there. */
	readonly before: unknown;
	/** null: is not there any more. */
	readonly after: unknown;
}

/** Who writes, by which action, when. */
export interface Author {
	readonly actor: Actor;
	readonly action: string;
	/** ISO instant, UTC, to the millisecond. */
	readonly at: string;
}

/** An entry of the journal: one happening, its author, and its place in the chain. */
export interface JournalEntry extends Happening {
	/** 1 for the first entry of an association. */
	readonly seq: number;
	readonly at: string;
	readonly actor: Pick<Actor, 'kind' | 'id' | 'name'>;
	readonly action: string;
	readonly concept: string;
	/** Random, so that what was erased cannot be guessed from its digest; null once erased. */
	readonly salt: string | null;
	readonly contentHash: string;
	readonly previousHash: string;
	readonly hash: string;
	/** The later entry that vouches for what this one says since someone was erased from it; null: it says what it always did. */
	readonly erasedBy: number | null;
}

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64);

/** The digest of what may be erased. */
export function contentHash({ before, after, salt }: Pick<JournalEntry, 'before' | 'after' | 'salt'>): string {
	return digest({ before, after, salt });
}

/** The hash of an entry: of everything in it but what may be erased, which stands in it by its digest. */
export function entryHash(association: string, entry: Omit<JournalEntry, 'hash' | 'before' | 'after' | 'salt' | 'erasedBy'>): string {
	const { seq, at, actor, action, event, concept, key, contentHash, previousHash } = entry;
	return digest({ association, seq, at, actor, action, event, concept, key, contentHash, previousHash });
}
