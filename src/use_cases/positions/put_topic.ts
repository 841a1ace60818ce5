import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { putStatement, putTopic, readTopic } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { TOPIC_EVENT } from './course.ts';
import { tellPositions } from './now.ts';

/** Begins a topic with its first statements, or writes its title anew, opens it or closes it. */
export const putPositionTopic = defineAction({
	name: 'positions.put_topic',
	permission: 'sitting.run',
	input: z.strictObject({
		id: z.exactOptional(held(values.id)),
		title: held(values.line),
		assembly: z.exactOptional(held(values.id)),
		isOpen: z.boolean(),
		statements: z.array(held(values.line)).max(200).default([]),
	}),
	run: async ({ record, newId, now }, { id: given, title, assembly, isOpen, statements }) => {
		const known = given === undefined ? undefined : await readTopic(record, given);
		if (given !== undefined && known === undefined) return refused(refusal('not-found', { key: given }));
		const id = given ?? newId();
		const topic = { id, title, assembly: known?.assembly ?? assembly ?? null, isOpen };
		await putTopic(record, topic, now);
		await record.journal.note({ event: TOPIC_EVENT, key: id, before: known ?? null, after: { type: 'topicPut', ...topic } });
		for (const text of statements) await putStatement(record, id, { id: newId(), text, status: 'shown' });
		await tellPositions(record, id);
		return ok({ id });
	},
});
