import { error } from '@sveltejs/kit';
import { ASSEMBLY_KINDS } from '../../../../../../../domain/statutes/index.ts';
import { formatLongDate } from '../../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../../answered.ts';
import { previewNarrative } from '../../../../../../preview.ts';
import { inLanguage } from '../../../../../../store_product.ts';
import { submit } from '../../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = {
	version: 'integer',
	'value.date': 'text',
	'value.kind': 'text',
	'value.rank': 'integer',
	'value.annual': 'yesNo',
	'value.startsAt': 'text',
	'value.endsAt': 'text',
	'value.place': 'text',
	'value.workshopsNarrative': 'text',
	'value.agenda.#.id': 'text',
	'value.agenda.#.title': 'text',
	'value.agenda.#.report': 'text',
	'value.resolutions.#.id': 'text',
	'value.resolutions.#.title': 'text',
	'value.resolutions.#.text': 'text',
	'value.debates.#.id': 'text',
	'value.debates.#.text': 'text',
} as const;

export const load: PageServerLoad = async ({ locals, params }) => {
	const { assembly, version, held } = await answered(locals, (office) => office.ask('assemblies.read_assembly', { id: params.id }));
	// What a sitting tells is not rewritten.
	if (held) error(404);
	return { assembly, version, kinds: ASSEMBLY_KINDS, date: formatLongDate(assembly.date, locals.language) };
};

export const actions: Actions = {
	save: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('assemblies.edit_texts', { ...sent, key: { id: event.params.id } }, key),
			next: () => inLanguage(event.locals, `/office/assemblies/${event.params.id}`),
		}),
	preview: previewNarrative('value.workshopsNarrative'),
};
