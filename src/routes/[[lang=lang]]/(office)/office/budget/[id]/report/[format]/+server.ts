import { error } from '@sveltejs/kit';
import { answered } from '../../../../../../../answered.ts';
import { download } from '../../../../../../../download.ts';
import type { RequestHandler } from './$types';

/** A budget as a file: its document, or a workbook of its lines. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { product, language } = locals;
	const { id, format } = params;
	if (product.kind !== 'store') error(404);
	if (format === 'xlsx') {
		const selected = await answered(locals, (office) => office.ask('budget.select', { id }));
		return download(await product.live.writeBudget(selected, language));
	}
	if (format !== 'pdf' && format !== 'docx') error(404);
	const tree = await answered(locals, (office) => office.ask('budget.compose_report', { id, language }));
	return download(await product.live.print(tree, format));
};
