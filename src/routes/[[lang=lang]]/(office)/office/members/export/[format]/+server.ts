import { error } from '@sveltejs/kit';
import { readForm } from '../../../../../../../ui/forms/index.ts';
import type { MemberFormat } from '../../../../../../../use_cases/index.ts';
import { answered } from '../../../../../../answered.ts';
import { download } from '../../../../../../download.ts';
import { storeProduct } from '../../../../../../store_product.ts';
import { FILTERS } from '../../filters.ts';
import type { RequestHandler } from './$types';

const FORMATS: readonly MemberFormat[] = ['csv', 'xlsx', 'vcf'];

/** The list of members as it is filtered, whole, as a file. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const format = FORMATS.find((one) => one === params.format);
	if (format === undefined) error(404);
	const filter = readForm(url.searchParams, FILTERS);
	const members = await answered(locals, (office) => office.ask('members.select_members', filter));
	return download(await storeProduct(locals).live.writeMembers(members, format, locals.language));
};
