import { PROGRAMME_KINDS } from '../../../../../../../domain/programmes/index.ts';
import { LINK_FIELDS } from '../../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../../answered.ts';
import { previewNarrative } from '../../../../../../preview.ts';
import { inLanguage } from '../../../../../../store_product.ts';
import { submit } from '../../../../../../submit.ts';
import { toldHistory } from '../../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = {
	version: 'integer',
	'value.id': 'text',
	'value.name': 'text',
	'value.kind': 'text',
	'value.order': 'integer',
	'value.parent': 'text',
	'value.duration.minimum': 'integer',
	'value.duration.maximum': 'integer',
	'value.weeks': 'integer',
	'value.groupSize': 'integer',
	'value.partners': 'each',
	'value.funders': 'each',
	...LINK_FIELDS,
	'value.narrative': 'text',
} as const;

const pages = (locals: App.Locals) => inLanguage(locals, '/office/programmes');

export const load: PageServerLoad = async ({ locals, params }) => {
	const isNew = params.id === 'new';
	const found = await answered(locals, (office) => office.ask('programmes.read_programme', isNew ? {} : { id: params.id }));
	const history = isNew ? [] : await toldHistory(locals, { concept: 'programme', key: params.id, limit: 5 });
	return { ...found, history, kinds: PROGRAMME_KINDS };
};

export const actions: Actions = {
	save: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('programmes.put_programme', sent, key),
			next: ({ value }) => `${pages(event.locals)}#${value.id}`,
		}),
	preview: previewNarrative('value.narrative'),
	edition: (event) =>
		submit(event, {
			fields: { title: 'text' },
			run: (office, sent, key) => office.perform('programmes.add_edition', { ...sent, programme: event.params.id }, key),
			next: ({ value }) => `${pages(event.locals)}/editions/${value.id}`,
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('programmes.remove_programme', { ...sent, key: { id: event.params.id } }, key),
			next: () => pages(event.locals),
		}),
};
