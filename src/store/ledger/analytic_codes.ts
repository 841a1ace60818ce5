import { sql } from 'kysely';
import type { AnalyticCode } from '../../domain/accounts/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** An analytic code as it is stored. */
export interface StoredCode {
	readonly code: AnalyticCode;
	readonly version: number;
}

type Data = Omit<AnalyticCode, 'code'>;

/** The analytic codes of an association in the order of their codes. @param only that of this code */
export async function analyticCodes({ tx, association }: RecordReader, only?: string): Promise<readonly StoredCode[]> {
	const { rows } = await sql<{ readonly code: string; readonly version: bigint; readonly data: Data }>`select code, version, data
		from analytic_code where association_id = ${association} ${only === undefined ? sql`` : sql`and code = ${only}`} order by code`.execute(
		tx,
	);
	return rows.map(({ code, version, data }) => ({ code: { code, ...data }, version: Number(version) }));
}

async function seen(reader: RecordReader, code: string, version: number | undefined): Promise<Result<StoredCode | undefined, Refusal>> {
	const [found] = await analyticCodes(reader, code);
	if (found?.version === version) return ok(found);
	return refused({ ...refusal('conflict'), present: found === undefined ? null : { value: found.code, version: found.version } });
}

const dataOf = ({ code: _, ...data }: AnalyticCode): Data => data;

/** Adds what a code stands for, or changes it as it was read with a version. @returns it with its new version */
export async function putAnalyticCode(
	record: RecordWriter,
	code: AnalyticCode,
	version: number | undefined,
): Promise<Result<StoredCode, Refusal>> {
	const before = await seen(record, code.code, version);
	if (!before.ok) return before;
	const known = before.value;
	const next = await record.journal.note({
		event: known === undefined ? 'analytic_code.added' : 'analytic_code.changed',
		key: code.code,
		before: known === undefined ? null : dataOf(known.code),
		after: dataOf(code),
	});
	await sql`insert into analytic_code (association_id, code, version, data)
		values (${record.association}, ${code.code}, ${next}, ${JSON.stringify(dataOf(code))}::jsonb)
		on conflict (association_id, code) do update set version = excluded.version, data = excluded.data`.execute(record.tx);
	return ok({ code, version: next });
}

/** Takes away what a code stands for; lines that carry it keep it. */
export async function removeAnalyticCode(record: RecordWriter, code: string, version: number): Promise<Result<null, Refusal>> {
	const before = await seen(record, code, version);
	if (!before.ok) return before;
	await record.journal.note({
		event: 'analytic_code.removed',
		key: code,
		before: before.value === undefined ? null : dataOf(before.value.code),
		after: null,
	});
	await sql`delete from analytic_code where association_id = ${record.association} and code = ${code}`.execute(record.tx);
	return ok(null);
}

/** The codes that lines of the books carry, each once. */
export async function codesInBooks({ tx, association }: RecordReader): Promise<readonly string[]> {
	const { rows } = await sql<{ readonly analytic: string }>`select distinct analytic from ledger_line
		where association_id = ${association} and analytic <> '' order by analytic limit 500`.execute(tx);
	return rows.map(({ analytic }) => analytic);
}
