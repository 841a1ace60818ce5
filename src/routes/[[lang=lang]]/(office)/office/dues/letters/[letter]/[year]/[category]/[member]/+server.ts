import { answered } from '../../../../../../../../../answered.ts';
import { download } from '../../../../../../../../../download.ts';
import { letterAsked } from '../../../../../../../../../letter_asked.ts';
import { storeProduct } from '../../../../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

/** The call for dues, or the receipt, of one membership. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const tree = await answered(locals, (office) => office.ask('dues.compose_letter', letterAsked(params, url, locals.language)));
	return download(await storeProduct(locals).live.print(tree, 'pdf'));
};
