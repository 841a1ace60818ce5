import { ok, type Result, refused } from '../../../domain/basics/index.ts';
import { readTable, type SheetTable } from '../../../exchange/index.ts';
import { type Refusal, refusal } from '../../../i18n/refusals/index.ts';

/** An uploaded XLSX or CSV as `members.keep_list` takes it: read before any transaction begins, since it may take seconds. */
export async function readSheet(bytes: Uint8Array): Promise<Result<SheetTable, Refusal>> {
	const read = await readTable(bytes);
	return read.ok ? ok(read.value) : refused({ ...refusal('list-unreadable'), said: read.error.message });
}
