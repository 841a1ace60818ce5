import { CsvError, parse } from 'csv-parse/sync';
import type { BankMovement, BankStatement } from '../../domain/accounts/index.ts';
import { type Cents, ok, type Result, refused } from '../../domain/basics/index.ts';
import { foldName } from '../../domain/typography/index.ts';
import { type BankColumns, recogniseBankColumns } from './columns.ts';
import { type BankFileProblem, shown } from './problems.ts';
import { bankAmount, bankDate, oneLine } from './values.ts';

/** A row and the line of the file at which it begins. */
interface Row {
	readonly cells: readonly string[];
	readonly line: number;
}

const SEPARATORS = [';', '\t', ',', '|'] as const;
/** Rows that may come before the names of the columns: the bank's name, the holder, the balance. */
const MOST_BEFORE = 40;

function rowsOf(text: string, delimiter: string): readonly Row[] | undefined {
	try {
		const records = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, info: true }) as unknown as readonly {
			readonly record: readonly string[];
			readonly info: { readonly lines: number };
		}[];
		let before = 0;
		return records.map(({ record, info }) => {
			const line = before + 1;
			before = info.lines;
			return { cells: record.map((cell) => cell.trim()), line };
		});
	} catch (error) {
		if (error instanceof CsvError) return undefined;
		throw error;
	}
}

interface Table {
	readonly columns: BankColumns;
	readonly before: readonly Row[];
	readonly rows: readonly Row[];
}

/** The table in a file: with the separator that has names of columns among its first rows. */
function tableIn(text: string): Table | BankFileProblem {
	let unclosed = false;
	for (const separator of SEPARATORS) {
		const rows = rowsOf(text, separator);
		if (rows === undefined) unclosed = true;
		const names = rows?.slice(0, MOST_BEFORE).findIndex(({ cells }) => recogniseBankColumns(cells) !== undefined) ?? -1;
		const columns = recogniseBankColumns(rows?.[names]?.cells ?? []);
		if (rows !== undefined && columns !== undefined) return { columns, before: rows.slice(0, names), rows: rows.slice(names + 1) };
	}
	return unclosed ? { code: 'quotes-open', params: {} } : { code: 'no-header', params: {} };
}

/** The account that the rows before the table name: an IBAN, else what stands beside «compte». */
function accountIn(before: readonly Row[]): string {
	for (const { cells } of before) {
		const iban = /\bFR\d{2}(?: ?[0-9A-Z]{4}){5} ?[0-9A-Z]{3}\b/u.exec(cells.join(' '))?.[0];
		if (iban !== undefined) return iban.replaceAll(' ', '');
	}
	for (const { cells } of before) {
		const at = cells.findIndex((cell) => /compte/iu.test(cell));
		const number = /(?<!\d)\d[\d ]{6,}\d(?!\d)/u.exec(cells.slice(Math.max(0, at)).join(' '))?.[0];
		if (at !== -1 && number !== undefined) return number.replaceAll(' ', '');
	}
	return '';
}

/** Reads the rows of a table, and collects what is wrong with each. */
class RowReader {
	readonly problems: BankFileProblem[] = [];
	readonly movements: BankMovement[] = [];
	readonly #columns: BankColumns;

	constructor(columns: BankColumns) {
		this.#columns = columns;
	}

	read({ cells, line }: Row): void {
		const { of, labels } = this.#columns;
		const at = (place: number | undefined) => (place === undefined ? '' : (cells[place] ?? ''));
		const label = oneLine(
			labels
				.map(at)
				.filter((text, index, all) => all.indexOf(text) === index)
				.join(' '),
		);
		const amounts = [at(of.amount), at(of.debit), at(of.credit)].filter((text) => text !== '');
		if (at(of.date) === '' && amounts.length === 0) {
			this.#goOn(label);
			return;
		}
		// A foot of the table: totals and balances are no movements.
		if (/^(?:sous total|total|totaux|solde|balance)\b/u.test(foldName(at(of.date) || label || (cells[0] ?? '')))) return;
		const date = bankDate(at(of.date));
		if (date === undefined) {
			const found = shown(at(of.date));
			this.#fail(line, of.date, found === '' ? { code: 'date-missing', params: {} } : { code: 'date-wrong', params: { found } });
		}
		const currency = at(of.currency);
		if (currency !== '' && !/^(?:eur|euros?|€)$/iu.test(currency))
			this.#fail(line, of.currency, { code: 'not-euro', params: { found: shown(currency) } });
		const amount = this.#amount(at, line);
		if (date === undefined || amount === undefined || amount === 0) return;
		const valueDate = bankDate(at(of.valueDate));
		const reference = oneLine(at(of.reference));
		this.movements.push({ date, ...(valueDate === undefined ? {} : { valueDate }), amount, label, reference, line });
	}

	/** A row that has but words goes on from the row before it. */
	#goOn(words: string): void {
		const last = this.movements.at(-1);
		if (last !== undefined && words !== '') this.movements.splice(-1, 1, { ...last, label: oneLine(`${last.label} ${words}`) });
	}

	#fail(line: number, place: number | undefined, problem: BankFileProblem): void {
		this.problems.push({ ...problem, line, ...(place === undefined ? {} : { column: place + 1 }) });
	}

	/** @returns cents, received positive; undefined where the row's amount cannot be read */
	#amount(at: (place: number | undefined) => string, line: number): Cents | undefined {
		const { of } = this.#columns;
		const cell = (place: number | undefined): Cents | undefined => {
			const text = at(place);
			const amount = text === '' ? 0 : bankAmount(text);
			if (amount === undefined) this.#fail(line, place, { code: 'amount-wrong', params: { found: shown(text) } });
			return amount;
		};
		if (of.amount === undefined) {
			const [debit, credit] = [cell(of.debit), cell(of.credit)];
			if (debit === undefined || credit === undefined) return undefined;
			if (debit !== 0 && credit !== 0) {
				this.#fail(line, of.credit, { code: 'amount-twice', params: {} });
				return undefined;
			}
			// Some banks write debits with their sign, others without.
			return credit - Math.abs(debit);
		}
		if (at(of.amount) === '') {
			this.#fail(line, of.amount, { code: 'amount-missing', params: {} });
			return undefined;
		}
		const amount = cell(of.amount);
		if (amount === undefined || of.sense === undefined) return amount;
		const sense = foldName(at(of.sense));
		if (/^(?:d|debit)$/u.test(sense)) return -Math.abs(amount);
		if (/^(?:c|credit)$/u.test(sense)) return amount;
		this.#fail(line, of.sense, { code: 'sense-wrong', params: { found: shown(at(of.sense)) } });
		return undefined;
	}
}

/** Reads the table that a bank lets its customers download, whatever comes before and after it. */
export function readBankCsv(text: string): Result<BankStatement, readonly BankFileProblem[]> {
	const table = tableIn(text);
	if ('code' in table) return refused([table]);
	const reader = new RowReader(table.columns);
	for (const row of table.rows) reader.read(row);
	if (reader.problems.length > 0) return refused(reader.problems);
	return ok({ account: accountIn(table.before), movements: reader.movements });
}
