import { isDeepStrictEqual } from 'node:util';
import { type Substitution, substituter } from '../../domain/retention/index.ts';
import type { ConceptName, Entity } from '../concepts/index.ts';
import type { JournalEntry } from '../journal/index.ts';

/** What proves what was decided, or what was paid: its texts keep the names that they bear (RGPD, art. 17, § 3, b and e). */
const PROOF: ReadonlySet<string> = new Set([
	...['assembly', 'sitting', 'statutes', 'document', 'year_accounts', 'entry_draft', 'entry_evidence', 'ledger_entry', 'ledger_import'],
	...['bank_import', 'bank_match', 'fiscal_year', 'lettering', 'provision'],
]);
/** What is about one person and nobody else, and goes as a whole. */
const THEIRS: ReadonlySet<string> = new Set(['directory_entry', 'representation']);
/** What is told by its events. */
const COURSES: ReadonlySet<string> = new Set(['sitting', 'workshop', 'position_topic']);
/** Where a key holds the id of a person among its parts. */
const KEYED: ReadonlySet<string> = new Set(['dues_letter', 'mail', 'person', 'representation', 'membership', 'mandate', 'own_request']);

const isOf = (value: unknown, id: string) => typeof value === 'object' && value !== null && 'person' in value && value.person === id;

/** How things of the record and entries of the journal stand once someone is erased from them. */
export function erasing(substitution: Substitution) {
	const { id, by } = substitution;
	const substitute = substituter(substitution);
	const content = (concept: string, key: string, value: unknown): unknown => {
		if (value === null || value === undefined) return null;
		if (concept === 'person' && key === id) return by;
		if (THEIRS.has(concept) && isOf(value, id)) return null;
		const anew = substitute(value, { names: !PROOF.has(concept), ids: COURSES.has(concept) });
		return concept === 'own_request' && isOf(value, id) ? { ...(anew as object), text: '' } : anew;
	};
	const keyed = ({ concept, key, before, after }: JournalEntry): string => {
		// A membership's key names an organisation or a person: what it says tells which.
		if (!KEYED.has(concept) || (concept === 'membership' && !isOf(after ?? before, id))) return key;
		return key
			.split('/')
			.map((part) => (part === id ? by.id : part))
			.join('/');
	};
	return {
		/** A thing of the record as it stands then. */
		thing: <C extends ConceptName>(concept: C, value: Entity<C>): Entity<C> =>
			content(concept, (value as { readonly id?: string }).id ?? '', value) as Entity<C>,
		/** Anything else that is kept as JSON. */
		value: (value: unknown): unknown => substitute(value, { names: true }),
		/** The same entry where it says nothing of them. */
		entry: (entry: JournalEntry): JournalEntry => {
			const { concept, key, before, after } = entry;
			const actor = substitute(entry.actor, { names: true, ids: true }) as JournalEntry['actor'];
			const anew = { ...entry, actor, key: keyed(entry), before: content(concept, key, before), after: content(concept, key, after) };
			// The salt made a digest of what is gone: it has nothing to hide any more.
			return isDeepStrictEqual(anew, entry) ? entry : { ...anew, salt: null };
		},
	};
}

/**
 * How entries that are read again as the course of something stand once two people are one; what happened to either in the
 * record stays told as it happened.
 */
export function joining(substitution: Substitution): (entry: JournalEntry) => JournalEntry {
	const substitute = substituter(substitution);
	return (entry) => {
		if (!COURSES.has(entry.concept)) return entry;
		const [before, after] = [entry.before, entry.after].map((value) => substitute(value, { names: false, ids: true }));
		const anew = { ...entry, before, after };
		return isDeepStrictEqual(anew, entry) ? entry : { ...anew, salt: null };
	};
}
