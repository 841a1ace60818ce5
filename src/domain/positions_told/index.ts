import type { IsoDate, Language } from '../basics/index.ts';
import { type DocumentTree, paragraph, row, section, type Table, text } from '../document/index.ts';
import { mapPositions, type PositionMap, type StanceCounts, type Topic } from '../positions/index.ts';
import { formatCount, formatShare } from '../typography/index.ts';
import { POSITIONS_WORDS } from './words.ts';

/** A topic with its title and the text of each statement, by id. */
export interface ToldTopic extends Topic {
	readonly title: string;
	readonly texts: ReadonlyMap<string, string>;
}

interface Telling {
	readonly language: Language;
	readonly words: (typeof POSITIONS_WORDS)[Language];
	readonly textOf: (statement: string) => string;
}

/** How each of some statements was answered, by the counts that are asked for. */
function answers(
	{ language, words, textOf }: Telling,
	id: string,
	caption: string,
	lines: readonly { readonly statement: string; readonly counts: StanceCounts }[],
): Table {
	const share = (part: number, { seen }: StanceCounts) => `${formatCount(part, language)} (${formatShare(part, seen, language, 0)})`;
	return {
		type: 'table',
		id,
		caption: text(caption),
		columns: [
			{ header: text(words.statement), align: 'start' },
			...[words.agree, words.disagree, words.pass].map((header) => ({ header: text(header), align: 'end' as const })),
		],
		rows: lines.map(({ statement, counts }) =>
			row(
				'line',
				textOf(statement),
				share(counts.agree, counts),
				share(counts.disagree, counts),
				share(counts.seen - counts.agree - counts.disagree, counts),
			),
		),
	};
}

/** Where everyone stands, with how many each group has. */
function mapFigure({ language, words }: Telling, { groups, participants }: PositionMap) {
	const apart = participants.filter(({ group }) => group === undefined);
	const series = groups.map(({ name }, index) => ({
		label: words.group(name),
		points: participants.filter(({ group }) => group === index),
		apart: false,
	}));
	if (apart.length > 0) series.push({ label: words.none, points: apart, apart: true });
	return {
		type: 'figure' as const,
		id: 'map',
		title: text(words.map),
		alternative: words.alternative(groups.length, participants.length),
		chart: {
			kind: 'scatter' as const,
			series: series.map(({ label, points, apart: none }) => ({
				label,
				apart: none,
				points: points.map(({ x, y }) => ({ x, y })),
			})),
		},
		table: {
			type: 'table' as const,
			id: 'map-table',
			caption: text(words.map),
			columns: [
				{ header: text(words.map), align: 'start' as const },
				{ header: text(words.members), align: 'end' as const },
			],
			rows: series.map(({ label, points }) => row('line', label, formatCount(points.length, language))),
		},
	};
}

/**
 * Where participants stand on a topic: the map of opinion groups with its table, what unites, what divides, what tells each
 * group apart, and every statement's counts. Names nobody. Pure: the same answers give the same tree.
 */
export function composePositions(topic: ToldTopic, association: string, date: IsoDate, language: Language): DocumentTree {
	const words = POSITIONS_WORDS[language];
	const telling: Telling = { language, words, textOf: (id) => topic.texts.get(id) ?? id };
	const map = mapPositions(topic);
	const countsOf = new Map(map.statements.map(({ statement, counts }) => [statement, counts]));
	const all = (statements: readonly { readonly statement: string }[]) =>
		statements.flatMap(({ statement }) => {
			const counts = countsOf.get(statement);
			return counts === undefined ? [] : [{ statement, counts }];
		});
	const told = (id: string, title: string, lines: readonly { readonly statement: string; readonly counts: StanceCounts }[]) =>
		section(id, title, [lines.length === 0 ? paragraph(words.nothing) : answers(telling, `${id}-table`, title, lines)]);
	return {
		kind: 'positions',
		language,
		title: text(topic.title),
		subtitle: text(association),
		metadata: {
			title: `${topic.title} – ${association}`,
			author: association,
			subject: words.subject,
			keywords: [association, topic.title],
			date,
			fileName: 'positions',
		},
		children: [
			...(map.participants.length === 0 ? [paragraph(words.nothing)] : [mapFigure(telling, map)]),
			told('uniting', words.uniting, all(map.consensus)),
			told('dividing', words.dividing, all(map.divisive)),
			...map.groups.map(({ name, representative }, index) => told(`group-${index}`, words.telling(name), representative)),
			told('all', words.all, all(map.statements)),
			paragraph(words.method),
		],
	};
}
