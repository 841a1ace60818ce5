import { addDays, addYears } from '../../basics/index.ts';
import type { AccountHeading, YearAccounts } from '../accounts.ts';
import type { MappedHeading } from '../charts/index.ts';

/** What the amounts of a new budget are taken from: other accounts, the empty lines of a chart, or nothing. */
export type BudgetSource =
	| { readonly kind: 'accounts'; readonly accounts: YearAccounts }
	| { readonly kind: 'chart'; readonly headings: readonly MappedHeading[] }
	| { readonly kind: 'nothing' };

/** A heading as a draft starts from it: its lines with whom they come from; what was announced or said of that year stays there. */
function taken({ id, label, side, amount, lines }: AccountHeading): AccountHeading {
	const own = lines.map(({ note: _note, funding: _funding, dues, ...line }) =>
		dues === undefined ? line : { ...line, dues: { categories: dues.categories } },
	);
	// A heading told by its total alone becomes a line, so that the draft is the sum of its lines.
	return { id, label, side, lines: lines.length > 0 || amount === undefined ? own : [{ id, label, amount }] };
}

function headingsFrom(source: BudgetSource): readonly AccountHeading[] {
	switch (source.kind) {
		case 'nothing':
			return [];
		case 'accounts':
			return source.accounts.headings.map(taken);
		case 'chart':
			return source.headings.map(({ id, label, side, lines }) => ({
				id,
				label,
				side,
				lines: lines.map((line) => ({
					id: line.id,
					label: line.label,
					...(line.source === undefined ? {} : { source: line.source }),
				})),
			}));
	}
}

/**
 * A draft of the budget of a year. From an adopted budget of the same year it is a revision of it.
 * @param fiscalYearStart first day of a fiscal year, `01-01`
 */
export function beginBudget(id: string, year: number, fiscalYearStart: string, source: BudgetSource): YearAccounts {
	const from = `${year}-${fiscalYearStart}`;
	const revises =
		source.kind === 'accounts' && source.accounts.year === year && source.accounts.adopted !== undefined ? source.accounts.id : undefined;
	return {
		id,
		year,
		stage: 'forecast',
		from,
		to: addDays(addYears(from, 1), -1),
		headings: headingsFrom(source),
		...(revises === undefined ? {} : { revises }),
	};
}
