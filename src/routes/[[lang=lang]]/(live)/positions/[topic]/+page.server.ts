import { answered } from '../../../../answered.ts';
import { storeProduct } from '../../../../store_product.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { live } = storeProduct(locals);
	const { language } = locals;
	const { tree, ...topic } = await answered(locals, (office) => office.ask('positions.read', { topic: params.topic, language }));
	return { topic, html: tree === null ? null : live.html(tree), key: crypto.randomUUID() };
};

export const actions: Actions = {
	take: (event) =>
		submit(event, {
			fields: { statement: 'text', stance: 'text' },
			run: (office, sent) => office.perform('positions.take', { topic: event.params.topic, ...sent }),
		}),
	propose: (event) =>
		submit(event, {
			fields: { text: 'text' },
			run: (office, sent, key) => office.perform('positions.propose', { topic: event.params.topic, ...sent }, key),
			shows: ({ status }) => status,
		}),
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
