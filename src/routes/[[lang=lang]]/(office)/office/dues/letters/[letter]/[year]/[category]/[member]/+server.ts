import { answered } from '../../../../../../../../../answered.ts';
import { download } from '../../../../../../../../../download.ts';
import { letterAsked } from '../../../../../../../../../letter_asked.ts';
import { storeProduct } from '../../../../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

/** The call for dues, or the receipt, of one membership. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const tree = await answered(locals, (office) => office.ask('dues.compose_letter', letterAsked(params, url, locals.language)));
	return download(await storeProduct(locals).live.print(tree, 'pdf'));
import { pdfOf } from '../../../../../../../../../pdf.ts';
import type { RequestHandler } from './$types';

/** The call for dues, or the receipt, of one membership: `?nth=1` where a member has two in one category. */
export const GET: RequestHandler = ({ locals, params, url }) => {
	const { letter, category, member } = params;
	const membership = { year: Number(params.year), category, member, nth: Number(url.searchParams.get('nth') ?? 0) };
	return pdfOf(locals, (office) => office.ask('dues.compose_letter', { letter, membership, language: locals.language }));
};
