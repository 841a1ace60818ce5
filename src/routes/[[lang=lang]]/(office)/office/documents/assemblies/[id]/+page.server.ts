import { may } from '../../../../../../../domain/access/index.ts';
import { currentVersion, type KeptDocument } from '../../../../../../../domain/kept_documents/index.ts';
import { formatBytes, formatDate } from '../../../../../../../domain/typography/index.ts';
import { DOCUMENT_WORDS } from '../../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const { kinds } = DOCUMENT_WORDS[language];
	const found = await answered(locals, (office) => office.ask('documents.read_disposal', { assembly: params.id }));
	const shown = (document: KeptDocument) => ({
		id: document.id,
		title: document.title,
		kind: kinds[document.kind],
		size: formatBytes(currentVersion(document)?.size ?? 0, language),
	});
	return {
		date: formatDate(found.date, language),
		writes: may(locals.actor, 'documents.write'),
		disposed: found.disposed.map(({ kind, years, document }) => ({
			kind: kinds[kind],
			years: years.join('–'),
			document: document === undefined ? null : shown(document),
			// Members may read what the record itself says of a year, whether a file is kept of it or not.
			composed: kind === 'activityReport' ? years : [],
		})),
		others: found.others.map(shown),
	};
};
