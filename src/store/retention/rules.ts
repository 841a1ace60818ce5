import { RETENTION_DEFAULTS, RETENTION_KINDS, type RetentionKind, type RetentionRule } from '../../domain/retention/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** How long each kind is kept: as the association has decided, else by default. */
export async function listRetentionRules({ tx, association }: RecordReader): Promise<readonly RetentionRule[]> {
	const rows = await tx
		.selectFrom('retention_rule')
		.select(['kind', 'months', 'automatic'])
		.where('association_id', '=', association)
		.execute();
	return RETENTION_KINDS.map((kind) => {
		const { months, automatic } = rows.find((one) => one.kind === kind) ?? RETENTION_DEFAULTS[kind];
		return { kind, months, automatic };
	});
}

/** Decides how long a kind is kept, and notes it. */
export async function setRetentionRule(record: RecordWriter, rule: RetentionRule): Promise<void> {
	const { tx, association, journal } = record;
	const before = (await listRetentionRules(record)).find(({ kind }) => kind === rule.kind) ?? null;
	const { kind, months, automatic } = rule;
	await tx
		.insertInto('retention_rule')
		.values({ association_id: association, kind, months, automatic })
		.onConflict((conflict) => conflict.columns(['association_id', 'kind']).doUpdateSet({ months, automatic }))
		.execute();
	await journal.note({ event: 'retention.changed', key: kind, before, after: rule });
}

/** Notes that what was over of a kind is gone. */
export async function noteRetention({ journal }: RecordWriter, kind: RetentionKind | 'identities', count: number): Promise<void> {
	await journal.note({ event: 'retention.done', key: kind, before: null, after: { count } });
}
