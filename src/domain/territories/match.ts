import { distance } from 'fastest-levenshtein';
import type { Organisation } from '../members/index.ts';
import { type Division, type Territory, type TerritoryKind, territoriesOf } from './division.ts';
import { readTerritoryName, type TerritoryName } from './names.ts';

/**
 * Which territory an organisation is. `certain`: by its official code, its SIREN or its name; `likely`: one territory alone has
 * a near name. `ambiguous`: several have it, largest first, and nobody guesses; `unknown`: none has;
 * `elsewhere`: an organisation of another kind, which is no territory.
 */
export type TerritoryMatch =
	| { readonly status: 'matched'; readonly territory: Territory; readonly confidence: 'certain' | 'likely' }
	| { readonly status: 'ambiguous'; readonly candidates: readonly Territory[] }
	| { readonly status: 'unknown' }
	| { readonly status: 'elsewhere' };

/** What of an organisation tells which territory it is. */
export type TerritorialBody = Pick<Organisation, 'name' | 'kind' | 'officialCode' | 'siren'>;

interface Named {
	readonly territory: Territory;
	readonly name: TerritoryName;
}
type Pool = readonly Named[];
interface Index {
	readonly pools: { readonly [K in TerritoryKind]: Pool };
	readonly bySiren: ReadonlyMap<string, Named>;
}

/** Names in use that the official list does not have, by kind and core. Alsace (law of 2 August 2019) has the powers of two departments. */
const IN_USE: ReadonlyMap<string, readonly string[]> = new Map([
	['region paca', ['93']],
	['region sud', ['93']],
	['region aura', ['84']],
	['region idf', ['11']],
	['department alsace', ['67', '68']],
]);

/** Homonyms shown at most. */
const MOST_CANDIDATES = 8;
/** A name shorter than this is never taken for another that differs by one letter. */
const LEAST_LETTERS = 7;

const INDEXES = new WeakMap<Division, Index>();

function indexOf(division: Division): Index {
	const known = INDEXES.get(division);
	if (known !== undefined) return known;
	const named = territoriesOf(division).map((territory) => ({ territory, name: readTerritoryName(territory.name) }));
	const of = (kind: TerritoryKind) => named.filter((one) => one.territory.kind === kind);
	const pools = {
		region: of('region'),
		department: of('department'),
		commune: of('commune'),
		intermunicipalBody: of('intermunicipalBody'),
	};
	const sirenOf = new Map(division.communes.map((one) => [one.code, one.siren]));
	const bySiren = new Map<string, Named>(pools.intermunicipalBody.map((one) => [one.territory.code, one]));
	for (const one of pools.commune) {
		const siren = sirenOf.get(one.territory.code);
		if (siren !== undefined) bySiren.set(siren, one);
	}
	const made: Index = { pools, bySiren };
	INDEXES.set(division, made);
	return made;
}

function decide(found: Pool, confidence: 'certain' | 'likely'): TerritoryMatch | undefined {
	const [only, ...others] = found;
	if (only === undefined) return undefined;
	if (others.length === 0) return { status: 'matched', territory: only.territory, confidence };
	const candidates = found.map((one) => one.territory).sort((a, b) => b.population - a.population);
	return { status: 'ambiguous', candidates: candidates.slice(0, MOST_CANDIDATES) };
}

const holds = (whole: TerritoryName, part: TerritoryName) => [...part.words].every((word) => whole.words.has(word));
const lettersOf = (name: TerritoryName) => name.core.replaceAll(' ', '');

/** Ways of being one name, each looser than the one before; the first that finds anything decides. */
type Nearness = (name: TerritoryName, official: TerritoryName) => boolean;
const SAME: readonly Nearness[] = [(name, official) => name.full === official.full, (name, official) => name.plain === official.plain];
const NEAR: readonly Nearness[] = [
	(name, official) => name.core === official.core,
	// Said in short: « Région Centre ».
	(name, official) => holds(official, name),
	// Said with more than the official name: « Dunkerque Grand Littoral ».
	(name, official) => lettersOf(official).length >= 4 && holds(name, official),
	(name, official) => {
		const [left, right] = [lettersOf(name), lettersOf(official)];
		return Math.min(left.length, right.length) >= LEAST_LETTERS && Math.abs(left.length - right.length) < 2 && distance(left, right) === 1;
	},
];

function byName(name: TerritoryName, pools: readonly Pool[]): TerritoryMatch {
	for (const same of SAME) {
		for (const pool of pools) {
			const found = pool.filter((one) => same(name, one.name));
			const decided = decide(found, 'certain');
			if (decided !== undefined) return decided;
		}
	}
	// « Grand X » is what bodies of several communes call themselves, where no commune has just that name.
	const wide = (name.words.has('grand') ? pools.slice(-1) : pools).flat();
	for (const near of NEAR) {
		const found = wide.filter((one) => near(name, one.name));
		const decided = decide(found, 'likely');
		if (decided !== undefined) return decided;
	}
	return { status: 'unknown' };
}

/** Where a kind of organisation is looked for by code; by name, a name that says what it is narrows it. */
function poolsOf(kind: Organisation['kind'], { pools }: Index): readonly Pool[] | undefined {
	if (kind === 'region' || kind === 'department') return [pools[kind]];
	return kind === 'city' ? [pools.commune, pools.intermunicipalBody] : undefined;
}

/**
 * The territory of the official division that an organisation is: by its official code where it has one (a code that nothing has
 * is `unknown`, whatever the name), by the SIREN of a commune or an EPCI, else by its name among the territories of its kind.
 */
export function matchTerritory(division: Division, body: TerritorialBody): TerritoryMatch {
	const index = indexOf(division);
	const pools = poolsOf(body.kind, index);
	if (pools === undefined) return { status: 'elsewhere' };
	const coded = (codes: readonly string[]) => {
		const found = pools.flat().filter((one) => codes.includes(one.territory.code));
		return decide(found, 'certain') ?? { status: 'unknown' as const };
	};
	if (body.officialCode !== undefined) return coded([body.officialCode]);
	const registered = body.kind === 'city' ? index.bySiren.get(body.siren ?? '') : undefined;
	if (registered !== undefined) return { status: 'matched', territory: registered.territory, confidence: 'certain' };
	const name = readTerritoryName(body.name);
	const inUse = IN_USE.get(`${body.kind} ${name.core}`);
	if (inUse !== undefined) return coded(inUse);
	return byName(name, name.says === undefined || body.kind !== 'city' ? pools : [index.pools[name.says]]);
}
