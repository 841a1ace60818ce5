import { error } from '@sveltejs/kit';
import { answered } from '../../../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { product, language } = locals;
	if (product.kind !== 'store') error(404);
	const tree = await answered(locals, (office) => office.ask('budget.compose_form', { id: params.id, language }));
	return { title: tree.metadata.subject, id: params.id, html: product.live.html(tree) };
};
