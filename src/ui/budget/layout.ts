import {
	type AccountHeading,
	type BudgetHeading,
	changeLines,
	compareBudget,
	type LineChange,
	sideTotal,
	type YearAccounts,
} from '../../domain/accounts/index.ts';
import { type Cents, type Language, sumCents } from '../../domain/basics/index.ts';
import { readAmount } from '../../domain/typography/index.ts';
import { amountIn, changesOf, faultsOf, type SheetRow, type SheetYears } from './sheet.ts';

/** A heading on the sheet, with the sums of what is written under it. */
export interface SheetHeading extends Pick<BudgetHeading, 'forecast' | 'previous' | 'actual'> {
	readonly id: string;
	readonly label: string;
	readonly rows: readonly SheetRow[];
}

/** A side of the sheet, summed. Cents. */
export interface SheetSide {
	readonly side: AccountHeading['side'];
	readonly headings: readonly SheetHeading[];
	readonly forecast: Cents;
	readonly previous: Cents;
	readonly actual: Cents;
}

/** The budget as the sheet would make it; rows that cannot be kept as they are written count as they were. */
export function forecastOf(rows: readonly SheetRow[], budget: YearAccounts, language: Language): YearAccounts {
	const sound = changesOf(rows, language).flatMap(({ row, change }): LineChange[] =>
		faultsOf(row, language).length > 0 ? [] : [change as LineChange],
	);
	const changed = changeLines(budget, sound);
	return changed.ok ? changed.value : budget;
}

/** The sheet with its sums: each side, its headings, their lines. */
export function layoutOf(rows: readonly SheetRow[], years: SheetYears, language: Language): readonly SheetSide[] {
	const forecast = forecastOf(rows, years.budget, language);
	return (['expense', 'income'] as const).map((side) => {
		const compared = compareBudget({ forecast, actual: years.actual ?? undefined, previous: years.previous ?? undefined }, side);
		const ids = [
			...new Set([...compared.map(({ id }) => id), ...rows.filter((row) => row.side === side).map((row) => row.heading)]),
		].sort();
		const headings = ids.map((id): SheetHeading => {
			const own = rows.filter((row) => row.side === side && row.heading === id);
			const found = compared.find((heading) => heading.id === id);
			return { ...found, id, label: found?.label ?? own[0]?.headingLabel ?? id, rows: own };
		});
		const total = (of: YearAccounts | null) => (of === null ? 0 : sideTotal(of, side));
		return {
			side,
			headings,
			forecast: sumCents(headings.map((one) => one.forecast ?? 0)),
			previous: total(years.previous),
			actual: total(years.actual),
		};
	});
}

/** A row of the grid: a side or a heading with its sums, a line, or the result at the foot. Cents. */
export interface GridLine {
	readonly key: string;
	readonly kind: 'side' | 'heading' | 'line' | 'result';
	readonly side?: AccountHeading['side'];
	readonly heading?: SheetHeading;
	readonly row?: SheetRow;
	readonly forecast?: Cents | undefined;
	readonly previous?: Cents | undefined;
	readonly actual?: Cents | undefined;
}

/** The rows of the grid, one after another: each side before its headings, each heading before its lines, the result last. */
export function gridLines(sides: readonly SheetSide[], years: SheetYears, language: Language): readonly GridLine[] {
	const lines = sides.flatMap(({ side, headings, ...sums }): GridLine[] => [
		{ key: side, kind: 'side', side, ...sums },
		...headings.flatMap((heading): GridLine[] => [
			{
				key: `${side}/${heading.id}`,
				kind: 'heading',
				side,
				heading,
				forecast: heading.forecast,
				previous: heading.previous,
				actual: heading.actual,
			},
			...heading.rows.map((row): GridLine => {
				const forecast = row.removed || faultsOf(row, language).length > 0 ? undefined : readAmount(row.amount);
				return {
					key: row.key,
					kind: 'line',
					side,
					heading,
					row,
					forecast,
					previous: amountIn(years.previous, row),
					actual: amountIn(years.actual, row),
				};
			}),
		]),
	]);
	const [expenses, income] = sides;
	const result = (of: 'forecast' | 'previous' | 'actual') => (income?.[of] ?? 0) - (expenses?.[of] ?? 0);
	return [
		...lines,
		{ key: 'result', kind: 'result', forecast: result('forecast'), previous: result('previous'), actual: result('actual') },
	];
}
