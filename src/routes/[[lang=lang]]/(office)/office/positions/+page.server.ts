import { formatLongDate } from '../../../../../domain/typography/index.ts';
import { answered } from '../../../../answered.ts';
import { inLanguage } from '../../../../store_product.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	...(await answered(locals, (office) => office.ask('positions.list', {}))),
	assemblies: (await answered(locals, (office) => office.ask('sittings.list', {}))).map(({ id, date }) => ({
		value: id,
		label: formatLongDate(date, locals.language),
	})),
	key: crypto.randomUUID(),
});

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: { title: 'text', assembly: 'text', statements: 'lines' },
			run: (office, sent, key) => office.perform('positions.put_topic', { ...sent, isOpen: true }, key),
			next: ({ id }) => inLanguage(event.locals, `/positions/${id}`),
		}),
};
