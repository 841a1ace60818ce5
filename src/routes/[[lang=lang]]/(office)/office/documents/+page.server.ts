import { may } from '../../../../../domain/access/index.ts';
import { currentVersion, MOST_FILE_BYTES } from '../../../../../domain/kept_documents/index.ts';
import { formatBytes, formatDate } from '../../../../../domain/typography/index.ts';
import { DOCUMENT_WORDS } from '../../../../../i18n/office/index.ts';
import { answered } from '../../../../answered.ts';
import { assemblyChoices, DOCUMENT_FIELDS } from '../../../../document_fields.ts';
import { submitWithFile } from '../../../../receive_file.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const words = DOCUMENT_WORDS[language];
	const found = await answered(locals, (office) => office.ask('documents.read_documents', {}));
	return {
		writes: may(locals.actor, 'documents.write'),
		most: formatBytes(MOST_FILE_BYTES, language),
		assemblies: assemblyChoices(locals),
		documents: found.map((document) => {
			const version = currentVersion(document);
			return {
				id: document.id,
				title: document.title,
				kind: words.kinds[document.kind],
				access: words.accesses[document.access],
				year: document.year === undefined ? '' : String(document.year),
				date: formatDate(document.date ?? version?.addedOn ?? '', language),
				size: formatBytes(version?.size ?? 0, language),
				versions: document.versions.length,
			};
		}),
	};
};

export const actions: Actions = {
	add: (event) =>
		submitWithFile(event, {
			fields: DOCUMENT_FIELDS,
			run: (office, sent, key) => office.perform('documents.add_document', sent, key),
			next: () => event.url.pathname,
		}),
};
