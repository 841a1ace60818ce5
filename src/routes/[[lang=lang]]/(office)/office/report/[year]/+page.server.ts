import { readForm } from '../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage, storeProduct } from '../../../../../store_product.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { live } = storeProduct(locals);
	const { language } = locals;
	const asked = readForm(url.searchParams, { seed: 'text' });
	const tree = await answered(locals, (office) =>
		office.ask('accounts.compose_report', { ...asked, year: Number(params.year), language, links: inLanguage(locals, '') }),
	);
	return {
		title: tree.metadata.subject,
		year: params.year,
		seed: url.searchParams.get('seed') ?? '',
		search: url.search,
		html: live.html(tree),
	};
};
