import { error } from '@sveltejs/kit';
import { answered } from '../../../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { product, language } = locals;
	if (product.kind !== 'store') error(404);
	const tree = await answered(locals, (office) => office.ask('programmes.compose_report', { year: Number(params.year), language }));
	return { title: tree.metadata.subject, year: params.year, html: product.live.html(tree) };
};
