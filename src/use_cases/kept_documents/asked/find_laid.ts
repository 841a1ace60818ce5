import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import { currentVersion, laidBefore } from '../../../domain/kept_documents/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { keptFile } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';

/**
 * The file of a document laid before an assembly, or of its signed minutes, for whoever takes part in it: also by a personal link, which
 * opens nothing else of what members may read.
 */
export const findLaid = defineQuery({
	name: 'documents.find_laid',
	permission: 'sitting.take_part',
	input: z.strictObject({ id: held(values.id), assembly: held(values.id) }),
	run: async ({ record }, { id, assembly: of }) => {
		const nothing = refused(refusal('not-found', { key: id }));
		const document = (await record.get('document', { id }))?.value;
		const assembly = (await record.get('assembly', { id: of }))?.value;
		if (document === undefined || assembly === undefined || document.access === 'board') return nothing;
		const laid = laidBefore({ documents: [document] }, assembly).some((one) => one.document === id);
		const version = laid || (document.kind === 'minutes' && document.assembly === of) ? currentVersion(document) : undefined;
		const file = version && (await keptFile(record.tx, record.association, version.sha256));
		return version === undefined || file === undefined ? nothing : ok({ ...file, name: version.name });
	},
});
