import type { PartialDate } from '../basics/index.ts';

export const GENDERS = ['woman', 'man', 'other'] as const;
/** As the person says it; `other` belongs to neither group that seats are reserved for. */
export type Gender = (typeof GENDERS)[number];

/** A natural person. */
export interface Person {
	readonly id: string;
	readonly familyName: string;
	readonly givenName: string;
	readonly email?: string;
	readonly phone?: string;
	readonly profession?: string;
	/** Commune of domicile; the prefecture asks it of leaders. */
	readonly city?: string;
	readonly nationality?: string;
	/** Asked only where seats are reserved by it: nothing else reads it. */
	readonly gender?: Gender;
}

/** Kinds of organisations, as a network of public bodies tells them apart. */
export const ORGANISATION_KINDS = [
	'region',
	'department',
	'city',
	'publicEstablishment',
	'state',
	'international',
	'association',
	'company',
	'foundation',
	'university',
	'other',
] as const;
/** `city` stands for cities, metropolises and agglomerations (communes and intermunicipal bodies). */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The kinds that are local authorities or intermunicipal bodies. */
export const LOCAL_AUTHORITY_KINDS: readonly OrganisationKind[] = ['region', 'department', 'city'];

export interface Organisation {
	readonly id: string;
	readonly name: string;
	readonly shortName?: string;
	readonly kind: OrganisationKind;
	/** Id of the organisation it belongs to (a school of a ministry). */
	readonly parent?: string;
	readonly siren?: string;
	/** Official geographic code of a territorial body (INSEE). */
	readonly officialCode?: string;
	readonly site?: string;
}

export const CAPACITIES = ['elected', 'officer', 'personal'] as const;
/** As what a person stands for an organisation: elected member, officer (agent), or in a personal capacity. */
export type Capacity = (typeof CAPACITIES)[number];

/** Who represents whom. A personal capacity names the organisation without binding it. */
export interface Representation {
	readonly person: string;
	readonly organisation: string;
	readonly capacity?: Capacity;
	/** Function held there. */
	readonly title?: string;
	readonly rank?: 'titular' | 'substitute';
	readonly from?: PartialDate;
	readonly to?: PartialDate;
}

/** A person or an organisation as lists and letters name them. */
export function memberName(member: Person | Organisation): string {
	return 'familyName' in member ? `${member.givenName} ${member.familyName}` : member.name;
}
