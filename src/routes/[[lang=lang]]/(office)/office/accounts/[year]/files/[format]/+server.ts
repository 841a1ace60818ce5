import { error } from '@sveltejs/kit';
import { readForm } from '../../../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../../../answered.ts';
import { download } from '../../../../../../../download.ts';
import { storeProduct } from '../../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

const FORMATS = ['pdf', 'docx', 'md', 'json'] as const;

/** The FEC of a fiscal year, that with all its evidence (zip), or its statements as a file; as a workbook, with its general ledger. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { year } = params;
	if (params.format === 'fec') return download(await answered(locals, (office) => office.exportFec(year)));
	if (params.format === 'zip') return download(await answered(locals, (office) => office.exportEvidence(year, locals.language)));
	const { live } = storeProduct(locals);
	const asked = { year, language: locals.language, ...readForm(url.searchParams, { chart: 'text' }) };
	if (params.format === 'xlsx') {
		const sheets = await answered(locals, (office) => office.ask('accounts.read_statement_sheets', asked));
		return download({ name: `comptes-${year}.xlsx`, content: await live.workbook(sheets) });
	}
	const format = FORMATS.find((one) => one === params.format);
	if (format === undefined) error(404);
	const { tree } = await answered(locals, (office) => office.ask('accounts.compose_statements', asked));
	return download(await live.print(tree, format));
};
