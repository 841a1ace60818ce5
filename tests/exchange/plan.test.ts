import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/members/index.ts';
import { type Decision, decisionKey, type Existing, type ImportPlan, planImport } from '../../src/exchange/index.ts';
import { areNear, foldPerson, NearNames } from '../../src/exchange/plan/near_names.ts';
import { readList } from './sheets.ts';

const CLAIRE: Person = { id: 'claire-dupont', familyName: 'Dupont', givenName: 'Claire', email: 'Claire@exemple.fr', city: 'Lille' };
const EXISTING: Existing = {
	people: [
		CLAIRE,
		{ id: 'jean-martin', familyName: 'Martin', givenName: 'Jean' },
		{ id: 'jean-martin-2', familyName: 'Martin', givenName: 'Jean' },
	],
	organisations: [
		{ id: 'lille', name: 'Ville de Lille', kind: 'city', siren: '215903501' },
		{ id: 'rennes', name: 'Ville de Rennes', kind: 'city' },
	],
	representations: [{ person: 'claire-dupont', organisation: 'lille' }],
	memberships: [{ year: 2026, category: 'individuals', person: 'claire-dupont', status: 'validated', duesDue: 4000 }],
};
const HEADER = 'Organisation;SIREN;Nom;Prénom;Courriel;Ville;Catégorie;Année;Cotisation due';

/** The plan of some rows, the first of which is row 2. */
async function planOf(rows: readonly string[], decisions: Readonly<Record<string, Decision>> = {}): Promise<ImportPlan> {
	const { drafts, errors } = await readList([HEADER, ...rows].join('\n'));
	return planImport({ drafts, errors }, EXISTING, new Map(Object.entries(decisions)));
}

/** The rows of each part of a plan. */
function rowsOf(plan: ImportPlan) {
	const rows = (some: ImportPlan['new']) => some.flatMap((one) => one.rows);
	return {
		new: rows(plan.new),
		changed: rows(plan.changed),
		unchanged: rows(plan.unchanged),
		duplicates: plan.duplicates.map((one) => [one.row, one.reason, one.like.map((like) => ('id' in like ? like.id : like.row))]),
	};
}

describe('a list of members against what is there', () => {
	it('is who is new, who is changed and in what, who is not', async () => {
		const plan = await planOf([
			';;Dupont;Claire;claire@exemple.fr;Lille;individuals;2026;40',
			';;DUPONT;Claire;claire@exemple.fr;Roubaix;individuals;2025;40',
			';;Nouvelle;Zoé;zoe@exemple.fr;;individuals;2026;40',
			'Ville de Lille;;;;;;cities;2026;5000',
			'Mairie de Rennes;;;;;;cities;2026;5000',
			';;Durand;;x;;;;',
		]);
		expect(plan.errors.map((one) => [one.row, one.column])).toEqual([
			[7, 'E'],
			[7, 'D'],
		]);
		expect(rowsOf(plan)).toEqual({ new: [4, 6], changed: [2, 3, 5], unchanged: [], duplicates: [] });
		const [claire, lille] = plan.changed;
		expect(claire?.rows).toEqual([2, 3]);
		expect(claire?.person?.id).toBe('claire-dupont');
		expect(claire?.memberships.map((one) => [one.values.year, one.before === undefined])).toEqual([
			[2026, false],
			[2025, true],
		]);
		expect([lille?.organisation?.id, lille?.memberships.map((one) => one.before)]).toEqual(['lille', [undefined]]);
	});
	it('changes only what the list says otherwise: an empty cell and capitals of an address change nothing', async () => {
		const same = await planOf([';;Dupont;Claire;CLAIRE@EXEMPLE.FR;;individuals;2026;']);
		expect(rowsOf(same)).toEqual({ new: [], changed: [], unchanged: [2], duplicates: [] });
		const moved = await planOf([';;Dupond;Claire;claire@exemple.fr;Roubaix;individuals;2026;45']);
		const [one] = moved.changed;
		expect(one?.person?.changes).toEqual([
			{ field: 'familyName', before: 'Dupont', after: 'Dupond' },
			{ field: 'city', before: 'Lille', after: 'Roubaix' },
		]);
		expect(one?.memberships[0]?.changes).toEqual([{ field: 'duesDue', before: 4000, after: 4500 }]);
	});
	it('knows an organisation by its SIREN, and makes who comes with it its representative once', async () => {
		const plan = await planOf(['Lille;215903501;Dupont;Claire;;;cities;2026;', 'Ville de Rennes;;Dupont;Claire;;;cities;2026;']);
		expect(plan.changed.map((one) => [one.organisation?.id, one.person?.id, one.represents])).toEqual([
			['lille', 'claire-dupont', false],
			['rennes', 'claire-dupont', true],
		]);
		expect(plan.changed[0]?.organisation?.changes).toEqual([{ field: 'name', before: 'Ville de Lille', after: 'Lille' }]);
	});
	it('sets aside who may be known: one address for two, homonyms, a letter apart, twice the same', async () => {
		const rows = [
			';;Dupont;Paul;claire@exemple.fr;;;;',
			';;Dupont;Claire;autre@exemple.fr;;;;',
			';;Martin;Jean;;;;;',
			';;Duponte;Claire;;;;;',
			'Ville de Renne;;;;;;cities;2026;',
			';;Nouvelle;Zoé;zoe@exemple.fr;;individuals;2026;',
			';;Nouvelle;Zoé;zoe@exemple.fr;;individuals;2026;',
			';;Nouvele;Zoé;;;individuals;2026;',
		];
		const plan = await planOf(rows);
		expect(rowsOf(plan)).toEqual({
			new: [7],
			changed: [],
			unchanged: [],
			duplicates: [
				[2, 'same-email', ['claire-dupont']],
				[3, 'same-name', ['claire-dupont']],
				[4, 'same-name', ['jean-martin', 'jean-martin-2']],
				[5, 'near-name', ['claire-dupont']],
				[6, 'near-name', ['rennes']],
				[8, 'repeated', [7]],
				[9, 'near-name', [7]],
			],
		});
		const decided = await planOf(rows, {
			[decisionKey({ row: 2, part: 'person' })]: 'new',
			[decisionKey({ row: 3, part: 'person' })]: { is: 'claire-dupont' },
			[decisionKey({ row: 4, part: 'person' })]: 'skip',
			[decisionKey({ row: 6, part: 'organisation' })]: { is: 'rennes' },
		});
		expect(rowsOf(decided)).toMatchObject({ new: [2, 7], changed: [3, 6] });
		expect(decided.duplicates.map((one) => one.row)).toEqual([5, 8, 9]);
		expect(decided.changed[0]?.person?.changes).toEqual([{ field: 'email', before: 'Claire@exemple.fr', after: 'autre@exemple.fr' }]);
	});
	it('a representative in doubt sets the row aside, and is decided of apart from its organisation', async () => {
		const rows = ['Ville de Rennes;;Martin;Jean;;;cities;2026;'];
		expect((await planOf(rows)).duplicates).toMatchObject([{ row: 2, part: 'person', reason: 'same-name' }]);
		const decided = await planOf(rows, { '2 person': { is: 'jean-martin-2' } });
		expect(decided.changed).toMatchObject([{ organisation: { id: 'rennes' }, person: { id: 'jean-martin-2' }, represents: true }]);
	});
});

describe('near names', () => {
	const name = fc.stringMatching(/^[a-z]{5,12}$/u);
	const person = fc.record({ familyName: name, givenName: name });
	it('are found among many where one letter is added, lost, changed or two are swapped', () => {
		const slips = fc.record({
			part: fc.constantFrom('familyName', 'givenName'),
			at: fc.nat(11),
			kind: fc.constantFrom('add', 'lose', 'change', 'swap'),
		});
		fc.assert(
			fc.property(fc.array(person, { maxLength: 50 }), person, slips, (others, one, { part, at, kind }) => {
				// The first letter of a family name is what its block goes by, where the given name is kept.
				const index = 1 + (at % (one[part as 'familyName'].length - 2));
				const text = one[part as 'familyName'];
				const [before, letter = '', after = '', rest] = [text.slice(0, index), text[index], text[index + 1], text.slice(index + 2)];
				const slipped = {
					add: `${before}x${letter}${after}${rest}`,
					lose: `${before}${after}${rest}`,
					change: `${before}${letter === 'q' ? 'z' : 'q'}${after}${rest}`,
					swap: `${before}${after}${letter}${rest}`,
				}[kind];
				fc.pre(slipped !== undefined && slipped !== text && slipped.length >= 5);
				const index_ = new NearNames<number>();
				for (const [id, other] of [one, ...others].entries()) index_.add(foldPerson(other), id);
				expect(index_.find(foldPerson({ ...one, [part]: slipped }))).toContain(0);
			}),
			{ numRuns: 300 },
		);
	});
	it('are not those of short names, of both parts apart, or of two letters', () => {
		const near = (a: string, b: string) => {
			const [one = [], other = []] = [a, b].map((text) => text.split(' '));
			const fold = ([familyName = '', givenName = '']: string[]) => foldPerson({ familyName, givenName });
			return areNear(fold(one), fold(other));
		};
		expect(near('Dupont Léa', 'Dupont Léo')).toBe(false);
		expect(near('Dupont Claire', 'Dupond Claira')).toBe(false);
		expect(near('Lefebvre Anne', 'Lefèbre Anne')).toBe(true);
		expect(near('Lefebvre Anne', 'Lefevre-Anne')).toBe(false);
	});
	it('are looked for among fifty thousand people without comparing each with each: a billion pairs would not end', () => {
		const families = ['Martin', 'Bernard', 'Dubois', 'Thomas', 'Robert', 'Richard', 'Petit', 'Durand', 'Leroy', 'Moreau'];
		const people = Array.from({ length: 50_000 }, (_, index) => ({
			id: `p${index}`,
			familyName: index % 7 === 0 ? (families[index % families.length] ?? '') : `Nom${(index * 7919) % 50_000}`,
			givenName: `Prénom${index % 1000}`,
		}));
		const drafts = people.slice(0, 20_000).map(({ id, ...person }, row) => ({ row: row + 2, member: 'person' as const, person }));
		const plan = planImport({ drafts, errors: [] }, { ...EXISTING, people });
		expect([plan.new.length, plan.unchanged.length + plan.duplicates.length]).toEqual([0, 20_000]);
	});
});
