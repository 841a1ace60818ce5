import { BODY_KINDS } from '../../../../../../../domain/governance/index.ts';
import { answered } from '../../../../../../answered.ts';
import { inLanguage } from '../../../../../../store_product.ts';
import { submit } from '../../../../../../submit.ts';
import { toldHistory } from '../../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = {
	version: 'integer',
	'value.id': 'text',
	'value.name': 'text',
	'value.nameEn': 'text',
	'value.kind': 'text',
	'value.narrative': 'text',
} as const;

const BACK = '/office/governance';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (params.id === 'new') return { body: null, kinds: BODY_KINDS, history: [] };
	const body = await answered(locals, (office) => office.ask('governance.read_body', { id: params.id }));
	const history = await toldHistory(locals, { concept: 'body', key: params.id, limit: 10 });
	return { body, kinds: BODY_KINDS, history };
};

export const actions: Actions = {
	save: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('governance.put_body', sent, key),
			next: ({ value }) => inLanguage(event.locals, `${BACK}#${value.id}`),
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('governance.remove_body', { ...sent, key: { id: event.params.id } }, key),
			next: () => inLanguage(event.locals, BACK),
		}),
};
