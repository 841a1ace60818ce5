import { sql } from 'kysely';
import { LINE_COLUMNS } from './columns.ts';
import type { Destination, LineBatch } from './line_batch.ts';

const INSERTED = sql.join(LINE_COLUMNS.map(([column]) => sql.ref(column)));

/** One column of a batch, as the text of an array: faster by far than a parameter for each value, and the same on both engines. */
class ArrayText {
	#text = '';

	/** @param value a number, a text, or an ISO date ('' is no date) */
	add(value: string | number, type: (typeof LINE_COLUMNS)[number][1]): void {
		const comma = this.#text === '' ? '' : ',';
		if (typeof value === 'number') this.#text += `${comma}${value}`;
		else if (type === 'date') this.#text += `${comma}${value === '' ? 'NULL' : value}`;
		else this.#text += `${comma}"${/["\\]/u.test(value) ? value.replaceAll(/["\\]/gu, '\\$&') : value}"`;
	}

	/** The array as PostgreSQL writes one. The text begins anew. */
	take(): string {
		const text = `{${this.#text}}`;
		this.#text = '';
		return text;
	}
}

/** Lines that are inserted, on either engine, under row-level security. */
export function insertedLines({ tx, association, year, source }: Destination): LineBatch {
	const columns = LINE_COLUMNS.map(([, type, field]) => ({ type, field, array: new ArrayText() }));
	return {
		add: (line, place) => {
			for (const { type, field, array } of columns)
				array.add(field === 'entry' || field === 'line' || field === 'analytic' ? place[field] : line[field], type);
		},
		write: () => {
			const arrays = sql.join(columns.map(({ type, array }) => sql`${array.take()}::text::${sql.raw(type)}[]`));
			return sql`insert into ledger_line (association_id, year, import, ${INSERTED})
				select ${association}::text, ${year}::date, ${source}::text, * from unnest(${arrays})`.execute(tx);
		},
	};
}
