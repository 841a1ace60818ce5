import { type AccountHeading, type AccountLine, type LineChange, lineAt, type YearAccounts } from '../../domain/accounts/index.ts';
import { type Cents, type Language, sameValue } from '../../domain/basics/index.ts';
import { formatAmount, readAmount } from '../../domain/typography/index.ts';

/** The cells of a line that one writes in, in the order in which a spreadsheet's columns are pasted over them. */
export const WRITTEN = ['label', 'amount', 'note'] as const;
export type Written = (typeof WRITTEN)[number];

/** A line as it stands on the sheet, its cells as they are written. */
export interface SheetRow {
	/** Unique on the sheet. */
	readonly key: string;
	readonly side: AccountHeading['side'];
	readonly heading: string;
	readonly headingLabel: string;
	/** The line as it was read of the budget; null: it is not there yet. */
	readonly was: AccountLine | null;
	/** Of a line that another year has: the id it would have here. */
	readonly id?: string;
	readonly label: string;
	readonly amount: string;
	readonly note: string;
	/** To be taken out of the budget. */
	readonly removed: boolean;
	/** What someone else made of the line while it was being changed here; null: they took it out. */
	readonly theirs?: AccountLine | null;
}

/** A budget on the sheet and the years beside it. */
export interface SheetYears {
	readonly budget: YearAccounts;
	readonly actual: YearAccounts | null;
	readonly previous: YearAccounts | null;
}

type Place = Pick<SheetRow, 'side' | 'heading'> & { readonly line: string };
const keyOf = ({ side, heading, line }: Place) => `${side}/${heading}/${line}`;

function written(line: AccountLine | null, language: Language): Pick<SheetRow, Written> {
	const { label = '', amount, note = '' } = line ?? {};
	return { label, amount: amount === undefined ? '' : formatAmount(amount, language), note };
}

/** What identifies the line of a row in any year; undefined for one that is new here. */
export function placeOf({ side, heading, was, id }: Pick<SheetRow, 'side' | 'heading' | 'was' | 'id'>): Place | undefined {
	const line = was?.id ?? id;
	return line === undefined ? undefined : { side, heading, line };
}

/** The amount of the line of a row in a year beside the budget. @returns cents */
export function amountIn(year: YearAccounts | null, row: SheetRow): Cents | undefined {
	const place = placeOf(row);
	return year === null || place === undefined ? undefined : lineAt(year, place)?.amount;
}

/** Expenses before income, headings by their numbers, lines in the order of the budget. */
function inOrder(rows: readonly SheetRow[]): readonly SheetRow[] {
	const rank = ({ side, heading }: SheetRow) => `${side === 'expense' ? 0 : 1}${heading}`;
	return [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** A budget as a sheet; a line that only a year beside it has stands there too, without an amount of its own. */
export function openSheet({ budget, actual, previous }: SheetYears, language: Language): readonly SheetRow[] {
	const rows = new Map<string, SheetRow>();
	for (const year of [budget, previous, actual]) {
		for (const { id: heading, side, label: headingLabel, lines } of year?.headings ?? []) {
			for (const line of lines) {
				const key = keyOf({ side, heading, line: line.id });
				if (rows.has(key)) continue;
				const own = year === budget;
				const cells = own ? written(line, language) : { label: line.label, amount: '', note: '' };
				rows.set(key, { key, side, heading, headingLabel, was: own ? line : null, id: line.id, ...cells, removed: false });
			}
		}
	}
	return inOrder([...rows.values()]);
}

/** Whether a row says something that the budget does not; one that only another year has says nothing while it has no amount. */
export function isChanged(row: SheetRow, language: Language): boolean {
	if (row.was === null) return !row.removed && (row.amount !== '' || row.note !== '' || (row.id === undefined && row.label !== ''));
	const cells = written(row.was, language);
	return row.removed || WRITTEN.some((cell) => row[cell] !== cells[cell]);
}

/** The cells of a row that cannot be kept as they are written: a line without a label, an amount that is none. */
export function faultsOf(row: SheetRow, language: Language): readonly Written[] {
	if (row.removed || !isChanged(row, language)) return [];
	return [
		...(row.label === '' ? (['label'] as const) : []),
		...(row.amount !== '' && readAmount(row.amount) === undefined ? (['amount'] as const) : []),
	];
}

/** What a change asks for, as it is sent: an amount that does not read stays the text it is, so that the action says so. */
export interface SentChange extends Omit<LineChange, 'now'> {
	readonly now: (Omit<NonNullable<LineChange['now']>, 'amount'> & { readonly amount?: Cents | string }) | null;
}

function sentOf({ side, heading, headingLabel, was, id, label, amount, note, removed }: SheetRow): SentChange {
	const { label: _label, amount: _amount, note: _note, ...rest } = was ?? {};
	const now = {
		...rest,
		...(id === undefined ? {} : { id }),
		label,
		...(amount === '' ? {} : { amount: readAmount(amount) ?? amount }),
		...(note === '' ? {} : { note }),
	};
	return { side, heading, headingLabel, was, now: removed ? null : now };
}

/** The rows that ask for a change of the budget, each with the change. */
export function changesOf(
	rows: readonly SheetRow[],
	language: Language,
): readonly { readonly row: SheetRow; readonly change: SentChange }[] {
	return rows.filter((row) => isChanged(row, language)).map((row) => ({ row, change: sentOf(row) }));
}

/** A row with one cell written anew; an amount that reads is set as amounts are. */
export function write(row: SheetRow, cell: Written, text: string, language: Language): SheetRow {
	const tidy = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
	const amount = cell === 'amount' ? readAmount(tidy) : undefined;
	return { ...row, removed: false, [cell]: amount === undefined ? tidy : formatAmount(amount, language) };
}

/** The rows with an empty one at the end of a heading. @param key of the new row */
export function addRow(
	rows: readonly SheetRow[],
	{ side, heading, headingLabel }: Pick<SheetRow, 'side' | 'heading' | 'headingLabel'>,
	key: string,
): readonly SheetRow[] {
	return inOrder([...rows, { key, side, heading, headingLabel, was: null, label: '', amount: '', note: '', removed: false }]);
}

/**
 * The rows with cells of a spreadsheet laid over them, from a cell of one row down its heading; those beyond its last line
 * become new lines of it. Columns beyond the last are left.
 * @param newKey makes the key of the nth new row
 */
export function paste(
	rows: readonly SheetRow[],
	from: { readonly key: string; readonly cell: Written },
	cells: readonly (readonly string[])[],
	language: Language,
	newKey: (nth: number) => string,
): readonly SheetRow[] {
	const first = rows.find(({ key }) => key === from.key);
	if (first === undefined) return rows;
	const own = rows.filter(({ side, heading }) => side === first.side && heading === first.heading);
	const start = own.indexOf(first);
	const wanted = Math.max(0, start + cells.length - own.length);
	let made = rows;
	for (let nth = 0; nth < wanted; nth++) made = addRow(made, first, newKey(nth));
	const targets = made.filter(({ side, heading }) => side === first.side && heading === first.heading).slice(start);
	const columns = WRITTEN.slice(WRITTEN.indexOf(from.cell));
	const laid = new Map(
		targets.slice(0, cells.length).map((row, nth) => [
			row.key,
			columns.reduce((at, column, index) => {
				const text = cells[nth]?.[index];
				return text === undefined ? at : write(at, column, text, language);
			}, row),
		]),
	);
	return made.map((row) => laid.get(row.key) ?? row);
}

/**
 * A sheet over what is in the budget now: rows that nobody touched here are as they are there; those that were touched keep
 * what was typed, and say what someone else made of them in the meantime.
 */
export function rebase(rows: readonly SheetRow[], years: SheetYears, language: Language): readonly SheetRow[] {
	const fresh = openSheet(years, language);
	const touched = rows
		.filter((row) => isChanged(row, language))
		.map((row): SheetRow => {
			const place = placeOf(row);
			const present = (place === undefined ? undefined : lineAt(years.budget, place)) ?? null;
			return sameValue(present, row.was) ? row : { ...row, was: present, theirs: present };
		})
		.filter((row) => isChanged(row, language));
	const byKey = new Map(touched.map((row) => [row.key, row]));
	const known = new Set(fresh.map(({ key }) => key));
	return inOrder([...fresh.map((row) => byKey.get(row.key) ?? row), ...touched.filter(({ key }) => !known.has(key))]);
}

/** A row as the budget has it, what was typed here given up. */
export function takeTheirs({ theirs: _theirs, ...row }: SheetRow, language: Language): SheetRow {
	return row.was === null ? { ...row, amount: '', note: '', removed: true } : { ...row, ...written(row.was, language), removed: false };
}
