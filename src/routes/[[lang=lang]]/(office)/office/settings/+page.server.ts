import { may } from '../../../../../domain/access/index.ts';
import { answered } from '../../../../answered.ts';
import { submit } from '../../../../submit.ts';
import { toldHistory } from '../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = {
	'key.id': 'text',
	version: 'integer',
	'value.name': 'text',
	'value.shortName': 'text',
	'value.siren': 'text',
	'value.rna': 'text',
	'value.seat': 'text',
	'value.site': 'text',
	'value.email': 'text',
	'value.foundedOn': 'text',
	'value.purpose': 'text',
	'value.fiscalYearStart': 'text',
	'value.timeZone': 'text',
	'value.languages': 'each',
	'value.host.name': 'text',
	'value.host.address': 'text',
	'value.host.phone': 'text',
} as const;

export const load: PageServerLoad = async ({ locals }) => {
	const kept = await answered(locals, (office) => office.ask('settings.read_association', {}));
	const history = await toldHistory(locals, { concept: 'association', key: kept.value.id, limit: 10 });
	return { kept, history, writes: may(locals.actor, 'settings.write') };
};

export const actions: Actions = {
	default: (event) => submit(event, { fields: FIELDS, run: (office, sent, key) => office.perform('settings.edit_association', sent, key) }),
};
