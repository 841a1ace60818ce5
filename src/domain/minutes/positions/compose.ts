import { type Block, type Figure, type List, list, paragraph, row, type Table, text } from '../../document/index.ts';
import type { PositionMap, Representative, StanceCounts } from '../../positions/index.ts';
import { formatExact, formatShare } from '../../typography/index.ts';
import { METHOD } from './method.ts';
import { type PositionNames, type PositionTelling, tellingOf } from './telling.ts';

/** `13 sur 14`. */
function outOf(count: number, seen: number, { say, n }: PositionTelling): string {
	return say(`${n(count)} sur ${n(seen)}`, `${n(count)} of ${n(seen)}`);
}

function sideText(side: 'agree' | 'disagree', { say }: PositionTelling): string {
	return side === 'agree' ? say('d’accord', 'agree') : say('pas d’accord', 'disagree');
}

function groupName(name: string, { say }: PositionTelling): string {
	return say(`Groupe ${name}`, `Group ${name}`);
}

/** The map, with the table of its groups; nobody is named. */
function mapFigure(map: PositionMap, telling: PositionTelling): Figure {
	const { id, say, n, language } = telling;
	const apart = map.participants.filter((one) => one.group === undefined);
	const title = say('Carte des positions', 'Map of positions');
	const ungrouped = say('Hors groupe (trop peu d’avis)', 'In no group (too few opinions)');
	const rows = [
		...map.groups.map((group) => ({ label: groupName(group.name, telling), count: group.members.length })),
		...(apart.length === 0 ? [] : [{ label: ungrouped, count: apart.length }]),
	];
	const total = map.participants.length;
	return {
		type: 'figure',
		id: `${id}-map`,
		title: text(title),
		alternative: say(
			`Chaque point est une personne, d’autant plus proche d’une autre que leurs avis se ressemblent : ${rows.map((one) => `${one.label}, ${n(one.count)}`).join(' ; ')}.`,
			`Each point is a person, the closer to another the more alike their opinions: ${rows.map((one) => `${one.label}, ${n(one.count)}`).join('; ')}.`,
		),
		chart: {
			kind: 'scatter',
			series: [
				...map.groups.map((group, index) => ({
					label: groupName(group.name, telling),
					points: map.participants.filter((one) => one.group === index).map(({ x, y }) => ({ x, y })),
				})),
				...(apart.length === 0 ? [] : [{ label: ungrouped, apart: true, points: apart.map(({ x, y }) => ({ x, y })) }]),
			],
		},
		table: {
			type: 'table',
			id: `${id}-groups`,
			caption: text(title),
			columns: [
				{ header: text(say('Groupe', 'Group')), align: 'start' },
				{ header: text(say('Personnes', 'People')), align: 'end' },
				{ header: text(say('Part', 'Share')), align: 'end' },
			],
			rows: [
				...rows.map((one) => row('line', one.label, n(one.count), formatShare(one.count, total, language))),
				row('total', say('Total', 'Total'), n(total), formatShare(total, total, language)),
			],
		},
	};
}

function representativeText(one: Representative, telling: PositionTelling): string {
	const { say, textOf, language } = telling;
	const counts = outOf(one.counts[one.side], one.counts.seen, telling);
	const times = formatExact(`${Math.round(one.ratio * 10)}/10`, 1, language);
	const chance = one.significant ? '' : say(' ; l’écart peut tenir au hasard', '; the difference may be chance');
	return say(
		`${sideText(one.side, telling)} (${counts}, ${times} fois la part des autres${chance}) : ${textOf(one.statement)}`,
		`${sideText(one.side, telling)} (${counts}, ${times} times the share of the others${chance}): ${textOf(one.statement)}`,
	);
}

/** What tells each group from the others. */
function groupsList(map: PositionMap, telling: PositionTelling): List {
	return {
		type: 'list',
		ordered: false,
		items: map.groups.map((group) => ({
			children: [paragraph(groupName(group.name, telling)), list(group.representative.map((one) => representativeText(one, telling)))],
		})),
	};
}

function statementsTable(
	name: string,
	caption: string,
	headers: readonly string[],
	lines: readonly (readonly string[])[],
	{ id, say }: PositionTelling,
): readonly Table[] {
	if (lines.length === 0) return [];
	return [
		{
			type: 'table',
			id: `${id}-${name}`,
			caption: text(caption),
			columns: [say('Affirmation', 'Statement'), ...headers].map((header, index) => ({
				header: text(header),
				align: index === 0 ? ('start' as const) : ('end' as const),
			})),
			rows: lines.map((cells) => row('line', ...cells)),
		},
	];
}

/** `9 / 2 / 1`: those who agree, disagree and pass. */
function stances({ agree, disagree, seen }: StanceCounts, { n }: PositionTelling): string {
	return [agree, disagree, seen - agree - disagree].map(n).join(' / ');
}

function tables(map: PositionMap, telling: PositionTelling): readonly Table[] {
	const { say, textOf, language } = telling;
	const of = new Map(map.statements.map((one) => [one.statement, one]));
	const groupHeaders = map.groups.map((group) => groupName(group.name, telling));
	const uniting = map.consensus.map((one) => [
		textOf(one.statement),
		sideText(one.side, telling),
		outOf(one.counts[one.side], one.counts.seen, telling),
	]);
	const dividing = map.divisive.map(({ statement }) => [
		textOf(statement),
		...(of.get(statement)?.groups ?? []).map((counts) => stances(counts, telling)),
	]);
	const whole = map.statements.map((one) => [
		textOf(one.statement),
		stances(one.counts, telling),
		...one.groups.map((counts) => stances(counts, telling)),
		one.consensus === undefined ? '' : formatShare(Math.round(one.consensus * 1000), 1000, language, 0),
	]);
	const legend = say('(d’accord / pas d’accord / passe)', '(agree / disagree / pass)');
	return [
		...statementsTable(
			'uniting',
			say('Ce qui rassemble', 'What unites'),
			[say('Avis', 'Opinion'), say('Personnes', 'People')],
			uniting,
			telling,
		),
		...statementsTable(
			'dividing',
			say(`Ce qui divise les groupes ${legend}`, `What divides the groups ${legend}`),
			groupHeaders,
			dividing,
			telling,
		),
		...statementsTable(
			'statements',
			say(`Toutes les affirmations ${legend}`, `All statements ${legend}`),
			[say('Toutes et tous', 'Everyone'), ...groupHeaders, say('Accord de tous les groupes', 'Agreement of all groups')],
			whole,
			telling,
		),
	];
}

/**
 * Where people stand on a topic, as a page and the minutes print it: what the method does, the map with its table, what
 * tells each group from the others, what unites and what divides, every statement with its counts.
 */
export function composePositions(map: PositionMap, names: PositionNames): readonly Block[] {
	const telling = tellingOf(names);
	const { say } = telling;
	if (map.groups.length === 0) {
		const none = say('Trop peu d’avis différents pour former des groupes.', 'Too few different opinions to form groups.');
		return [paragraph(none), ...tables(map, telling)];
	}
	return [paragraph(say(METHOD.fr, METHOD.en), 'note'), mapFigure(map, telling), groupsList(map, telling), ...tables(map, telling)];
}
