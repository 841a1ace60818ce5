import { may } from '../../../../../../domain/access/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import { shownTies, tieActions } from '../../../../../ties.ts';
import { toldHistory } from '../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = {
	version: 'integer',
	'value.id': 'text',
	'value.name': 'text',
	'value.shortName': 'text',
	'value.kind': 'text',
	'value.siren': 'text',
	'value.officialCode': 'text',
	'value.parent': 'text',
	'value.site': 'text',
} as const;

/** `/office/organisations/new` begins one; any other id shows what is there. */
const NEW = 'new';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const writes = may(locals.actor, 'members.write');
	if (params.id === NEW) return { organisation: null, ties: null, writes, history: [] };
	const organisation = await answered(locals, (office) => office.ask('members.read_organisation', { id: params.id }));
	const history = await toldHistory(locals, { concept: 'organisation', key: params.id, limit: 10 });
	return { organisation, ties: await shownTies(locals, url, 'organisation', params.id), writes, history };
};

export const actions: Actions = {
	...tieActions('organisation'),
	save: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('members.put_organisation', sent, key),
			next: ({ value }) => inLanguage(event.locals, `/office/organisations/${value.id}`),
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('members.remove_organisation', { ...sent, key: { id: event.params.id } }, key),
			next: () => inLanguage(event.locals, '/office/members'),
		}),
};
