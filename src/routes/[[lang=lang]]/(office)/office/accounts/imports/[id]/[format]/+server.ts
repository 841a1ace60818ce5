import { error } from '@sveltejs/kit';
import { answered } from '../../../../../../../answered.ts';
import { download } from '../../../../../../../download.ts';
import { storeProduct } from '../../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

/** What was found in a file, as PDF or as data. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { format, id } = params;
	if (format !== 'pdf' && format !== 'json') error(404);
	const { report, tree } = await answered(locals, (office) =>
		office.ask('accounts.compose_import_report', { id, language: locals.language }),
	);
	if (format === 'json') return download({ name: `${tree.metadata.fileName}.json`, content: JSON.stringify(report, null, '\t') });
	return download(await storeProduct(locals).live.print(tree, format));
};
