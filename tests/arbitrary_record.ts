import fc from 'fast-check';
import type { z } from 'zod';
import type { AssociationRecord } from '../src/domain/record/index.ts';
import { REFERENCES, type Target } from '../src/domain/record/index.ts';
import { schema } from '../src/dossier/schema/index.ts';
import * as values from '../src/dossier/schema/values.ts';
import { SAMPLE_VERSIONS } from './kept_files.ts';

/** What makes trouble in YAML, CSV, Markdown, Typst or XML, among ordinary letters. */
const SPIKES = [
	': ',
	' #',
	'- ',
	'"',
	"'",
	';',
	',',
	'[',
	'}',
	'&a',
	'*',
	'---',
	'~',
	'null',
	'true',
	'2018',
	'12.10',
	'=1+1',
	'\t',
	'é',
	'ß',
	'€',
	'<b>',
	'\\',
	'$x$',
	'@',
	'😀',
	'e\u0301',
	'\u00A0',
	'\u200B',
	'%',
	'| ',
	'`',
	'1er',
	'27e',
	' ;',
];
const piece = fc.oneof(
	fc.constantFrom(...SPIKES),
	fc.constantFrom('mot', 'Région', 'assemblée', ' '),
	fc.string({ unit: 'grapheme', maxLength: 4 }),
);
/** Announced figures are left out: a name made by chance is the name of nothing. */
const withoutMarks = (text: string) => text.replace(/[{}]{2,}/gu, '{');

function textOf(schema: z.ZodType<string>, parts: fc.Arbitrary<string>): fc.Arbitrary<string> {
	return fc.array(parts, { minLength: 1, maxLength: 12 }).map((made) => {
		const read = schema.safeParse(withoutMarks(made.join('')));
		return read.success ? read.data : 'texte';
	});
}
export const anyLine = textOf(values.line, piece);
export const anyProse = textOf(values.prose, fc.oneof(piece, fc.constantFrom('\n', '\n\n', '\n- ', '\n  ', '\n---\n')));
const two = (most: number) => fc.integer({ min: 1, max: most }).map((value) => String(value).padStart(2, '0'));
const anyYear = fc.integer({ min: 1990, max: 2030 });
const anyDate = fc.tuple(anyYear, two(12), two(28)).map((parts) => parts.join('-'));
/** Ids are put in place afterwards. */
const ANY_ID = fc.constant('x');

const LEAVES = new Map<z.ZodType, fc.Arbitrary<unknown>>([
	[values.line, anyLine],
	[values.prose, anyProse],
	[values.id, ANY_ID],
	[values.integer, fc.integer({ min: -999, max: 999 })],
	[values.count, fc.nat(5000)],
	[values.year, anyYear],
	[values.flag, fc.boolean()],
	[values.date, anyDate],
	[
		values.partialDate,
		fc.oneof(
			anyYear.map(String),
			fc.tuple(anyYear, two(12)).map((parts) => parts.join('-')),
			anyDate,
		),
	],
	[values.time, fc.tuple(fc.integer({ min: 10, max: 23 }), fc.integer({ min: 10, max: 59 })).map((parts) => parts.join(':'))],
	[values.url, fc.webUrl({ withQueryParameters: true }).map((url) => (values.url.safeParse(url).success ? url : 'https://exemple.fr/'))],
	[values.cents, fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((cents) => cents + 0)],
	[values.digest, fc.constantFrom('0', '9', 'a', 'f').map((digit) => digit.repeat(64))],
	[values.fraction, fc.record({ numerator: fc.nat(9), denominator: fc.integer({ min: 1, max: 9 }) })],
]);
/** Rules and boxes of every shape that a dossier may hold. */
const ELECTIONS = [
	{
		config: { method: 'plurality', options: ['a', 'b'], seats: 1, ties: [{ by: 'lot', seed: 'x: 1', order: [['b'], ['a']] }] },
		box: [
			{ weight: 2, ballots: 3, marks: { kind: 'choices', choices: ['a'] } },
			{ weight: 1, ballots: 1, marks: { kind: 'blank' } },
			{ weight: 1, ballots: 1, marks: { kind: 'spoiled' } },
		],
	},
	{
		config: {
			method: 'singleTransferable',
			options: ['a', 'b', 'c'],
			seats: 2,
			ties: [{ by: 'age', order: [['a', 'b'], ['c']] }],
			quotas: [
				{ name: 'Q: 1', members: ['a'], minimum: 1 },
				{ name: 'femmes', members: ['b', 'c'], minimum: 0, maximum: 1, gender: 'woman', already: 1, sitting: ['d'], article: '7' },
			],
		},
		box: [{ weight: 1, ballots: 4, marks: { kind: 'ranking', ranking: [['a'], ['c']] } }],
	},
	{ config: { method: 'twoRound', options: ['a', 'b'], seats: 1, round: 2, ties: [] }, box: [] },
	{
		config: { method: 'score', options: ['a', 'b'], seats: 1, minimum: -1, maximum: 5, ties: [] },
		box: [{ weight: 1, ballots: 1, marks: { kind: 'scores', scores: { a: -1, b: 5 } } }],
	},
	{
		config: { method: 'majorityJudgment', options: ['a'], seats: 1, grades: ['très bien', '2018'], ties: [] },
		box: [{ weight: 1, ballots: 1, marks: { kind: 'grades', grades: { a: '2018' } } }],
	},
	{
		config: {
			method: 'yesNo',
			options: ['a'],
			seats: 1,
			majority: { kind: 'qualified', threshold: { numerator: 2, denominator: 3 } },
			base: 9,
			ties: [],
		},
		box: [{ weight: 1, ballots: 1, marks: { kind: 'answers', answers: { a: 'against' } } }],
	},
	{
		config: {
			method: 'lists',
			lists: [{ id: 'l', candidates: ['a', 'b'] }],
			seats: 2,
			apportionment: 'dhondt',
			threshold: { numerator: 1, denominator: 20 },
			leadingShare: { numerator: 1, denominator: 1 },
			ties: [],
			quotas: [{ name: 'Collège', members: ['b'], minimum: 1 }],
		},
		box: [{ weight: 1, ballots: 1, marks: { kind: 'choices', choices: ['l'] } }],
	},
];
const NAMED: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
	siren: fc.constantFrom('732829320', '552100554'),
	rna: fc.constant('W751234567'),
	admission: fc.constantFrom({ by: 'assembly' }, { by: 'body', body: 'x', article: '5' }),
	iban: fc.constantFrom('FR76 3000 6000 0112 3456 7890 189', 'GB82WEST12345698765432'),
	texts: fc.subarray([
		{ letter: 'call', language: 'fr', text: 'Bonjour {membre} :\n\n- {Montant}, avant le {échéance}' },
		{ letter: 'reminder2', language: 'en', text: '{ amount } # since {called}' },
	]),
	timeZone: fc.constantFrom('Europe/Paris', 'Indian/Reunion'),
	fiscalYearStart: fc.constantFrom('01-01', '09-01'),
	logo: fc.record({ svg: fc.constant('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n'), alternative: anyLine }),
	points: fc.letrec<{ points: unknown }>((tie) => ({
		points: fc.array(fc.record({ text: anyLine, points: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('points')) }), {
			maxLength: 3,
		}),
	})).points,
	elections: fc.array(
		fc
			.record(
				{
					id: ANY_ID,
					title: anyLine,
					agendaItem: ANY_ID,
					body: ANY_ID,
					college: ANY_ID,
					vote: fc.constant({ method: 'mixed', secret: true, bases: { present: 3 } }),
					tallied: fc.constantFrom(...ELECTIONS),
				},
				{ requiredKeys: ['id', 'title', 'tallied'] },
			)
			.map(({ tallied, ...rest }) => ({ ...rest, ...tallied })),
		{ maxLength: 2 },
	),
	seats: fc.subarray([
		{ body: 'x', gender: 'woman', minimum: 2, article: '7' },
		{ body: 'x', college: 'x', minimum: 1, maximum: 3 },
		{ body: 'x', category: 'x', maximum: 2 },
		{ body: 'x', alternating: true, article: '7 bis' },
	]),
	elected: fc.constant({ assembly: 'x', resolution: 'x' }),
	versions: fc.subarray([...SAMPLE_VERSIONS], { minLength: 1 }),
};

interface Definition {
	readonly type?: string;
	readonly innerType?: z.ZodType;
	readonly in?: z.ZodType;
	readonly out?: z.ZodType;
	readonly shape?: Readonly<Record<string, z.ZodType>>;
	readonly element?: z.ZodType;
	readonly entries?: Readonly<Record<string, string>>;
}
const definition = (of: z.ZodType) => of.def as Definition;

/** Values that a schema can have read: made from the schema itself, so that a field added to it is tried too. */
function anyOf(of: z.ZodType, key = ''): fc.Arbitrary<unknown> {
	const leaf = LEAVES.get(of) ?? NAMED[key];
	if (leaf !== undefined) return leaf;
	const { type, innerType, in: first, out, shape, element, entries } = definition(of);
	if (innerType !== undefined) return anyOf(innerType, key);
	if (type === 'pipe' && first !== undefined && out !== undefined) return anyOf(definition(first).type === 'transform' ? out : first, key);
	if (entries !== undefined) return fc.constantFrom(...Object.values(entries));
	if (element !== undefined) return fc.array(anyOf(element, key), { maxLength: 3 });
	if (shape === undefined) throw new TypeError(`no value for ${key} (${type})`);
	const keys = Object.keys(shape);
	const required = keys.filter((one) => definition(shape[one] as z.ZodType).type !== 'optional');
	return fc.record(Object.fromEntries(keys.map((one) => [one, anyOf(shape[one] as z.ZodType, one)])), { requiredKeys: required });
}

// biome-ignore lint/suspicious/noExplicitAny: the parts are fitted together below, and the reader judges the whole
type Loose = any;
const of = (one: z.ZodType): fc.Arbitrary<Loose> => anyOf(one);
const some = (one: fc.Arbitrary<Loose>, least = 1): fc.Arbitrary<Loose[]> => fc.array(one, { minLength: least, maxLength: 3 });
const withMore = (one: z.ZodType, more: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Loose> =>
	fc.tuple(of(one), fc.record(more)).map(([a, b]) => ({ ...a, ...b }));

const accountLine = of(schema.accountRow).map(
	({ side: _side, heading: _heading, line: _line, duesCategories, announcedMembers, ...rest }: Loose) => ({
		...rest,
		...(rest.funderKinds?.length === 0 ? { funderKinds: ['region'] } : {}),
		...(duesCategories === undefined || duesCategories.length === 0
			? {}
			: { dues: { categories: duesCategories, ...(announcedMembers === undefined ? {} : { announcedMembers }) } }),
	}),
);
const heading = fc.record(
	{ label: anyLine, side: fc.constantFrom('expense', 'income'), amount: fc.nat(999_999), lines: some(accountLine, 0) },
	{ requiredKeys: ['label', 'side', 'lines'] },
);

const parts = fc.record({
	association: of(schema.association),
	people: some(of(schema.person)),
	organisations: some(of(schema.organisation)),
	representations: some(of(schema.representation), 0),
	categories: some(of(schema.category)),
	memberships: some(withMore(schema.membership, { year: anyYear }), 0),
	membershipCounts: some(of(schema.membershipCount), 0),
	statutes: some(of(schema.statutes)),
	bodies: some(of(schema.body)),
	mandates: some(
		of(schema.mandate).map(({ electedAssembly, electedResolution: _r, ...rest }: Loose) => ({
			...rest,
			...(electedAssembly === undefined ? {} : { elected: { assembly: 'x', resolution: 'x' } }),
		})),
		0,
	),
	programmes: some(withMore(schema.programme, { narrative: anyProse })),
	editions: some(withMore(schema.edition, { programme: ANY_ID, narrative: anyProse })),
	accounts: some(withMore(schema.yearAccounts, { headings: some(heading, 0) })),
	yearTotals: fc.uniqueArray(of(schema.yearTotals), { maxLength: 3, selector: (one: Loose) => one.year }),
	provisions: some(of(schema.provision)),
	directory: some(of(schema.directoryEntry)),
	assemblies: some(
		withMore(schema.assembly, {
			attendance: some(of(schema.attendance), 0),
			resolutions: some(of(schema.resolution)),
			workshops: some(of(schema.workshop), 0),
		}),
	),
	documents: some(of(schema.document), 0),
});

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** Gives each thing of the lists that have ids an id of its own. */
function numbered(record: Loose): void {
	const number = (list: Loose[] | undefined, prefix: string) => {
		(list ?? []).forEach((one, index) => {
			one.id = `${prefix}-${index}`;
		});
	};
	const prefixes = {
		people: 'p',
		organisations: 'o',
		categories: 'c',
		bodies: 'b',
		programmes: 'pr',
		editions: 'e',
		provisions: 'pv',
		directory: 'di',
		statutes: 's',
		documents: 'k',
	};
	for (const [collection, prefix] of Object.entries(prefixes)) number(record[collection], prefix);
	record.accounts = record.accounts.filter(
		(one: Loose, index: number) =>
			one.stage === 'forecast' ||
			record.accounts.findIndex((other: Loose) => other.year === one.year && other.stage === one.stage) === index,
	);
	for (const [index, one] of record.accounts.entries()) {
		one.id = `${one.year}-${one.stage}`;
		// A year may have several budgets, and only they are adopted or revised.
		if (record.accounts.findIndex((other: Loose) => other.id === one.id) !== index) one.id += `-${index + 1}`;
		if (one.stage === 'actual') {
			delete one.adopted;
			delete one.revises;
		}
		number(one.headings, 'h');
		for (const heading of one.headings) number(heading.lines, 'l');
	}
	number(record.assemblies, 'a');
	for (const one of record.assemblies) {
		for (const list of ['agenda', 'documents', 'resolutions', 'elections', 'debates', 'annotations', 'announcedCharts', 'workshops'])
			number(one[list], list[0] ?? '');
		for (const resolution of one.resolutions) {
			number(resolution.decisions, 'd');
			number(resolution.amendments, 'am');
		}
		for (const workshop of one.workshops) number(workshop.sections, 's');
	}
	for (const one of record.editions) number(one.quantities, 'q');
	for (const [index, version] of record.statutes.entries()) number(version.colleges, `col-${index}`);
}

/** Sets each reference to a thing there is; takes away those for which there is none. */
function referred(record: Loose, seed: number): void {
	const ids: { readonly [T in Target]: (assembly: Loose) => Loose[] } = {
		person: () => record.people,
		organisation: () => record.organisations,
		category: () => record.categories,
		body: () => record.bodies,
		programme: () => record.programmes,
		programmeOrEdition: () => [...record.programmes, ...record.editions],
		provision: () => record.provisions,
		agendaItem: (assembly) => assembly.agenda,
		resolution: (assembly) => assembly.resolutions,
		accounts: () => record.accounts,
		assembly: () => record.assemblies,
		document: () => record.documents,
		college: () => record.statutes.flatMap((version: Loose) => version.colleges ?? []),
	};
	let turn = seed;
	const visit = (holder: Loose, steps: readonly string[], target: Target, assembly: Loose): void => {
		const [step, ...rest] = steps;
		if (holder === undefined || step === undefined) return;
		if (step === '*') {
			if (rest.length === 0) {
				const known = ids[target](assembly);
				holder.splice(0, holder.length, ...(known.length === 0 ? [] : holder.map(() => known[turn++ % known.length].id)));
				return;
			}
			for (const one of holder) visit(one, rest, target, assembly ?? one);
			return;
		}
		if (rest.length > 0) visit(holder[step], rest, target, assembly);
		if (rest.length > 0 || holder[step] === undefined) return;
		const known = ids[target](assembly);
		if (known.length === 0) delete holder[step];
		else holder[step] = known[turn++ % known.length].id;
	};
	for (const [path, target] of REFERENCES) visit(record, path.split('/'), target, undefined);
	const votes = record.assemblies
		.flatMap((one: Loose) => one.resolutions)
		.flatMap((one: Loose) => [one.vote, ...(one.amendments ?? []).map((amendment: Loose) => amendment.vote)]);
	for (const holder of [...votes, ...record.assemblies.map((one: Loose) => one.entitled)]) {
		if (holder?.colleges !== undefined) holder.colleges = holder.colleges.filter((one: Loose) => one.college !== undefined);
	}
	for (const one of record.editions) {
		// A picture is one of a document, and a list of none is not written.
		one.pictures = one.pictures?.filter((picture: Loose) => picture.document !== undefined);
		if ((one.pictures ?? []).length === 0) delete one.pictures;
	}
	for (const version of record.statutes) {
		version.seats = version.seats?.filter((one: Loose) => (one.gender ?? one.college ?? one.category ?? one.alternating) !== undefined);
		if (version.seats === undefined) delete version.seats;
	}
	for (const one of record.memberships) {
		const holds = record.categories.find((category: Loose) => category.id === one.category)?.holds;
		delete one.organisation;
		delete one.person;
		if (holds === 'people') one.person = record.people[turn++ % record.people.length].id;
		else one.organisation = record.organisations[turn++ % record.organisations.length].id;
	}
	for (const by of [...record.mandates.map((one: Loose) => one.elected), ...record.accounts.map((one: Loose) => one.adopted)]) {
		const assembly = record.assemblies.find((held: Loose) => held.id === by?.assembly);
		if (assembly !== undefined) by.resolution = assembly.resolutions[turn++ % assembly.resolutions.length].id;
	}
	for (const one of record.provisions) {
		const heading = record.accounts
			.find((held: Loose) => held.id === one.comparedWith?.accounts)
			?.headings.find((held: Loose) => held.lines.length > 0);
		if (heading === undefined) delete one.comparedWith;
		else Object.assign(one.comparedWith, { heading: heading.id, line: heading.lines[0].id });
	}
}

/** In the order that the record keeps its lists in. */
function sorted(record: Loose): AssociationRecord {
	const rank = (id: string) => record.categories.findIndex((one: Loose) => one.id === id);
	record.representations.sort(
		(a: Loose, b: Loose) => compare(a.person, b.person) || compare(a.organisation, b.organisation) || compare(a.from ?? '', b.from ?? ''),
	);
	record.memberships.sort(
		(a: Loose, b: Loose) =>
			a.year - b.year || rank(a.category) - rank(b.category) || compare(a.organisation ?? a.person, b.organisation ?? b.person),
	);
	record.membershipCounts.sort((a: Loose, b: Loose) => a.year - b.year || rank(a.category) - rank(b.category));
	record.accounts.sort((a: Loose, b: Loose) => compare(a.id, b.id));
	record.yearTotals.sort((a: Loose, b: Loose) => a.year - b.year);
	for (const one of record.assemblies) one.workshops.sort((a: Loose, b: Loose) => a.group - b.group || compare(a.id, b.id));
	return record;
}

/** Records that a dossier can hold, with every field that one may have, and references that point somewhere. */
export const anyRecord: fc.Arbitrary<AssociationRecord> = fc.tuple(parts, fc.nat(1000)).map(([made, seed]) => {
	const record = structuredClone(made);
	numbered(record);
	referred(record, seed);
	return sorted(record);
});
