import { z } from 'zod';
import { may } from '../../domain/access/index.ts';
import { ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { putStatement, STATEMENT_STATUSES, statementsOf } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { TOPIC_EVENT, topicNamed } from './course.ts';
import { tellPositions } from './now.ts';

/** Proposes a statement on a topic: shown at once where whoever runs the sitting writes it, else once they let it in. */
export const proposeStatement = defineAction({
	name: 'positions.propose',
	permission: 'sitting.take_part',
	input: z.strictObject({ topic: held(values.id), text: held(values.line).pipe(z.string().max(300)) }),
	run: async ({ record, actor, newId }, { topic: id, text }) => {
		const topic = await topicNamed(record, id);
		if (!topic.ok) return topic;
		if (!topic.value.isOpen) return refused(refusal('positions-closed'));
		const statement = { id: newId(), text, status: may(actor, 'sitting.run') ? ('shown' as const) : ('proposed' as const) };
		await putStatement(record, id, statement);
		await record.journal.note({ event: TOPIC_EVENT, key: id, before: null, after: { type: 'statementPut', ...statement } });
		await tellPositions(record, id);
		return ok({ status: statement.status });
	},
});

/** Lets a statement in, or takes it out; what was said of it stays, and counts no more. */
export const moderateStatement = defineAction({
	name: 'positions.moderate',
	permission: 'sitting.run',
	input: z.strictObject({ topic: held(values.id), statement: held(values.id), status: z.enum(STATEMENT_STATUSES) }),
	run: async ({ record }, { topic, statement: id, status }) => {
		const before = (await statementsOf(record, topic)).find((one) => one.id === id);
		if (before === undefined) return refused(refusal('not-found', { key: id }));
		if (before.status === status) return ok({ status });
		const after = { ...before, status };
		await putStatement(record, topic, after);
		await record.journal.note({ event: TOPIC_EVENT, key: topic, before, after: { type: 'statementPut', ...after } });
		await tellPositions(record, topic);
		return ok({ status });
	},
});
