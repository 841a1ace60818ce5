import { positionsTopicShown } from '../../../../../positions_topic.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, depends }) => {
	depends('positions');
	const shown = await positionsTopicShown(locals, params.topic);
	// While people answer, what the others said would lead them.
	const results = url.searchParams.has('results') || !shown.topic.isOpen;
	return { topic: shown.topic, html: results ? shown.html : null };
};
