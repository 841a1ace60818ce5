import { sql } from 'kysely';
import type { Closing } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** A fiscal year of the books. */
export interface FiscalYear {
	/** Its last day, which names it. */
	readonly year: IsoDate;
	/** Its first day. */
	readonly opens: IsoDate;
	/** Number of the journal entry that wrote it last; everything that is written in the year makes a new one. */
	readonly version: number;
	/** None: it is open. */
	readonly closing?: Closing;
}

interface Row {
	readonly year: IsoDate;
	readonly opens: IsoDate;
	readonly version: bigint;
	readonly closing: Closing | null;
}

/** The fiscal years of an association, the latest first. */
export async function fiscalYears({ tx, association }: RecordReader): Promise<readonly FiscalYear[]> {
	const { rows } = await sql<Row>`select year, opens, version, closing from fiscal_year
		where association_id = ${association} order by year desc`.execute(tx);
	return rows.map(({ year, opens, version, closing }) => ({
		year,
		opens,
		version: Number(version),
		...(closing === null ? {} : { closing }),
	}));
}

/** One fiscal year. */
export async function fiscalYear(reader: RecordReader, year: IsoDate): Promise<FiscalYear | undefined> {
	return (await fiscalYears(reader)).find((one) => one.year === year);
}

type Told = Pick<FiscalYear, 'opens' | 'closing'>;

/** Opens a fiscal year. @returns it with its version */
export async function addFiscalYear(
	{ tx, association, journal }: RecordWriter,
	{ year, opens }: Pick<FiscalYear, 'year' | 'opens'>,
): Promise<FiscalYear> {
	const after: Told = { opens };
	const version = await journal.note({ event: 'fiscal_year.added', key: year, before: null, after });
	await sql`insert into fiscal_year (association_id, year, opens, version)
		values (${association}, ${year}::date, ${opens}::date, ${version})`.execute(tx);
	return { year, opens, version };
}

/** Says that something was written in the books of an open year: its version is that of the journal entry that tells what. */
export async function touchFiscalYear({ tx, association }: RecordWriter, year: IsoDate, version: number): Promise<void> {
	await sql`update fiscal_year set version = ${version} where association_id = ${association} and year = ${year}::date`.execute(tx);
}

/** Closes an open fiscal year, for ever. */
export async function closeFiscalYear(
	{ tx, association, journal }: RecordWriter,
	{ year, opens }: Pick<FiscalYear, 'year' | 'opens'>,
	closing: Closing,
): Promise<FiscalYear> {
	const [before, after]: [Told, Told] = [{ opens }, { opens, closing }];
	const version = await journal.note({ event: 'fiscal_year.changed', key: year, before, after });
	await sql`update fiscal_year set closing = ${JSON.stringify(closing)}::jsonb, version = ${version}
		where association_id = ${association} and year = ${year}::date`.execute(tx);
	return { year, opens, version, closing };
}
