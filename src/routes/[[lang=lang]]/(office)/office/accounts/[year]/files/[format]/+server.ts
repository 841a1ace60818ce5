import { error } from '@sveltejs/kit';
import { answered } from '../../../../../../../answered.ts';
import { download } from '../../../../../../../download.ts';
import { storeProduct } from '../../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

const FORMATS = ['pdf', 'docx', 'md', 'json'] as const;

/** The FEC of a fiscal year, or its statements as a file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { year } = params;
	if (params.format === 'fec') return download(await answered(locals, (office) => office.exportFec(year)));
	const format = FORMATS.find((one) => one === params.format);
	if (format === undefined) error(404);
	const chart = url.searchParams.get('chart');
	const { tree } = await answered(locals, (office) =>
		office.ask('accounts.compose_statements', { year, language: locals.language, ...(chart === null ? {} : { chart }) }),
	);
	return download(await storeProduct(locals).live.print(tree, format));
};
