import { linesOf, type MappedLine, type MappedSection } from '../charts/index.ts';
import { combined, figureOf } from './place.ts';
import type { StatementFigure, StatementRow } from './statement.ts';

/** What a line's row says beside its place and its name. */
export type LineRow = Required<Pick<StatementRow, 'kind' | 'figure'>> & Pick<StatementRow, 'gross' | 'deductions'>;

/** The rows of a section, its lines under their headings and its total at the foot; and that total. */
export function sectionRows(
	section: MappedSection,
	lineRow: (line: MappedLine) => LineRow,
): { readonly rows: readonly StatementRow[]; readonly total: StatementFigure } {
	const made = new Map(linesOf([section]).map((line) => [line.id, lineRow(line)]));
	const total = combined([...made.values()].map(({ figure }) => ({ sign: 1, figure })));
	const nothing: LineRow = { kind: 'line', figure: figureOf([], undefined) };
	const heading = (id: string, label: MappedSection['label'], level: 1 | 2): StatementRow[] =>
		label === undefined ? [] : [{ id, label, section: section.id, kind: 'heading', level }];
	const rows = [
		...heading(`${section.id}-heading`, section.label, 1),
		...section.groups.flatMap((group, index) => [
			...heading(`${section.id}-${index}`, group.label, 2),
			...group.lines.map(
				({ id, label }): StatementRow => ({
					id,
					label,
					section: section.id,
					level: group.label === undefined ? 1 : 2,
					...(made.get(id) ?? nothing),
				}),
			),
		]),
		{ id: section.id, label: section.total, section: section.id, kind: 'total' as const, level: 1 as const, figure: total },
	];
	return { rows, total };
}
