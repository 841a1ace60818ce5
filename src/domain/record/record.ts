import type { Provision, YearAccounts, YearTotals } from '../accounts/index.ts';
import type { Assembly } from '../assembly/index.ts';
import type { Association } from '../association/index.ts';
import type { DirectoryEntry } from '../directory/index.ts';
import type { Body, Mandate } from '../governance/index.ts';
import type { KeptDocument } from '../kept_documents/index.ts';
import type { Membership, MembershipCategory, MembershipCount, Organisation, Person, Representation } from '../members/index.ts';
import type { Edition, Programme } from '../programmes/index.ts';
import type { Statutes } from '../statutes/index.ts';

/**
 * All that is known of one association: what a dossier holds and the store keeps. Lists of things with an id are sorted
 * by it, memberships by year, category and member, so that equal records are deeply equal; lists whose order says
 * something (agenda, resolutions, lines, points, attendance, mandates, categories, bodies) keep it.
 */
export interface AssociationRecord {
	readonly association: Association;
	readonly people: readonly Person[];
	readonly organisations: readonly Organisation[];
	readonly representations: readonly Representation[];
	readonly categories: readonly MembershipCategory[];
	readonly memberships: readonly Membership[];
	readonly membershipCounts: readonly MembershipCount[];
	readonly statutes: readonly Statutes[];
	readonly bodies: readonly Body[];
	readonly mandates: readonly Mandate[];
	readonly programmes: readonly Programme[];
	readonly editions: readonly Edition[];
	readonly accounts: readonly YearAccounts[];
	readonly yearTotals: readonly YearTotals[];
	readonly provisions: readonly Provision[];
	/** What members need and offer. */
	readonly directory: readonly DirectoryEntry[];
	readonly assemblies: readonly Assembly[];
	/** The files themselves stand beside the record, by their digests. */
	readonly documents: readonly KeptDocument[];
}
