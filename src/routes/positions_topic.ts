import { error } from '@sveltejs/kit';
import { answered } from './answered.ts';
import { storeProduct } from './store_product.ts';
import { submit } from './submit.ts';

/** A topic of positions as its page shows it to who asks. @param assembly of a personal link: topics of another are not found */
export async function positionsTopicShown(locals: App.Locals, id: string, assembly?: string) {
	const { live } = storeProduct(locals);
	const { language } = locals;
	const { tree, ...topic } = await answered(locals, (office) => office.ask('positions.read', { topic: id, language }));
	if (assembly !== undefined && topic.assembly !== null && topic.assembly !== assembly) error(404);
	return { topic, html: tree === null ? null : live.html(tree), key: crypto.randomUUID() };
}

type Sent = { readonly request: Request; readonly locals: App.Locals; readonly params: { readonly topic: string } };

/** What participants send to a topic. */
export const POSITION_ACTIONS = {
	take: (event: Sent) =>
		submit(event, {
			fields: { statement: 'text', stance: 'text' },
			run: (office, sent) => office.perform('positions.take', { topic: event.params.topic, ...sent }),
		}),
	propose: (event: Sent) =>
		submit(event, {
			fields: { text: 'text' },
			run: (office, sent, key) => office.perform('positions.propose', { topic: event.params.topic, ...sent }, key),
			shows: ({ status }) => status,
		}),
};
