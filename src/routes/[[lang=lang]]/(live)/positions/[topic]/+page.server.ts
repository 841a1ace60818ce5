import { POSITION_ACTIONS, positionsTopicShown } from '../../../../positions_topic.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, depends }) => {
	depends('positions');
	return positionsTopicShown(locals, params.topic);
};

export const actions: Actions = {
	...POSITION_ACTIONS,
	moderate: (event) =>
		submit(event, {
			fields: { statement: 'text', status: 'text' },
			run: (office, sent) => office.perform('positions.moderate', { topic: event.params.topic, ...sent }),
		}),
	open: (event) =>
		submit(event, {
			fields: { title: 'text', isOpen: 'yesNo' },
			run: (office, sent) => office.perform('positions.put_topic', { id: event.params.topic, ...sent }),
		}),
};
