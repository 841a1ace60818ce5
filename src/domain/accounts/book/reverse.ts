import { type IsoDate, ok, type Result, refused } from '../../basics/index.ts';
import type { EntryDraft, Validated } from './entry.ts';
import type { EntryMistake } from './problems.ts';

/**
 * The entry that undoes a validated one («contre-passation»): the same lines on the other side, in the same journal, with
 * the same evidence. What is validated is itself never changed (Code de commerce, art. R123-174; PCG, art. 921-3).
 * @param date the day of the reversal, not before the entry's
 * @param reversed whether it was reversed before
 */
export function reversalOf(entry: EntryDraft & Validated, date: IsoDate, reversed: boolean): Result<EntryDraft, readonly EntryMistake[]> {
	if (reversed) return refused([{ code: 'reversed-already', params: {}, path: [] }]);
	if (date < entry.date) return refused([{ code: 'reversed-before', params: { date: entry.date }, path: ['date'] }]);
	return ok({
		journal: entry.journal,
		date,
		label: `Contre-passation ${entry.journal} ${entry.number} : ${entry.label}`,
		evidence: entry.evidence,
		...(entry.evidenceDate === undefined ? {} : { evidenceDate: entry.evidenceDate }),
		lines: entry.lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit })),
	});
}
