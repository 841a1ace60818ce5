import { error } from '@sveltejs/kit';
import { answered } from '../../../../../../../../../answered.ts';
import { download } from '../../../../../../../../../download.ts';
import type { RequestHandler } from './$types';

/** The call for dues, or the receipt, of one membership: `?nth=1` where a member has two in one category. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { product, language } = locals;
	if (product.kind !== 'store') error(404);
	const membership = {
		year: Number(params.year),
		category: params.category,
		member: params.member,
		nth: Number(url.searchParams.get('nth') ?? 0),
	};
	const tree = await answered(locals, (office) => office.ask('dues.compose_letter', { letter: params.letter, membership, language }));
	return download(await product.live.print(tree, 'pdf'));
};
