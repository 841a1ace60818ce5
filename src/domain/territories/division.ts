/** Where a territory lies: in Europe, overseas as a department (article 73 of the Constitution), overseas as a collectivity (article 74). */
export const ZONES = ['metropolitan', 'overseasDepartment', 'overseasCollectivity'] as const;
export type Zone = (typeof ZONES)[number];

/** A region; an overseas collectivity stands as a region of its own, as INSEE's files have it. */
export interface Region {
	/** INSEE, two digits (three for a collectivity): `11`, `04`, `987`. */
	readonly code: string;
	readonly name: string;
	readonly zone: Zone;
}

export interface Department {
	/** INSEE, two or three signs: `2A`, `59`, `974`. */
	readonly code: string;
	readonly name: string;
	/** Code of its region. */
	readonly region: string;
	readonly zone: Zone;
}

export interface Commune {
	/** INSEE, five signs: `59350`. */
	readonly code: string;
	readonly name: string;
	/** Code of its department. */
	readonly department: string;
	/** Inhabitants; 0 where the source has none. */
	readonly population: number;
	/** Nine digits. */
	readonly siren?: string;
}

/** An EPCI (communauté, métropole) or a territory of Greater Paris (EPT). */
export interface IntermunicipalBody {
	/** Its SIREN, nine digits, is its official code. */
	readonly code: string;
	readonly name: string;
	/** Code of the department where most of its people live. */
	readonly department: string;
	/** Inhabitants. */
	readonly population: number;
}

/** The official division of France in one year. */
export interface Division {
	readonly year: number;
	readonly regions: readonly Region[];
	readonly departments: readonly Department[];
	readonly communes: readonly Commune[];
	readonly intermunicipalBodies: readonly IntermunicipalBody[];
}

export const TERRITORY_KINDS = ['region', 'department', 'commune', 'intermunicipalBody'] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/** Any territory of the division, and where it lies. */
export interface Territory {
	readonly kind: TerritoryKind;
	readonly code: string;
	readonly name: string;
	/** Code of its region; of itself for a region. */
	readonly region: string;
	/** Code of its department; of itself for a department, none for a region. */
	readonly department?: string;
	/** Inhabitants; 0 where not known. Orders homonyms, largest first. */
	readonly population: number;
}

/** Every territory of a division as one kind of thing. */
export function territoriesOf(division: Division): Territory[] {
	const regionOf = new Map(division.departments.map((one) => [one.code, one.region]));
	const inDepartment = (kind: TerritoryKind) => (one: Commune | IntermunicipalBody) => {
		const { code, name, department, population } = one;
		return { kind, code, name, region: regionOf.get(department) ?? department, department, population };
	};
	return [
		...division.regions.map(({ code, name }) => ({ kind: 'region' as const, code, name, region: code, population: 0 })),
		...division.departments.map(({ code, name, region }) => ({
			kind: 'department' as const,
			code,
			name,
			region,
			department: code,
			population: 0,
		})),
		...division.communes.map(inDepartment('commune')),
		...division.intermunicipalBodies.map(inDepartment('intermunicipalBody')),
	];
}
