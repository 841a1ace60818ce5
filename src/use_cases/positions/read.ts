import { z } from 'zod';
import { may } from '../../domain/access/index.ts';
import { ok } from '../../domain/basics/index.ts';
import { mapPositions } from '../../domain/positions/index.ts';
import { composePositionsReport } from '../../domain/reports/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { listTopics, positionVotes, statementsOf } from '../../store/index.ts';
import { defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';
import { topicNamed } from './course.ts';

/** The topics that there are, the latest first. */
export const listPositionTopics = defineQuery({
	name: 'positions.list',
	permission: 'sitting.take_part',
	input: z.strictObject({}),
	run: async ({ record, actor }) => ok({ topics: await listTopics(record), leads: may(actor, 'sitting.run') }),
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
		const votes = await positionVotes(record, id);
		const map = mapPositions({ statements: judged.map(({ id: one, status }) => ({ id: one, moderatedOut: status === 'out' })), votes });
		const mine = new Map(votes.filter((vote) => vote.participant === participant).map(({ statement, stance }) => [statement, stance]));
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
			next: topic.value.isOpen && next !== undefined ? { id: next.id, text: next.text } : null,
			left: unseen.length,
			answered: judged.flatMap(({ id: one, text }) => {
				const stance = mine.get(one);
				return stance === undefined ? [] : [{ id: one, text, stance }];
			}),
			statements: leads ? statements : [],
			tree,
		});
	},
});
