import { type RawBuilder, sql } from 'kysely';
import type { LedgerLine } from '../../domain/accounts/index.ts';

/** The columns of a stored line beside its place (association, year, file), their types, and what of a line each holds. */
export const LINE_COLUMNS: readonly (readonly [column: string, type: 'int' | 'bigint' | 'text' | 'date', field: keyof LedgerLine])[] = [
	['entry', 'int', 'entry'],
	['line', 'int', 'line'],
	['journal', 'text', 'journal'],
	['journal_label', 'text', 'journalLabel'],
	['number', 'text', 'number'],
	['date', 'date', 'date'],
	['account', 'text', 'account'],
	['account_label', 'text', 'accountLabel'],
	['auxiliary', 'text', 'auxiliary'],
	['auxiliary_label', 'text', 'auxiliaryLabel'],
	['evidence', 'text', 'evidence'],
	['evidence_date', 'date', 'evidenceDate'],
	['label', 'text', 'label'],
	['debit', 'bigint', 'debit'],
	['credit', 'bigint', 'credit'],
	['lettering', 'text', 'lettering'],
	['lettering_date', 'date', 'letteringDate'],
	['validated_on', 'date', 'validatedOn'],
	['currency_amount', 'text', 'currencyAmount'],
	['currency', 'text', 'currency'],
	['analytic', 'text', 'analytic'],
];

/** A stored line as the drivers read it: whole numbers as bigint, a blank date as null. */
export type LineRow = { readonly [F in keyof LedgerLine]: LedgerLine[F] | bigint | null };

/** What a query of lines selects, each column under the name of its field. */
export const LINE_FIELDS: RawBuilder<LineRow> = sql.join(
	LINE_COLUMNS.map(([column, , field]) => sql`${sql.ref(column)} as ${sql.ref(field)}`),
) as RawBuilder<LineRow>;

/** A line from its row. Amounts are safe integers: an import whose sums would leave them is refused. */
export function lineOf(row: LineRow): LedgerLine {
	const { evidenceDate, letteringDate, validatedOn, ...rest } = row;
	return {
		...(rest as Omit<LedgerLine, 'evidenceDate' | 'letteringDate' | 'validatedOn'>),
		debit: Number(row.debit),
		credit: Number(row.credit),
		evidenceDate: String(evidenceDate ?? ''),
		letteringDate: String(letteringDate ?? ''),
		validatedOn: String(validatedOn ?? ''),
	};
}
