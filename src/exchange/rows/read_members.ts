import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { OpenSheet } from '../sheet/open.ts';
import { SheetError, type SheetRefusal } from '../sheet/row.ts';
import type { SheetTable } from '../sheet/table.ts';
import type { MemberDraft } from './draft.ts';
import type { CellError } from './problems.ts';
import { type RowContext, rowReader } from './read_row.ts';

/** A list of members, read: the rows that are right, and each cell that is wrong. */
export interface ReadMembers {
	readonly drafts: readonly MemberDraft[];
	readonly errors: readonly CellError[];
}

/** Reads every row of a sheet, open or kept, as a member, in order. */
export async function readMembers(
	sheet: Pick<OpenSheet | SheetTable, 'headers' | 'rows'>,
	context: Omit<RowContext, 'headers'>,
): Promise<Result<ReadMembers, SheetRefusal>> {
	const read = rowReader({ ...context, headers: sheet.headers });
	const drafts: MemberDraft[] = [];
	const errors: CellError[] = [];
	try {
		for await (const row of sheet.rows) {
			const answer = read(row);
			if ('row' in answer) drafts.push(answer);
			else errors.push(...answer);
		}
	} catch (error) {
		if (error instanceof SheetError) return refused(error.refusal);
		throw error;
	}
	return ok({ drafts, errors });
}
