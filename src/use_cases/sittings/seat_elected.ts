import type { Assembly } from '../../domain/assembly/index.ts';
import { ok, type Result } from '../../domain/basics/index.ts';
import { bodyChanges } from '../../domain/formalities/index.ts';
import { lastDay } from '../../domain/governance/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import type { Refusal } from '../../i18n/refusals/index.ts';
import type { RecordWriter } from '../../store/index.ts';

/**
 * Gives those whom an assembly elected their mandates, for the term of the statutes: nobody types them. A mandate of the same
 * body that they still hold ends on the day; those not elected again leave at the end of their own.
 * @param assembly as it was held
 */
export async function seatElected(record: RecordWriter, whole: AssociationRecord, assembly: Assembly): Promise<Result<null, Refusal>> {
	const { date, id } = assembly;
	for (const { body, mandates } of bodyChanges(whole, assembly)) {
		for (const mandate of mandates) {
			const held = await record.list('mandate', { body, person: mandate.person });
			const known = held.some(({ value: { elected } }) => elected?.assembly === id && elected.resolution === mandate.elected?.resolution);
			if (known) continue;
			for (const { key, value, version } of held) {
				const running = value.to === undefined || lastDay(value.to) > date;
				if (!running || (value.from !== undefined && value.from > date)) continue;
				const ended = await record.put('mandate', { ...value, to: date }, { against: version, nth: key.nth ?? 0 });
				if (!ended.ok) return ended;
			}
			const nth = Math.max(-1, ...held.map(({ key }) => key.nth ?? 0)) + 1;
			const put = await record.put('mandate', mandate, { against: 'nothing', nth });
			if (!put.ok) return put;
		}
	}
	return ok(null);
}
