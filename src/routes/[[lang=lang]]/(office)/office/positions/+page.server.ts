import { answered } from '../../../../answered.ts';
import { inLanguage } from '../../../../store_product.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	...(await answered(locals, (office) => office.ask('positions.list', {}))),
	key: crypto.randomUUID(),
});

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: { title: 'text', statements: 'lines' },
			run: (office, sent, key) => office.perform('positions.put_topic', { ...sent, isOpen: true }, key),
			next: ({ id }) => inLanguage(event.locals, `/positions/${id}`),
		}),
};
