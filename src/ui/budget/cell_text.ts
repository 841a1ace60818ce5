import type { Language } from '../../domain/basics/index.ts';
import { formatAmount } from '../../domain/typography/index.ts';
import { BUDGET_WORDS } from '../../i18n/office/index.ts';
import type { GridColumn } from './columns.ts';
import type { GridLine } from './layout.ts';

/** What a row is called: its line's label, its heading's number and label, its side, or the result. */
function headOf({ kind, side, heading, row }: GridLine, language: Language): string {
	const words = BUDGET_WORDS[language];
	switch (kind) {
		case 'line':
			return row?.label ?? '';
		case 'heading':
			return `${heading?.id} – ${heading?.label}`;
		case 'side':
			return side === 'income' ? words.income : words.expenses;
		case 'result':
			return words.result;
	}
}

/** What a cell of the sheet shows. */
export function cellText(line: GridLine, column: GridColumn['id'], language: Language): string {
	const { row, forecast, previous } = line;
	const money = (cents: number | undefined) => (cents === undefined ? '' : formatAmount(cents, language));
	switch (column) {
		case 'label':
			return headOf(line, language);
		case 'amount':
			return row === undefined ? money(forecast) : row.amount;
		case 'note':
			return row?.note ?? '';
		case 'difference':
			return forecast === undefined && previous === undefined ? '' : money((forecast ?? 0) - (previous ?? 0));
		case 'more':
			return '';
		default:
			return money(line[column]);
	}
}
