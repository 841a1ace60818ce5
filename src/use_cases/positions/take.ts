import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { STANCES } from '../../domain/positions/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { putPosition, statementsOf } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { topicNamed } from './course.ts';
import { tellPositions } from './now.ts';

/** Says whether one agrees with a statement; saying it again says it anew. Nothing of it goes into the journal. */
export const takePosition = defineAction({
	name: 'positions.take',
	permission: 'sitting.take_part',
	input: z.strictObject({ topic: held(values.id), statement: held(values.id), stance: z.enum(STANCES) }),
	// Each has their own row: hundreds answer at once.
	concurrent: true,
	run: async ({ record, actor }, { topic: id, statement, stance }) => {
		const topic = await topicNamed(record, id);
		if (!topic.ok) return topic;
		if (!topic.value.isOpen) return refused(refusal('positions-closed'));
		const shown = (await statementsOf(record, id)).some((one) => one.id === statement && one.status === 'shown');
		if (!shown) return refused(refusal('not-found', { key: statement }));
		await putPosition(record, id, { participant: actor.person ?? actor.id, statement, stance });
		await tellPositions(record, id, true);
		return ok({ stance });
	},
});
