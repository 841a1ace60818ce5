import { z } from 'zod';
import { may } from '../../domain/access/index.ts';
import { ok } from '../../domain/basics/index.ts';
import { composePositionsReport } from '../../domain/reports/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { listTopics, positionCount, positionVotes, statementsOf } from '../../store/index.ts';
import { defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';
import { topicNamed } from './course.ts';
import { positionMap, positionsTold } from './now.ts';

/** The topics that there are, the latest first; of an assembly, those that are its own or of none. */
export const listPositionTopics = defineQuery({
	name: 'positions.list',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: z.exactOptional(held(values.id)) }),
	run: async ({ record, actor }, { assembly }) => {
		const topics = await listTopics(record);
		const leads = may(actor, 'sitting.run');
		return ok({ topics: assembly === undefined ? topics : topics.filter((one) => (one.assembly ?? assembly) === assembly), leads });
	},
});

/**
 * A topic for one participant: the statement to answer next, what they said so far, and, once they have answered all or it
 * is closed, where everyone stands. Whoever runs the sitting sees that at any time, and what is proposed.
 */
export const readPositionTopic = defineQuery({
	name: 'positions.read',
	permission: 'sitting.take_part',
	input: z.strictObject({ topic: held(values.id), language: z.enum(['fr', 'en']).default('fr') }),
	run: async ({ record, actor, association, today }, { topic: id, language }) => {
		const topic = await topicNamed(record, id);
		if (!topic.ok) return topic;
		const participant = actor.person ?? actor.id;
		const leads = may(actor, 'sitting.run');
		const statements = await statementsOf(record, id);
		const judged = statements.filter(({ status }) => status !== 'proposed');
		const told = positionsTold(topic.value, statements, await positionCount(record, id));
		const map = await positionMap(record, id, judged, told);
		const own = await positionVotes(record, id, participant);
		const mine = new Map(own.map(({ statement, stance }) => [statement, stance]));
		const unseen = judged.filter(({ id: one, status }) => status === 'shown' && !mine.has(one));
		const weight = new Map(map.statements.map(({ statement, showWeight }) => [statement, showWeight]));
		const [next] = unseen.toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0));
		const texts = new Map(judged.map(({ id: one, text }) => [one, text]));
		const tree =
			leads || !topic.value.isOpen || next === undefined
				? composePositionsReport({ map, title: topic.value.title, texts }, association.name, today, language)
				: null;
		return ok({
			...topic.value,
			leads,
			told,
			next: topic.value.isOpen && next !== undefined ? { id: next.id, text: next.text } : null,
			left: unseen.length,
			answered: judged.flatMap(({ id: one, text }) => {
				const stance = mine.get(one);
				return stance === undefined ? [] : [{ id: one, text, stance }];
			}),
			statements: leads
				? statements.map((one) => ({ ...one, counts: map.statements.find(({ statement }) => statement === one.id)?.counts ?? null }))
				: [],
			tree,
		});
	},
});
