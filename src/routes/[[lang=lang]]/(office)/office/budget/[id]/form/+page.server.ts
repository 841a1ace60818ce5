import { answered } from '../../../../../../answered.ts';
import { storeProduct } from '../../../../../../store_product.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { live } = storeProduct(locals);
	const { language } = locals;
	const tree = await answered(locals, (office) => office.ask('budget.compose_form', { id: params.id, language }));
	return { title: tree.metadata.subject, id: params.id, html: live.html(tree) };
};
