import { error } from '@sveltejs/kit';
import { answered } from '../../../../../../../answered.ts';
import { download } from '../../../../../../../download.ts';
import type { RequestHandler } from './$types';

/** The budget page of the grant form as a file. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { product, language } = locals;
	const { id, format } = params;
	if (product.kind !== 'store' || (format !== 'pdf' && format !== 'docx')) error(404);
	const tree = await answered(locals, (office) => office.ask('budget.compose_form', { id, language }));
	return download(await product.live.print(tree, format));
};
