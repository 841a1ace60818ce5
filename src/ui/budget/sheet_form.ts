import type { AccountLine } from '../../domain/accounts/index.ts';
import type { Language } from '../../domain/basics/index.ts';
import { readCells } from './cells.ts';
import { type SheetRow, WRITTEN, write } from './sheet.ts';

/** Fields of a row in a form: `lines.3.amount`. */
const FIELD = /^lines\.(\d{1,5})\.(\w+)$/u;

/** The line that a page put into its form as it was read; the action judges whether it is one. */
export function readLine(json: string | undefined): AccountLine | null {
	try {
		return json === undefined || json === '' ? null : (JSON.parse(json) as AccountLine);
	} catch {
		return null;
	}
}

/** The fields that a form sends of a row, beside the cells that one writes in. */
export function hiddenFields(row: SheetRow): readonly (readonly [name: string, value: string])[] {
	const { key, side, heading, headingLabel, was, id = '' } = row;
	return [
		['key', key],
		['side', side],
		['heading', heading],
		['headingLabel', headingLabel],
		['was', was === null ? '' : JSON.stringify(was)],
		['id', id],
	];
}

/** The rows of a sheet that a form sent, as they were written. */
export function rowsOfForm(sent: Iterable<readonly [name: string, value: unknown]>, language: Language): readonly SheetRow[] {
	const rows = new Map<string, Map<string, string>>();
	for (const [name, value] of sent) {
		const [, number, field] = FIELD.exec(name) ?? [];
		if (number === undefined || field === undefined || typeof value !== 'string') continue;
		const row = rows.get(number) ?? new Map<string, string>();
		rows.set(number, row.set(field, value));
	}
	return [...rows.values()].map((fields) => {
		const side = fields.get('side') === 'income' ? 'income' : 'expense';
		const [key = '', heading = '', headingLabel = ''] = ['key', 'heading', 'headingLabel'].map((name) => fields.get(name) ?? '');
		const id = fields.get('id') ?? '';
		const was = readLine(fields.get('was'));
		const blank: SheetRow = {
			...{ key, side, heading, headingLabel, was, label: '', amount: '', note: '', removed: false },
			...(id === '' ? {} : { id }),
		};
		const row = WRITTEN.reduce((at, cell) => write(at, cell, fields.get(cell) ?? '', language), blank);
		return { ...row, removed: fields.has('removed') };
	});
}

/**
 * New rows of one heading from the cells of a spreadsheet, typed or pasted into a text: label, amount, note.
 * @param place side, number and label of the heading: `expense/60/Achats`
 */
export function rowsOfCells(place: string, text: string, language: Language): readonly SheetRow[] {
	const [side, heading = '', ...label] = place.split('/');
	return readCells(text).map((cells, index) => {
		const blank: SheetRow = {
			key: `new/${index}`,
			side: side === 'income' ? 'income' : 'expense',
			heading,
			headingLabel: label.join('/') || heading,
			was: null,
			label: '',
			amount: '',
			note: '',
			removed: false,
		};
		return WRITTEN.reduce((row, cell, column) => write(row, cell, cells[column] ?? '', language), blank);
	});
}
