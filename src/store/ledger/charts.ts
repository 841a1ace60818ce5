import { sql } from 'kysely';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** A version of a chart of accounts of an association's own. */
export interface LedgerChart {
	readonly id: string;
	/** Which version of it, from 1, as its text says. */
	readonly number: number;
	/** YAML. */
	readonly text: string;
	/** Number of the journal entry that wrote it. */
	readonly version: number;
}

type Row = Omit<LedgerChart, 'version'> & { readonly version: bigint };

/** The charts of an association's own in the order of their ids: the last version of each. */
export async function ledgerCharts({ tx, association }: RecordReader): Promise<readonly LedgerChart[]> {
	const { rows } = await sql<Row>`select distinct on (id) id, number, text, version from ledger_chart
		where association_id = ${association} order by id, number desc`.execute(tx);
	return rows.map(({ version, ...rest }) => ({ ...rest, version: Number(version) }));
}

/** Every version of a chart, the last first. */
export async function chartVersions({ tx, association }: RecordReader, id: string): Promise<readonly LedgerChart[]> {
	const { rows } = await sql<Row>`select id, number, text, version from ledger_chart
		where association_id = ${association} and id = ${id} order by number desc`.execute(tx);
	return rows.map(({ version, ...rest }) => ({ ...rest, version: Number(version) }));
}

/** Adds a version of a chart, after all that there are of it. */
export async function addLedgerChart(
	{ tx, association, journal }: RecordWriter,
	{ id, number, text }: Omit<LedgerChart, 'version'>,
	before: LedgerChart | undefined,
): Promise<LedgerChart> {
	const version = await journal.note({
		event: before === undefined ? 'ledger_chart.added' : 'ledger_chart.changed',
		key: id,
		before: before === undefined ? null : { text: before.text },
		after: { text },
	});
	await sql`insert into ledger_chart (association_id, id, number, version, text)
		values (${association}, ${id}, ${number}, ${version}, ${text})`.execute(tx);
	return { id, number, text, version };
}
