import { may } from '../../../../../../../domain/access/index.ts';
import { answered } from '../../../../../../answered.ts';
import { storeProduct } from '../../../../../../store_product.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const { sent, report, tree } = await answered(locals, (office) =>
		office.ask('accounts.compose_import_report', { id: params.id, language }),
	);
	return {
		writes: may(locals.actor, 'accounts.write'),
		sent,
		/** Whether it was this file that kept what was sent out. */
		wrong: report.findings.some(({ severity }) => severity === 'error'),
		html: storeProduct(locals).live.html(tree),
	};
};
