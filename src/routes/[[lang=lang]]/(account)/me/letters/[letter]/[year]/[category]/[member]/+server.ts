import { answered } from '../../../../../../../../answered.ts';
import { download } from '../../../../../../../../download.ts';
import { letterAsked } from '../../../../../../../../letter_asked.ts';
import { storeProduct } from '../../../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

/** The call for one's own dues, or the receipt. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const tree = await answered(locals, (office) => office.ask('own.compose_letter', letterAsked(params, url, locals.language)));
	return download(await storeProduct(locals).live.print(tree, 'pdf'));
};
