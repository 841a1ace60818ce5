import { formatDate } from '../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage, storeProduct } from '../../../../../store_product.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { language } = locals;
	const chart = url.searchParams.get('chart') ?? '';
	const made = await answered(locals, (office) =>
		office.ask('accounts.compose_statements', {
			...{ year: params.year, language, links: inLanguage(locals, '/office/accounts') },
			...(chart === '' ? {} : { chart }),
		}),
	);
	return {
		year: made.year.year,
		name: formatDate(made.year.year, language),
		chart: made.chart,
		charts: made.charts,
		html: storeProduct(locals).live.html(made.tree),
	};
};
