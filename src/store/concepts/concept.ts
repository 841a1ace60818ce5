import type { Provision, YearAccounts, YearTotals } from '../../domain/accounts/index.ts';
import type { Assembly } from '../../domain/assembly/index.ts';
import type { Association } from '../../domain/association/index.ts';
import type { DirectoryEntry } from '../../domain/directory/index.ts';
import type { Body, Mandate } from '../../domain/governance/index.ts';
import type { KeptDocument } from '../../domain/kept_documents/index.ts';
import type { Membership, MembershipCategory, MembershipCount, Organisation, Person, Representation } from '../../domain/members/index.ts';
import type { Edition, Programme } from '../../domain/programmes/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import type { Statutes } from '../../domain/statutes/index.ts';

interface ById<T> {
	readonly entity: T;
	readonly key: { readonly id: string };
}

/** What tells apart things that their own facts do not: 0 for the first, and where not given. */
interface Nth {
	readonly nth?: number;
}

/** The concepts that the record is kept by: what each holds, and what names one of them. */
export interface Concepts {
	readonly association: ById<Association>;
	readonly person: ById<Person>;
	readonly organisation: ById<Organisation>;
	readonly representation: {
		readonly entity: Representation;
		readonly key: Nth & { readonly person: string; readonly organisation: string };
	};
	readonly membership_category: ById<MembershipCategory>;
	readonly membership: {
		readonly entity: Membership;
		/** `member`: id of the organisation or person. */
		readonly key: Nth & { readonly year: number; readonly category: string; readonly member: string };
	};
	readonly membership_count: { readonly entity: MembershipCount; readonly key: Nth & { readonly year: number; readonly category: string } };
	readonly statutes: ById<Statutes>;
	readonly body: ById<Body>;
	readonly mandate: { readonly entity: Mandate; readonly key: Nth & { readonly body: string; readonly person: string } };
	readonly programme: ById<Programme>;
	readonly edition: ById<Edition>;
	readonly year_accounts: ById<YearAccounts>;
	readonly year_totals: { readonly entity: YearTotals; readonly key: Nth & { readonly year: number } };
	readonly provision: ById<Provision>;
	readonly directory_entry: ById<DirectoryEntry>;
	readonly assembly: ById<Assembly>;
	readonly document: ById<KeptDocument>;
}

export type ConceptName = keyof Concepts;
export type Entity<C extends ConceptName> = Concepts[C]['entity'];
export type Key<C extends ConceptName> = Concepts[C]['key'];

/** How one concept is kept; its table is named after it. */
export interface Concept<C extends ConceptName> {
	readonly name: C;
	/** Where a record holds its things: in a list, but for the association, which is one. */
	readonly collection: keyof AssociationRecord;
	/** The parts of its key and the types of their columns, in the order of the primary key; `nth` is not among them. */
	readonly key: readonly (readonly [part: Exclude<keyof Key<C>, 'nth'> & string, type: 'text' | 'int'])[];
	/** The key that an entity's own facts make. */
	readonly keyOf: (entity: Entity<C>) => Omit<Key<C>, 'nth'>;
	/** Whether several may have the same facts in their keys; `nth` then tells them apart. */
	readonly repeats: boolean;
	/** Whether the record's own order says something; `position` then keeps it. */
	readonly ordered: boolean;
}
