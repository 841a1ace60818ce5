import type { Membership, Organisation, Person, Representation } from '../../domain/members/index.ts';
import type { MembershipValues, OrganisationValues, PersonValues } from '../rows/draft.ts';
import type { CellError } from '../rows/problems.ts';

/** What is there already, that a list of members is compared with. */
export interface Existing {
	readonly people: readonly Person[];
	readonly organisations: readonly Organisation[];
	readonly representations: readonly Representation[];
	readonly memberships: readonly Membership[];
}

/** A value that the list has otherwise than what is there; an empty cell changes nothing. */
export interface FieldChange {
	readonly field: string;
	readonly before?: string | number;
	readonly after: string | number;
}

/** One thing that the list tells: new where it has no id, else what it changes of what has it. */
export interface Planned<Values> {
	readonly id?: string;
	/** Of what is new, the row that tells of it first: other members may name it too. */
	readonly row?: number;
	readonly values: Values;
	readonly changes: readonly FieldChange[];
}

/** A membership has no id: it is new where `before` is not there. */
export interface PlannedMembership {
	readonly before?: Membership;
	readonly values: MembershipValues;
	readonly changes: readonly FieldChange[];
}

/** A member of the list, gathered from its rows (one a year, as a rule). */
export interface PlannedMember {
	/** Rows of the sheet, in order. */
	readonly rows: readonly number[];
	readonly member: 'person' | 'organisation';
	readonly person?: Planned<PersonValues>;
	readonly organisation?: Planned<OrganisationValues>;
	/** Whether the person becomes a representative of the organisation. */
	readonly represents: boolean;
	readonly memberships: readonly PlannedMembership[];
}

/** Why a row is set aside until someone decides: it may be someone who is known, or may not. */
export type DuplicateReason =
	/** The same address of mail, another name: one family, or one person. */
	| 'same-email'
	/** The same name, another address of mail, or several of that name. */
	| 'same-name'
	/** A name one letter apart. */
	| 'near-name'
	/** An earlier row says the same membership of the same member. */
	| 'repeated';

export interface Duplicate {
	readonly row: number;
	/** Which of the two that a row may name is in doubt. */
	readonly part: 'person' | 'organisation';
	readonly reason: DuplicateReason;
	/** What it is like: things that are there, by id, or earlier rows. */
	readonly like: readonly ({ readonly id: string; readonly name: string } | { readonly row: number; readonly name: string })[];
	readonly name: string;
}

/** What someone decided of a row that was set aside: it is that person or organisation, a new one, or it is left out. */
export type Decision = { readonly is: string } | 'new' | 'skip';

/** Decisions by {@link decisionKey}. */
export type Decisions = ReadonlyMap<string, Decision>;

/** Under what a decision of a row that was set aside is given. */
export function decisionKey({ row, part }: Pick<Duplicate, 'row' | 'part'>): string {
	return `${row} ${part}`;
}

/** What a list of members would bring. Nothing is written by it. */
export interface ImportPlan {
	/** Members who are not there yet. */
	readonly new: readonly PlannedMember[];
	/** Members who are there, of whom something would be otherwise. */
	readonly changed: readonly PlannedMember[];
	readonly unchanged: readonly PlannedMember[];
	/** Rows set aside. */
	readonly duplicates: readonly Duplicate[];
	readonly errors: readonly CellError[];
}
