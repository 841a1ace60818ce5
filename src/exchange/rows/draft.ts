import type { Membership, Organisation, Person } from '../../domain/members/index.ts';

/** What a row says of a person, an organisation, a membership: only what its cells hold. */
export type PersonValues = Omit<Person, 'id'>;
/** The kind is not known where no cell tells it and no category is meant for one kind alone. */
export type OrganisationValues = Omit<Organisation, 'id' | 'kind' | 'parent' | 'shortName'> & Partial<Pick<Organisation, 'kind'>>;
export type MembershipValues = Omit<Membership, 'person' | 'organisation'>;

/** One row, read: a member, with its membership of a year. */
export interface MemberDraft {
	readonly row: number;
	/** Who the member is; where it is the organisation, the person represents it. */
	readonly member: 'person' | 'organisation';
	readonly person?: PersonValues;
	readonly organisation?: OrganisationValues;
	/** None where no category is told: the row then only says who someone is. */
	readonly membership?: MembershipValues;
}
