import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Commune, Department, Division, IntermunicipalBody, Region, Zone } from '../domain/territories/index.ts';

/** Year of the division that the pinned version of the package holds, by its README. */
const YEAR = 2026;

/** As `@etalab/decoupage-administratif` writes its files: INSEE's official geographic code, and the DGCL's list of EPCIs (Licence Ouverte). */
interface Files {
	readonly regions: readonly { readonly code: string; readonly nom: string; readonly zone: EtalabZone }[];
	readonly departements: readonly { readonly code: string; readonly nom: string; readonly region: string; readonly zone: EtalabZone }[];
	readonly communes: readonly {
		readonly code: string;
		readonly nom: string;
		readonly departement: string;
		readonly type: string;
		readonly siren?: string;
		readonly population?: number;
	}[];
	readonly epci: readonly Body[];
	readonly ept: readonly Body[];
}
type EtalabZone = 'metro' | 'drom' | 'com';
interface Body {
	readonly code: string;
	readonly nom: string;
	readonly membres: readonly { readonly code: string; readonly populationTotale: number }[];
}

const ZONE_OF: { readonly [Z in EtalabZone]: Zone } = {
	metro: 'metropolitan',
	drom: 'overseasDepartment',
	com: 'overseasCollectivity',
};

async function read<K extends keyof Files>(name: K): Promise<Files[K]> {
	const file = fileURLToPath(import.meta.resolve(`@etalab/decoupage-administratif/data/${name}.json`));
	return JSON.parse(await readFile(file, 'utf8'));
}

/** The department where most of a body's people live, and how many they are in all. */
function weigh(body: Body, departmentOf: ReadonlyMap<string, string>): IntermunicipalBody {
	const people = new Map<string, number>();
	for (const member of body.membres) {
		const department = departmentOf.get(member.code) ?? member.code.slice(0, 2);
		people.set(department, (people.get(department) ?? 0) + member.populationTotale);
	}
	const [[department] = ['']] = [...people].sort((a, b) => b[1] - a[1]);
	const population = [...people.values()].reduce((sum, count) => sum + count, 0);
	return { code: body.code, name: body.nom, department, population };
}

async function load(): Promise<Division> {
	const [regions, departements, communes, epci, ept] = await Promise.all([
		read('regions'),
		read('departements'),
		read('communes'),
		read('epci'),
		read('ept'),
	]);
	const kept: Commune[] = communes
		.filter((one) => one.type === 'commune-actuelle')
		.map(({ code, nom, departement, population, siren }) => ({
			code,
			name: nom,
			department: departement,
			population: population ?? 0,
			...(siren === undefined ? {} : { siren }),
		}));
	const departmentOf = new Map(kept.map((one) => [one.code, one.department]));
	return {
		year: YEAR,
		regions: regions.map(({ code, nom, zone }): Region => ({ code, name: nom, zone: ZONE_OF[zone] })),
		departments: departements.map(({ code, nom, region, zone }): Department => ({ code, name: nom, region, zone: ZONE_OF[zone] })),
		communes: kept,
		intermunicipalBodies: [...epci, ...ept].map((body) => weigh(body, departmentOf)),
	};
}

let loading: Promise<Division> | undefined;

/** The official division of France: 12 MB of files read when first asked for, of which names and codes are kept. */
export function loadDivision(): Promise<Division> {
	loading ??= load();
	return loading;
}
