import { countMembers, type Organisation } from '../members/index.ts';
import { type AssociationRecord, lookup } from '../record/index.ts';
import { compareNames } from '../typography/index.ts';
import type { Division, Territory, Zone } from './division.ts';
import { matchTerritory } from './match.ts';

/** A member that is a territory. */
export interface PlacedMember {
	readonly organisation: Organisation;
	readonly territory: Territory;
	/** Whether its membership is still being settled. */
	readonly pending: boolean;
}

/** A region or a department with the members that are it or lie in it, the region or department itself first. */
export interface TerritoryMembers {
	readonly code: string;
	readonly name: string;
	/** Code of its region; of itself for a region. */
	readonly region: string;
	readonly zone: Zone;
	readonly members: readonly PlacedMember[];
}

/** Where the members of a year are. */
export interface MembersMap {
	readonly year: number;
	/** Every region and every department by name; of overseas collectivities those alone that have a member. */
	readonly regions: readonly TerritoryMembers[];
	readonly departments: readonly TerritoryMembers[];
	readonly placed: readonly PlacedMember[];
	/** Member organisations that are no territory: national bodies, establishments, associations. */
	readonly elsewhere: readonly Organisation[];
	/** Members that should be a territory and are told by no code and no name alone; the candidates are largest first. */
	readonly unplaced: readonly { readonly organisation: Organisation; readonly candidates: readonly Territory[] }[];
	/** Individual members; where they live is theirs, and no map shows it. */
	readonly people: number;
}

const ORDER = ['region', 'department', 'intermunicipalBody', 'commune'];

function gather(
	territories: readonly { readonly code: string; readonly name: string; readonly region?: string; readonly zone: Zone }[],
	placed: readonly PlacedMember[],
	codeOf: (territory: Territory) => string | undefined,
): TerritoryMembers[] {
	const within = Map.groupBy(placed, (one) => codeOf(one.territory));
	return territories
		.map(({ code, name, region, zone }) => ({ code, name, region: region ?? code, zone, members: within.get(code) ?? [] }))
		.filter((one) => one.zone !== 'overseasCollectivity' || one.members.length > 0)
		.sort((a, b) => compareNames(a.name, b.name));
}

/**
 * Where the member organisations of a year are, pending ones included as in every count of members. A department is a member
 * in its own name and lies in its region; a commune or a body of several lies in its department and region; a region lies in no department.
 */
export function mapMembers(record: AssociationRecord, division: Division, year: number): MembersMap {
	const { organisation } = lookup(record);
	const current = record.memberships.filter((one) => one.year === year && one.status !== 'ended');
	const pending = new Map(current.map((one) => [one.organisation, one.status === 'pending']));
	const members = [...pending.keys()].map((id) => organisation(id ?? '')).filter((one) => one !== undefined);
	const matched = members
		.sort((a, b) => compareNames(a.name, b.name))
		.map((one) => ({ organisation: one, match: matchTerritory(division, one) }));
	const placed = matched
		.flatMap(({ organisation: one, match }): PlacedMember[] =>
			match.status === 'matched' ? [{ organisation: one, territory: match.territory, pending: pending.get(one.id) === true }] : [],
		)
		.sort((a, b) => ORDER.indexOf(a.territory.kind) - ORDER.indexOf(b.territory.kind));
	return {
		year,
		placed,
		regions: gather(division.regions, placed, (territory) => territory.region),
		departments: gather(division.departments, placed, (territory) => territory.department),
		elsewhere: matched.filter(({ match }) => match.status === 'elsewhere').map((one) => one.organisation),
		unplaced: matched.flatMap(({ organisation: one, match }) => {
			if (match.status === 'ambiguous') return [{ organisation: one, candidates: match.candidates }];
			return match.status === 'unknown' ? [{ organisation: one, candidates: [] }] : [];
		}),
		people: countMembers(record, year)
			.filter((one) => one.category.holds === 'people')
			.reduce((sum, one) => sum + one.count, 0),
	};
}

/** Classes that a map tells apart at most. */
const MOST_CLASSES = 4;

/**
 * The least count of each class of a map: every count a class of its own where they are few, else classes that hold as
 * many different counts each.
 */
export function countClasses(counts: readonly number[]): number[] {
	const different = [...new Set(counts)].filter((count) => count > 0).sort((a, b) => a - b);
	if (different.length <= MOST_CLASSES) return different;
	return Array.from({ length: MOST_CLASSES }, (_, rank) => different[Math.floor((rank * different.length) / MOST_CLASSES)] ?? 0);
}
