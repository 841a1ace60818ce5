import { error } from '@sveltejs/kit';
import { readForm } from '../../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../../answered.ts';
import { download } from '../../../../../../download.ts';
import { storeProduct } from '../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

/** The treasurer's report on a year as a file; as a workbook, its figures alone. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { live } = storeProduct(locals);
	const { format } = params;
	if (format !== 'pdf' && format !== 'docx' && format !== 'xlsx') error(404);
	const asked = { ...readForm(url.searchParams, { seed: 'text' }), year: Number(params.year), language: locals.language };
	const tree = await answered(locals, (office) => office.ask('accounts.compose_report', asked));
	if (format !== 'xlsx') return download(await live.print(tree, format));
	const sheets = await answered(locals, (office) => office.ask('accounts.read_report_sheets', asked));
	return download({ name: `${tree.metadata.fileName}.xlsx`, content: await live.workbook(sheets) });
};
