import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { RecordReader, Stored } from '../../store/index.ts';
import type { Moment } from '../action.ts';

/** The person of the record that whoever asks is; refused where their account is that of nobody. */
export async function ownPerson(record: RecordReader, { actor }: Pick<Moment, 'actor'>): Promise<Result<Stored<'person'>, Refusal>> {
	const found = actor.person === undefined ? undefined : await record.get('person', { id: actor.person });
	return found === undefined ? refused(refusal('no-person')) : ok(found);
}
