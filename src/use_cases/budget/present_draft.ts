import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { RecordReader, Stored } from '../../store/index.ts';

/** Who keeps the accounts keeps the budget. */
export const MAY = { permission: 'accounts.write' } as const;

/** A budget that may still change; refused where there is none of that id, or it is adopted. */
export async function presentDraft(record: RecordReader, id: string): Promise<Result<Stored<'year_accounts'>, Refusal>> {
	const present = await record.get('year_accounts', { id });
	if (present?.value.stage !== 'forecast') return refused(refusal('not-found', { key: id }));
	return present.value.adopted === undefined ? ok(present) : refused(refusal('budget-locked'));
}
