import { MOST_FILE_BYTES } from '../../../../../../domain/kept_documents/index.ts';
import { formatBytes, formatDate } from '../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../answered.ts';
import { assemblyChoices, DOCUMENT_FIELDS } from '../../../../../document_fields.ts';
import { submitWithFile } from '../../../../../receive_file.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import { toldHistory } from '../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const { value, version } = await answered(locals, (office) => office.ask('documents.read_document', { id: params.id }));
	const history = await toldHistory(locals, { concept: 'document', key: params.id, limit: 10 });
	return {
		document: value,
		version,
		history,
		most: formatBytes(MOST_FILE_BYTES, language),
		assemblies: assemblyChoices(locals),
		versions: value.versions
			.map((one, index) => ({
				...one,
				nth: index + 1,
				addedOn: formatDate(one.addedOn, language),
				size: formatBytes(one.size, language),
			}))
			.reverse(),
	};
};

export const actions: Actions = {
	save: (event) =>
		submit(event, {
			fields: { version: 'integer', ...DOCUMENT_FIELDS },
			run: (office, sent, key) => office.perform('documents.edit_document', { ...sent, key: { id: event.params.id } }, key),
			next: () => event.url.pathname,
		}),
	version: (event) =>
		submitWithFile(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('documents.add_version', { ...sent, key: { id: event.params.id } }, key),
			next: () => event.url.pathname,
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('documents.remove_document', { ...sent, key: { id: event.params.id } }, key),
			next: () => inLanguage(event.locals, '/office/documents'),
		}),
};
