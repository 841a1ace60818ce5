import { z } from 'zod';
import { composeFecReport } from '../../../domain/accounts_documents/index.ts';
import { LANGUAGES, ok, refused } from '../../../domain/basics/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { ledgerImports } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';

/** What was found in a file that was sent, as a document and as data. */
export const readImportReport = defineQuery({
	name: 'accounts.compose_import_report',
	permission: 'accounts.read',
	input: z.strictObject({ id: z.string().min(1).max(64), language: z.enum(LANGUAGES) }),
	run: async ({ record }, { id, language }) => {
		const [one] = await ledgerImports(record, { id });
		if (one === undefined) return refused(refusal('not-found', { key: id }));
		const { report, ...sent } = one;
		return ok({ sent, report, tree: composeFecReport(report, language) });
	},
});
