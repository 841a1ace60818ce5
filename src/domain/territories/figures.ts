import type { Language } from '../basics/index.ts';
import { type Figure, type Inline, type Row, row, text } from '../document/index.ts';
import { formatCount } from '../typography/index.ts';
import { countClasses, type MembersMap, type PlacedMember, type TerritoryMembers } from './members_map.ts';
import type { Wording } from './wording.ts';

/** How this document says things: its language, its words, and what the product generates with the spaces of the language. */
export interface Saying {
	readonly language: Language;
	readonly words: Wording;
	readonly say: (generated: string) => readonly Inline[];
}

/** A department's name with its code, as the French know it: `Nord (59)`. */
export function withCode({ name, code }: { readonly name: string; readonly code: string }): string {
	return `${name} (${code})`;
}

/** The name of a member, marked where its membership is being settled. */
export function memberName({ organisation, pending }: PlacedMember, words: Wording): string {
	return pending ? `${organisation.name} (${words.pending})` : organisation.name;
}

/** From the most members to the fewest, then by name; those without a member are left out. */
function ranked(territories: readonly TerritoryMembers[]): TerritoryMembers[] {
	return territories.filter((one) => one.members.length > 0).sort((a, b) => b.members.length - a.members.length);
}

function figure(
	level: 'regions' | 'departments',
	territories: readonly TerritoryMembers[],
	table: { readonly headers: readonly string[]; readonly texts: number; readonly rows: readonly Row[] },
	{ language, words, say }: Saying,
): Figure {
	const label = level === 'regions' ? (one: TerritoryMembers) => one.name : withCode;
	const parts = ranked(territories).map((one) => `${label(one)} ${formatCount(one.members.length, language)}`);
	const title = level === 'regions' ? words.regionsTitle : words.departmentsTitle;
	return {
		type: 'figure',
		id: `map-${level}`,
		title: say(title),
		alternative: say(words.alternative(title, parts.join(', ')))
			.map((one) => ('value' in one ? one.value : ''))
			.join(''),
		chart: {
			kind: 'territory-map',
			unit: 'members',
			level,
			classes: countClasses(territories.map((one) => one.members.length)),
			territories: territories.map((one) => ({ code: one.code, label: label(one), value: one.members.length })),
		},
		table: {
			type: 'table',
			id: `map-${level}-table`,
			caption: say(title),
			columns: table.headers.map((header, index) => ({ header: say(header), align: index < table.texts ? 'start' : 'end' })),
			rows: table.rows,
		},
	};
}

/** The map by region, with how many members each has of each kind. */
export function regionsFigure(map: MembersMap, saying: Saying): Figure {
	const { words, say, language } = saying;
	const kinds: readonly PlacedMember['territory']['kind'][][] = [['region'], ['department'], ['commune', 'intermunicipalBody']];
	const counts = (members: readonly PlacedMember[]) => [
		...kinds.map((some) => members.filter((one) => some.includes(one.territory.kind)).length),
		members.length,
	];
	const cells = (members: readonly PlacedMember[]) => counts(members).map((count) => (count === 0 ? '' : formatCount(count, language)));
	const rows = ranked(map.regions).map((one) => row('line', text(one.name), ...cells(one.members)));
	return figure(
		'regions',
		map.regions,
		{
			headers: [words.region, words.itself, words.inDepartments, words.inCities, words.total],
			texts: 1,
			rows: [...rows, row('total', say(words.total), ...cells(map.placed))],
		},
		saying,
	);
}

/** The map by department, with the names of the members of each. */
export function departmentsFigure(map: MembersMap, saying: Saying): Figure {
	const { words, language } = saying;
	const rows = ranked(map.departments).map((one) =>
		row(
			'line',
			text(withCode(one)),
			text(one.members.map((member) => memberName(member, words)).join(', ')),
			formatCount(one.members.length, language),
		),
	);
	return figure('departments', map.departments, { headers: [words.department, words.members, words.count], texts: 2, rows }, saying);
}
