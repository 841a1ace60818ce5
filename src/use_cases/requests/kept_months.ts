import { RETENTION_DEFAULTS } from '../../domain/retention/index.ts';
import { listRetentionRules, type RecordReader } from '../../store/index.ts';

/** Months for which a request is kept once it was decided, by the association's rule of retention: what whoever asks is told. */
export async function requestMonths(record: RecordReader): Promise<number> {
	return (await listRetentionRules(record)).find(({ kind }) => kind === 'requests')?.months ?? RETENTION_DEFAULTS.requests.months;
}
