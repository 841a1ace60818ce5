import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LOCAL_AUTHORITY_KINDS } from '../../src/domain/members/index.ts';
import { type Division, matchTerritory, type TerritorialBody, territoriesOf } from '../../src/domain/territories/index.ts';
import { loadDivision } from '../../src/territories/index.ts';
import { readExample } from '../example.ts';

let division: Division;
beforeAll(async () => {
	division = await loadDivision();
});

/** What a match says, in a line: `59350`, `~245900428` where only likely, `77251 or 50270`, `unknown`, `elsewhere`. */
function told(body: TerritorialBody): string {
	const match = matchTerritory(division, body);
	if (match.status === 'matched') return `${match.confidence === 'likely' ? '~' : ''}${match.territory.code}`;
	return match.status === 'ambiguous' ? match.candidates.map((one) => one.code).join(' or ') : match.status;
}

describe('the official division', () => {
	it('is that of the year that the package says, with every department in its region', () => {
		const file = (name: string) =>
			readFileSync(fileURLToPath(import.meta.resolve(`@etalab/decoupage-administratif/${name}`)), { encoding: 'utf8' });
		const { version } = JSON.parse(file('package.json'));
		expect(file('README.md')).toMatch(new RegExp(`^\\| ${division.year} +\\| ${version} `, 'mu'));
		const regions = new Map(division.regions.map((one) => [one.code, one.zone]));
		for (const one of division.departments) expect(regions.get(one.region), one.name).toBe(one.zone);
		const drawn = division.departments.filter((one) => one.zone !== 'overseasCollectivity');
		expect([drawn.length, division.regions.filter((one) => one.zone !== 'overseasCollectivity').length]).toEqual([101, 18]);
		expect(territoriesOf(division).filter((one) => !regions.has(one.region))).toEqual([]);
	});
	it('counts a body of several departments where most of its people live', () => {
		const departmentOf = (code: string) => division.intermunicipalBodies.find((one) => one.code === code)?.department;
		// Grand Paris Sud (Essonne, Seine-et-Marne), Métropole du Grand Paris (six departments), Aix-Marseille-Provence (three).
		expect(['200059228', '200054781', '200054807'].map(departmentOf)).toEqual(['91', '75', '13']);
	});
});

describe('an organisation is matched to its official code', () => {
	it('all the regions, departments and cities of the example', async () => {
		const { record } = await readExample();
		const territorial = record.organisations.filter((one) => LOCAL_AUTHORITY_KINDS.includes(one.kind));
		expect(Object.fromEntries(territorial.map((one) => [one.name, told(one)]))).toEqual({
			Alfortville: '94002',
			'Bordeaux Métropole': '243300316',
			'Bourgogne Franche Comté': '27',
			'Ville de Brest': '29019',
			Bretagne: '53',
			Calvados: '14',
			Creuse: '23',
			'Dunkerque Grand Littoral': '~245900428',
			'Eurométropole de Strasbourg': '246700488',
			Gironde: '33',
			'Grand Est': '44',
			'Grand Paris Sud': '200059228',
			'Grenoble Alpes-Métropole': '200040715',
			'Ile de France': '11',
			Isère: '38',
			'La Réunion': '04',
			'Le Gosier': '97113',
			Lieusaint: '77251',
			'Ville de Lille': '59350',
			'Lille Métropole': '200093201',
			'Loire-Atlantique': '44',
			Mulhouse: '68224',
			'Nantes Métropole': '244400404',
			Normandie: '28',
			'Nouvelle-Aquitaine': '75',
			Occitanie: '76',
			Paris: '75056',
			'Puy-de-Dome': '63',
			'Ville de Rennes': '35238',
			'Rennes Métropole': '243500139',
			'Seine Saint-Denis': '93',
			"Val d'Oise": '95',
		});
	});
	it.each([
		['Métropole européenne de Lille', 'city', '200093201'],
		["Conseil départemental du Val d'Oise", 'department', '95'],
		['Conseil général du Finistère', 'department', '29'],
		['COTE D OR', 'department', '21'],
		['Région Occitanie', 'region', '76'],
		['Collectivité de Corse', 'region', '94'],
		['Collectivité territoriale de Guyane', 'region', '03'],
		['PACA', 'region', '93'],
		['Département de la Réunion', 'department', '974'],
		['St-Étienne', 'city', '42218'],
		['Saint-Etienne Métropole', 'city', '244200770'],
		['Ville du Havre', 'city', '76351'],
		["L'Hay les Roses", 'city', '94038'],
		["Communauté d'agglomération du Grand Besançon", 'city', '242500361'],
		['Plaine Commune', 'city', '200057867'],
		['Nouméa', 'city', '98818'],
		['Région Centre', 'region', '~24'],
		['Rhône-Alpes', 'region', '~84'],
		['Grand Lyon', 'city', '~200046977'],
		['Brest métropole océane', 'city', '~242900314'],
		['Mulhous', 'city', '~68224'],
	] as const)('%s (%s) is %s', (name, kind, code) => {
		expect(told({ name, kind })).toBe(code);
	});
	it.each([
		['Lieusaint', 'city', '77251 or 50270'],
		['Ville de St Denis', 'city', '97411 or 93066 or 11339 or 30247'],
		['La Rochelle', 'city', '17300 or 70450'],
		['Grand Paris Sud', 'city', '200057966 or 200059228 or 200058006'],
		['Corse', 'department', '2A or 2B'],
		["Collectivité européenne d'Alsace", 'department', '67 or 68'],
		['Seine', 'department', '76 or 77 or 92 or 93'],
		['Xanthoville-sur-Rien', 'city', 'unknown'],
		['', 'city', 'unknown'],
		['constructor', 'region', 'unknown'],
	] as const)('%s (%s) is not guessed: %s', (name, kind, what) => {
		expect(told({ name, kind })).toBe(what);
	});
	it('by its code or its SIREN before its name, and a code that nothing has is told', () => {
		expect(told({ name: 'Saint-Denis', kind: 'city', officialCode: '93066' })).toBe('93066');
		expect(told({ name: 'Saint-Denis', kind: 'city', siren: '219740115' })).toBe('97411');
		expect(told({ name: 'MEL', kind: 'city', siren: '200093201' })).toBe('200093201');
		expect(told({ name: 'Lille', kind: 'city', officialCode: '59000' })).toBe('unknown');
		// The same digits are Guadeloupe among regions and Ain among departments.
		expect(['region' as const, 'department' as const].map((kind) => told({ name: '', kind, officialCode: '01' }))).toEqual(['01', '01']);
		expect(told({ name: 'Occitanie', kind: 'association' })).toBe('elsewhere');
	});
	it('any territory under its own name, or among its homonyms', () => {
		const territories = territoriesOf(division);
		const kinds = { region: 'region', department: 'department', commune: 'city', intermunicipalBody: 'city' } as const;
		fc.assert(
			fc.property(fc.constantFrom(...territories), (one) => {
				const match = matchTerritory(division, { name: one.name.toUpperCase(), kind: kinds[one.kind] });
				const sameName = (other: { readonly name: string }) => other.name.toUpperCase() === one.name.toUpperCase();
				if (match.status === 'matched')
					expect([match.territory.code === one.code || sameName(match.territory), match.confidence]).toEqual([true, 'certain']);
				else expect(match.status).toBe('ambiguous');
			}),
			{ numRuns: 300 },
		);
	});
});
