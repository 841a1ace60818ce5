import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountLine, beginBudget, changeLines, type LineChange, lineAt, type YearAccounts } from '../../domain/accounts/index.ts';
import { changesOf, faultsOf, forecastOf, layoutOf, openSheet, paste, readCells, rebase, rowsOfForm, takeTheirs, write } from './index.ts';
import { moved } from './keys.ts';
import { hiddenFields } from './sheet_form.ts';

const year = (lines: readonly AccountLine[]): YearAccounts => ({
	...beginBudget('2025-forecast', 2025, '01-01', { kind: 'nothing' }),
	headings: [
		{ id: '60', label: 'Achats', side: 'expense', lines },
		{ id: '74', label: 'Subventions', side: 'income', lines: [{ id: 'etat', label: 'État', amount: 100_00, funder: 'ditp' }] },
	],
});
const line = (id: string, amount?: number): AccountLine => ({ id, label: id, ...(amount === undefined ? {} : { amount }) });
const years = (lines: readonly AccountLine[], previous: YearAccounts | null = null) => ({ budget: year(lines), actual: null, previous });
const newKey = () => {
	let nth = 0;
	return () => `new/${++nth}`;
};

it('reads what spreadsheets put on the clipboard', () => {
	expect(readCells('a\t1\r\nb\t2\r\n')).toEqual([
		['a', '1'],
		['b', '2'],
	]);
	expect(readCells('"deux\nlignes"\t"dit ""oui"""\t\n\tx')).toEqual([
		['deux lignes', 'dit "oui"', ''],
		['', 'x'],
	]);
	expect(readCells('')).toEqual([]);
	const cell = fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/\s+/gu, ' ').trim());
	const quoted = (text: string) => (/["\t\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
	const table = fc
		.integer({ min: 1, max: 3 })
		.chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
	fc.assert(
		fc.property(table, (cells) => {
			expect(readCells(cells.map((row) => `${row.map(quoted).join('\t')}\n`).join(''))).toEqual(cells);
		}),
	);
});

describe('the sheet of a budget', () => {
	it('asks for nothing until something is written, and for no more than was', () => {
		const rows = openSheet(years([line('a', 1000), line('b')], year([line('c', 500)])), 'fr');
		expect(rows.map(({ key, amount }) => [key, amount])).toEqual([
			['expense/60/a', '10'],
			['expense/60/b', ''],
			['expense/60/c', ''],
			['income/74/etat', '100'],
		]);
		expect(changesOf(rows, 'fr')).toEqual([]);
		// A line that only last year had comes in with its id, so that the two stand side by side.
		const written = rows.map((row) => (row.key === 'expense/60/c' ? write(row, 'amount', '7,5', 'fr') : row));
		expect(changesOf(written, 'fr').map(({ change }) => [change.was, change.now])).toEqual([[null, { id: 'c', label: 'c', amount: 750 }]]);
	});
	it('keeps what it does not show of a line, and says which cells do not read', () => {
		const rows = openSheet(years([line('a', 1000)]), 'fr').map((row) =>
			write(row, 'amount', row.key === 'income/74/etat' ? '200' : 'dix', 'fr'),
		);
		expect(rows.map((row) => faultsOf(row, 'fr'))).toEqual([['amount'], []]);
		expect(changesOf(rows, 'fr').map(({ change }) => change.now)).toEqual([
			{ id: 'a', label: 'a', amount: 'dix' },
			{ id: 'etat', label: 'État', amount: 20_000, funder: 'ditp' },
		]);
		expect(layoutOf(rows, years([line('a', 1000)]), 'fr').map(({ forecast }) => forecast)).toEqual([1000, 20_000]);
	});
	it('lays pasted cells down one heading, and beyond its last line makes new ones of it', () => {
		const rows = openSheet(years([line('a', 1), line('b', 2)]), 'fr');
		const laid = paste(rows, { key: 'expense/60/b', cell: 'amount' }, [['1.000,00 €', 'pourquoi', 'de trop'], ['(20)']], 'fr', newKey());
		expect(laid.map(({ key, label, amount, note }) => [key, label, amount, note])).toEqual(
			[
				['expense/60/a', 'a', '0,01', ''],
				['expense/60/b', 'b', '1 000', 'pourquoi'],
				['new/1', '', '−20', ''],
				['income/74/etat', 'État', '100', ''],
			].map(([key, label, amount, note]) => [key, label, amount?.replace(' ', '\u202F'), note]),
		);
		expect(laid.map((row) => faultsOf(row, 'fr'))).toEqual([[], [], ['label'], []]);
	});
	it('over what others have changed keeps what was typed and takes the rest, so that saving again is saving knowingly', () => {
		const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }), { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(amounts, amounts, amounts, (before, mine, others) => {
				const lines = (of: readonly (number | undefined)[]) => of.map((amount, index) => line(`l${index}`, amount));
				const rows = openSheet(years(lines(before)), 'fr').map((row) => {
					const index = Number(row.was?.id.slice(1));
					const typed =
						row.side === 'income' ? row.amount : mine[index] === undefined ? '' : String((mine[index] ?? 0) / 100).replace('.', ',');
					return write(row, 'amount', typed, 'fr');
				});
				const now = years(lines(others));
				const over = rebase(rows, now, 'fr');
				const saved = changeLines(
					now.budget,
					changesOf(over, 'fr').map(({ change }) => change as LineChange),
				);
				const expected = before.map((amount, index) => (mine[index] === amount ? others[index] : mine[index]));
				const amountsOf = (of: YearAccounts) =>
					before.map((_, index) => lineAt(of, { side: 'expense', heading: '60', line: `l${index}` })?.amount);
				expect(saved.ok && amountsOf(saved.value)).toEqual(expected);
				expect(amountsOf(forecastOf(over, now.budget, 'fr'))).toEqual(expected);
				const contested = before.filter(
					(amount, index) => others[index] !== amount && mine[index] !== amount && mine[index] !== others[index],
				);
				expect(over.filter(({ theirs }) => theirs !== undefined)).toHaveLength(contested.length);
				expect(
					changesOf(
						over.map((row) => (row.theirs === undefined ? row : takeTheirs(row, 'fr'))),
						'fr',
					).every(({ row }) => row.theirs === undefined),
				).toBe(true);
			}),
		);
	});
	it('comes back from its form as it was written', () => {
		const rows = openSheet(years([line('a', 1), line('b', 2)]), 'fr').map((row) => ({
			...write(row, 'note', 'plus cher', 'fr'),
			removed: row.key.endsWith('b'),
		}));
		const fields = rows.flatMap((row, number) =>
			[
				...hiddenFields(row),
				['label', row.label],
				['amount', row.amount],
				['note', row.note],
				...(row.removed ? [['removed', '1']] : []),
			].map(([name, value]) => [`lines.${number}.${name}`, value] as const),
		);
		expect(rowsOfForm(fields, 'fr')).toEqual(rows);
		expect(
			rowsOfForm(
				[
					['lines.0.was', '{'],
					['lines.0.label', 'x'],
				],
				'fr',
			),
		).toMatchObject([{ was: null, label: 'x' }]);
	});
});

it('keys lead from cell to cell and never out of the grid', () => {
	const size = { rows: 4, columns: 3 };
	const go = (row: number, column: number, key: string, ctrlKey = false) => moved({ row, column }, { key, ctrlKey }, size);
	expect(go(1, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
	expect(go(0, 2, 'ArrowRight')).toEqual({ row: 0, column: 2 });
	expect(go(1, 1, 'Home')).toEqual({ row: 1, column: 0 });
	expect(go(1, 1, 'End', true)).toEqual({ row: 3, column: 2 });
	expect(go(1, 1, 'PageDown')).toEqual({ row: 3, column: 1 });
	expect(go(1, 1, 'a')).toBeUndefined();
});
