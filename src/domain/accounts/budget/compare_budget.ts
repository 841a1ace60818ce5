import type { Cents } from '../../basics/index.ts';
import type { AccountHeading, YearAccounts } from '../accounts.ts';
import type { AccountAmount } from '../charts/index.ts';
import { type ComparedHeading, compareAccounts } from '../compare.ts';

/** What was forecast, what was done, and what the year before did. Cents; absent where that year has no such row. */
export interface BudgetFigures {
	readonly forecast?: Cents;
	readonly actual?: Cents;
	readonly previous?: Cents;
	/** Actual less forecast, what is absent counting as 0: positive is more spent, or more received, than forecast. */
	readonly gap: Cents;
	/** Actual less the year before, likewise. */
	readonly change: Cents;
}

/** A line of the comparison, and the accounts whose entries make its actual amount. */
export interface BudgetLine extends BudgetFigures {
	readonly id: string;
	readonly label: string;
	readonly behind: readonly AccountAmount[];
}

export interface BudgetHeading extends BudgetFigures {
	readonly id: string;
	readonly label: string;
	readonly lines: readonly BudgetLine[];
}

/** The years that a comparison sets side by side. */
export interface BudgetYears {
	readonly forecast: YearAccounts | undefined;
	readonly actual: YearAccounts | undefined;
	readonly previous: YearAccounts | undefined;
	/** The accounts behind a line of the actual year, where it was made from entries. */
	readonly behind?: (heading: string, line: string) => readonly AccountAmount[];
}

function figures(forecast: Cents | undefined, actual: Cents | undefined, previous: Cents | undefined): BudgetFigures {
	return {
		...(forecast === undefined ? {} : { forecast }),
		...(actual === undefined ? {} : { actual }),
		...(previous === undefined ? {} : { previous }),
		gap: (actual ?? 0) - (forecast ?? 0),
		change: (actual ?? 0) - (previous ?? 0),
	};
}

/** What two comparisons with the same actual year say of one row. */
function joined<T extends { readonly id: string; readonly label: string }>(first: readonly T[], second: readonly T[]) {
	const ids = [...new Set([...first, ...second].map(({ id }) => id))];
	return ids.map((id) => {
		const [one, other] = [first.find((row) => row.id === id), second.find((row) => row.id === id)];
		return { id, label: one?.label ?? other?.label ?? id, one, other };
	});
}

/** One side of the budget: forecast against actual and against the year before, heading by heading and line by line. */
export function compareBudget({ forecast, actual, previous, behind }: BudgetYears, side: AccountHeading['side']): readonly BudgetHeading[] {
	const forecasts = compareAccounts(forecast, actual, side);
	const before = compareAccounts(previous, actual, side);
	const lines = (heading: string, one: ComparedHeading | undefined, other: ComparedHeading | undefined) =>
		joined(one?.lines ?? [], other?.lines ?? []).map(
			(row): BudgetLine => ({
				id: row.id,
				label: row.label,
				...figures(row.one?.left, row.one?.right ?? row.other?.right, row.other?.left),
				behind: behind?.(heading, row.id) ?? [],
			}),
		);
	return joined(forecasts, before)
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ id, label, one, other }) => ({
			id,
			label,
			...figures(one?.left, one?.right ?? other?.right, other?.left),
			lines: lines(id, one, other),
		}));
}
