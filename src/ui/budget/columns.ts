import type { Language } from '../../domain/basics/index.ts';
import { BUDGET_WORDS } from '../../i18n/office/index.ts';
import { type SheetYears, WRITTEN, type Written } from './sheet.ts';

/** A column of the sheet. */
export interface GridColumn {
	readonly id: Written | 'previous' | 'difference' | 'actual' | 'more';
	readonly header: string;
	/** Whether it holds amounts, which are set at its end. */
	readonly figure: boolean;
}

/** The columns of a sheet: those of years that there are not are left out. */
export function columnsOf({ budget: { year }, actual, previous }: SheetYears, language: Language): readonly GridColumn[] {
	const words = BUDGET_WORDS[language];
	const before = String(previous?.year);
	return [
		{ id: 'label', header: words.line, figure: false },
		{ id: 'amount', header: words.forecast(String(year)), figure: true },
		...(previous === null
			? []
			: ([
					{ id: 'previous', header: words.actual(before), figure: true },
					{ id: 'difference', header: words.difference(before), figure: true },
				] as const)),
		...(actual === null ? [] : ([{ id: 'actual', header: words.toDate(String(year)), figure: true }] as const)),
		{ id: 'note', header: words.why, figure: false },
		{ id: 'more', header: words.more, figure: false },
	];
}

/** Whether one writes in a column. */
export function isWritten(id: GridColumn['id'] | undefined): id is Written {
	return WRITTEN.some((one) => one === id);
}
