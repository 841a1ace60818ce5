import { sql } from 'kysely';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** A chart of accounts of an association's own. */
export interface LedgerChart {
	readonly id: string;
	/** YAML. */
	readonly text: string;
	/** Number of the journal entry that wrote it last. */
	readonly version: number;
}

/** The charts of an association's own, in the order of their ids. */
export async function ledgerCharts({ tx, association }: RecordReader): Promise<readonly LedgerChart[]> {
	const { rows } = await sql<Omit<LedgerChart, 'version'> & { readonly version: bigint }>`select id, text, version from ledger_chart
		where association_id = ${association} order by id`.execute(tx);
	return rows.map(({ version, ...rest }) => ({ ...rest, version: Number(version) }));
}

/** Writes a chart over the one of its id, where there is one. */
export async function putLedgerChart(record: RecordWriter, { id, text }: Pick<LedgerChart, 'id' | 'text'>): Promise<LedgerChart> {
	const { tx, association, journal } = record;
	const before = (await ledgerCharts(record)).find((one) => one.id === id);
	if (before?.text === text) return before;
	const version = await journal.note({
		event: before === undefined ? 'ledger_chart.added' : 'ledger_chart.changed',
		key: id,
		before: before === undefined ? null : { text: before.text },
		after: { text },
	});
	await sql`insert into ledger_chart (association_id, id, version, text) values (${association}, ${id}, ${version}, ${text})
		on conflict (association_id, id) do update set version = excluded.version, text = excluded.text`.execute(tx);
	return { id, text, version };
}
