import { seated } from '../../../../../../attended.ts';
import { POSITION_ACTIONS, positionsTopicShown } from '../../../../../../positions_topic.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('positions');
	const { assembly } = seated(locals);
	return { ...(await positionsTopicShown(locals, params.topic, assembly)), token: params.token };
};

export const actions: Actions = POSITION_ACTIONS;
