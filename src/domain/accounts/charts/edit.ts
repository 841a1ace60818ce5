import type { Bilingual } from '../../basics/index.ts';
import {
	type AccountPattern,
	type ChartMapping,
	type HeadingLine,
	isSection,
	type MappedHeading,
	type MappedLine,
	type MappedSection,
} from './chart_mapping.ts';
import { type MappingRow, rowsOfMapping } from './rows.ts';

/** A line as it is to be: what it is called and what it takes. */
export interface EditedLine {
	readonly key: string;
	readonly label: Bilingual;
	readonly accounts: readonly AccountPattern[];
	readonly deductions?: readonly AccountPattern[];
}

/** What is done with a line beside its words: it changes places with its neighbour, has a new one after it, or goes. */
export const LINE_MOVES = ['up', 'down', 'add', 'remove'] as const;
export type LineMove = (typeof LINE_MOVES)[number];

/** The lines of a part, in the boxes (groups, headings) that they stand in. */
type Boxes<L> = readonly (readonly L[])[];

/**
 * Moves the line at a place one step; where it stands at the edge of its box, into the next if lines may leave theirs, else it
 * stays.
 */
function step<L>(boxes: Boxes<L>, [box, at]: readonly [number, number], by: -1 | 1, leaves: boolean): Boxes<L> {
	const own = boxes[box] ?? [];
	const line = own[at];
	if (line === undefined) return boxes;
	const without = own.toSpliced(at, 1);
	const within = at + by >= 0 && at + by < own.length;
	if (within) return boxes.with(box, without.toSpliced(at + by, 0, line));
	const next = leaves ? boxes[box + by] : undefined;
	if (next === undefined) return boxes;
	return boxes.with(box, without).with(box + by, by === 1 ? [line, ...next] : [...next, line]);
}

interface Editing<L> {
	readonly keyOf: (line: L, box: number) => string;
	readonly anew: (id: string) => L;
	readonly takes: (line: L, edited: EditedLine) => L;
	readonly taken: ReadonlySet<string>;
	/** Whether a line may go into another box: one of a heading is named by its heading, and stays in it. */
	readonly leaves: boolean;
}

/** An id that no line of the mapping has. */
function freeId(taken: ReadonlySet<string>): string {
	for (let turn = 1; ; turn++) if (!taken.has(`ligne-${turn}`)) return `ligne-${turn}`;
}

function editBoxes<L>(
	boxes: Boxes<L>,
	edits: ReadonlyMap<string, EditedLine>,
	move: { readonly key: string; readonly to: LineMove } | undefined,
	{ keyOf, anew, takes, taken, leaves }: Editing<L>,
): Boxes<L> {
	let place: readonly [number, number] | undefined;
	const edited = boxes.map((lines, box) =>
		lines.map((line, at) => {
			const key = keyOf(line, box);
			if (key === move?.key) place = [box, at];
			const edit = edits.get(key);
			return edit === undefined ? line : takes(line, edit);
		}),
	);
	if (place === undefined || move === undefined) return edited;
	const [box, at] = place;
	const own = edited[box] ?? [];
	if (move.to === 'remove') return edited.with(box, own.toSpliced(at, 1));
	if (move.to === 'add') return edited.with(box, own.toSpliced(at + 1, 0, anew(freeId(taken))));
	return step(edited, place, move.to === 'up' ? -1 : 1, leaves);
}

function editSections<S extends MappedSection>(
	sections: readonly S[],
	edit: (boxes: Boxes<MappedLine>) => Boxes<MappedLine>,
): readonly S[] {
	const boxes = edit(sections.flatMap(({ groups }) => groups.map(({ lines }) => lines)));
	let box = 0;
	return sections.map((section) => ({ ...section, groups: section.groups.map((group) => ({ ...group, lines: boxes[box++] ?? [] })) }));
}

const NEW: Bilingual = { fr: 'Nouvelle ligne', en: 'New line' };

/**
 * A mapping with lines put in other words, taking other accounts, and at most one of them moved, added or taken away. The
 * line that holds the result is not touched. What does not fit together is found by {@link mappingMistakes} afterwards.
 */
export function editMapping(
	mapping: ChartMapping,
	lines: readonly EditedLine[],
	move?: { readonly key: string; readonly to: LineMove },
): ChartMapping {
	const edits = new Map(lines.map((line) => [line.key, line]));
	const taken = new Set(rowsOfMapping(mapping).map(({ key }) => key.slice(key.lastIndexOf('/') + 1)));
	const inPart = (part: MappingRow['part']) => (boxes: Boxes<MappedLine>) =>
		editBoxes(boxes, edits, move, {
			keyOf: ({ id }) => `${part}/${id}`,
			anew: (id): MappedLine => ({ id, label: NEW, accounts: [] }),
			takes: (line, { label, accounts, deductions }): MappedLine => {
				if (line.result === true) return { ...line, label };
				const { deductions: _, ...rest } = line;
				return { ...rest, label, accounts, ...(deductions === undefined || deductions.length === 0 ? {} : { deductions }) };
			},
			taken,
			leaves: true,
		});
	const { incomeStatement, balanceSheet, headings } = mapping;
	const sections = editSections((incomeStatement ?? []).filter(isSection), inPart('income'));
	const named = new Map(sections.map((section) => [section.id, section]));
	const ids = headings?.map(({ id }) => id) ?? [];
	const boxes = editBoxes<HeadingLine>(headings?.map((heading) => heading.lines) ?? [], edits, move, {
		keyOf: ({ id }, box) => `headings/${ids[box]}/${id}`,
		anew: (id) => ({ id, label: NEW.fr, accounts: [] }),
		takes: (line, { label, accounts }) => ({ ...line, label: label.fr, accounts }),
		taken,
		leaves: false,
	});
	return {
		...mapping,
		...(incomeStatement === undefined
			? {}
			: { incomeStatement: incomeStatement.map((row) => named.get(row.id) ?? row) as typeof incomeStatement }),
		...(balanceSheet === undefined
			? {}
			: {
					balanceSheet: {
						assets: editSections(balanceSheet.assets, inPart('assets')),
						liabilities: editSections(balanceSheet.liabilities, inPart('liabilities')),
					},
				}),
		...(headings === undefined
			? {}
			: { headings: headings.map((heading, box): MappedHeading => ({ ...heading, lines: boxes[box] ?? [] })) }),
	};
}

/** What one version of a mapping has that another has not, line by line. */
export interface MappingDifference {
	readonly kind: 'added' | 'removed' | 'changed' | 'moved';
	readonly before?: MappingRow;
	readonly after?: MappingRow;
}

const said = ({ label, accounts, deductions, kind }: MappingRow) => JSON.stringify([kind, label, accounts, deductions ?? []]);

/** The line that stands before each, so that one that moved is told from those that it passed. */
function orderOf(rows: readonly MappingRow[], both: ReadonlySet<string>): ReadonlyMap<string, string> {
	const kept = rows.filter(({ kind, key }) => kind === 'section' || kind === 'group' || both.has(key));
	return new Map(kept.map((row, index) => [row.key, `${row.part} ${kept[index - 1]?.key ?? ''} ${kept[index - 1]?.label.fr ?? ''}`]));
}

/** What differs between two versions of a mapping, line by line, in the order of the later. */
export function mappingDifferences(before: ChartMapping, after: ChartMapping): readonly MappingDifference[] {
	const [was, is] = [before, after].map((one) => rowsOfMapping(one));
	const lines = (rows: readonly MappingRow[] = []) => new Map(rows.filter(({ key }) => key !== '').map((row) => [row.key, row]));
	const [old, now] = [lines(was), lines(is)];
	const both = new Set([...now.keys()].filter((key) => old.has(key)));
	const [oldOrder, nowOrder] = [orderOf(was ?? [], both), orderOf(is ?? [], both)];
	const later = [...now.values()].flatMap((row): MappingDifference[] => {
		const earlier = old.get(row.key);
		if (earlier === undefined) return [{ kind: 'added', after: row }];
		if (said(earlier) !== said(row)) return [{ kind: 'changed', before: earlier, after: row }];
		return oldOrder.get(row.key) === nowOrder.get(row.key) ? [] : [{ kind: 'moved', before: earlier, after: row }];
	});
	const gone = [...old.values()].filter(({ key }) => !now.has(key)).map((row): MappingDifference => ({ kind: 'removed', before: row }));
	return [...later, ...gone];
}
