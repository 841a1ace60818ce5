import { error } from '@sveltejs/kit';
import { answered } from '../../../../../../../answered.ts';
import { download } from '../../../../../../../download.ts';
import { printed } from '../../../../../../../printed.ts';
import { storeProduct } from '../../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

/** A budget as a file: its document, or a workbook of its lines. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { language } = locals;
	const { id, format } = params;
	if (format === 'xlsx') {
		const selected = await answered(locals, (office) => office.ask('budget.select', { id }));
		return download(await storeProduct(locals).live.writeBudget(selected, language));
	}
	if (format !== 'pdf' && format !== 'docx') error(404);
	return printed(locals, format, (office) => office.ask('budget.compose_report', { id, language }));
};
