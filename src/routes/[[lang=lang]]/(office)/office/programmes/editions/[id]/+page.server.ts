import { EDITION_STATUSES, MOST_PICTURE_BYTES } from '../../../../../../../domain/programmes/index.ts';
import { formatBytes } from '../../../../../../../domain/typography/index.ts';
import { LINK_FIELDS } from '../../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../../answered.ts';
import { previewNarrative } from '../../../../../../preview.ts';
import { submitWithFile } from '../../../../../../receive_file.ts';
import { inLanguage } from '../../../../../../store_product.ts';
import { submit } from '../../../../../../submit.ts';
import { toldHistory } from '../../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = {
	version: 'integer',
	'value.title': 'text',
	'value.from': 'text',
	'value.to': 'text',
	'value.status': 'text',
	'value.places': 'lines',
	'value.partners': 'each',
	'value.funders': 'each',
	'value.hosts': 'each',
	'value.people': 'each',
	'value.deliverables.#.title': 'text',
	'value.deliverables.#.kind': 'text',
	'value.deliverables.#.status': 'text',
	'value.deliverables.#.url': 'text',
	...LINK_FIELDS,
	'value.narrative': 'text',
} as const;

/** What is said of a picture. */
const SAID = { version: 'integer', alternative: 'text', credit: 'text' } as const;

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await answered(locals, (office) => office.ask('programmes.read_edition', { id: params.id }));
	const history = await toldHistory(locals, { concept: 'edition', key: params.id, limit: 5 });
	return { ...found, history, statuses: EDITION_STATUSES, most: formatBytes(MOST_PICTURE_BYTES, locals.language) };
};

export const actions: Actions = {
	save: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('programmes.edit_edition', { ...sent, key: { id: event.params.id } }, key),
			next: () => event.url.pathname,
		}),
	preview: previewNarrative('value.narrative'),
	picture: (event) =>
		submitWithFile(
			event,
			{
				fields: SAID,
				run: (office, sent, key) => office.perform('programmes.add_picture', { ...sent, key: { id: event.params.id } }, key),
				next: () => `${event.url.pathname}#pictures`,
			},
			'keepPicture',
		),
	said: (event) =>
		submit(event, {
			fields: { ...SAID, document: 'text' },
			run: (office, sent, key) => office.perform('programmes.edit_picture', { ...sent, key: { id: event.params.id } }, key),
			next: () => `${event.url.pathname}#pictures`,
		}),
	move: (event) => {
		let moved = '';
		return submit(event, {
			fields: { version: 'integer', document: 'text', place: 'integer' },
			run: (office, sent, key) => {
				moved = String(sent.document);
				return office.perform('programmes.move_picture', { ...sent, key: { id: event.params.id } }, key);
			},
			// Back to the picture, wherever it stands now: whoever goes by keyboard can move it on.
			next: () => `${event.url.pathname}#picture-${moved}`,
		});
	},
	takeAway: (event) =>
		submit(event, {
			fields: { version: 'integer', document: 'text' },
			run: (office, sent, key) => office.perform('programmes.remove_picture', { ...sent, key: { id: event.params.id } }, key),
			next: () => `${event.url.pathname}#pictures`,
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('programmes.remove_edition', { ...sent, key: { id: event.params.id } }, key),
			next: () => inLanguage(event.locals, '/office/programmes'),
		}),
};
