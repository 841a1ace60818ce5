import { may } from '../../../../../../domain/access/index.ts';
import { erasedNumber } from '../../../../../../domain/retention/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import { shownTies, tieActions } from '../../../../../ties.ts';
import { toldHistory } from '../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = {
	version: 'integer',
	'value.id': 'text',
	'value.familyName': 'text',
	'value.givenName': 'text',
	'value.email': 'text',
	'value.phone': 'text',
	'value.profession': 'text',
	'value.city': 'text',
	'value.nationality': 'text',
	'value.gender': 'text',
} as const;

/** `/office/people/new` begins one; any other id shows who is there. */
const NEW = 'new';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const writes = may(locals.actor, 'members.write');
	if (params.id === NEW) return { person: null, ties: null, writes, erases: false, history: [] };
	const person = await answered(locals, (office) => office.ask('members.read_person', { id: params.id }));
	const history = await toldHistory(locals, { concept: 'person', key: params.id, limit: 10 });
	const erases = may(locals.actor, 'members.erase') && erasedNumber(params.id) === undefined;
	return { person, ties: await shownTies(locals, url, 'person', params.id), writes, erases, history };
};

export const actions: Actions = {
	...tieActions('person'),
	save: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('members.put_person', sent, key),
			next: ({ value }) => inLanguage(event.locals, `/office/people/${value.id}`),
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('members.remove_person', { ...sent, key: { id: event.params.id } }, key),
			next: () => inLanguage(event.locals, '/office/members'),
		}),
};
