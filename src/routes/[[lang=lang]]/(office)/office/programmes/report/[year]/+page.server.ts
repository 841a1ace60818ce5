import { answered } from '../../../../../../answered.ts';
import { storeProduct } from '../../../../../../store_product.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { live } = storeProduct(locals);
	const { language } = locals;
	const tree = await answered(locals, (office) => office.ask('programmes.compose_report', { year: Number(params.year), language }));
	return { title: tree.metadata.subject, year: params.year, html: live.html(tree) };
};
