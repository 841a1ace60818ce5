import type { Handle } from '@sveltejs/kit/hooks';
import { needsWhole } from '../platform/access.ts';
import type { Product } from '../platform/index.ts';

/** Gives each page the association as who asks may reach it, and the whole record as it stands, where the route does not do without. */
export function record(product: Product): Handle {
	return async ({ event, resolve }) => {
		const { locals, route } = event;
		locals.product = product;
		locals.association = await product.live.association();
		locals.problems = [];
		locals.office = product.kind === 'store' ? product.live.as(locals.actor) : undefined;
		if (product.kind === 'dossier' || needsWhole(route.id)) {
			const { core, problems } = await product.live.now();
			locals.core = core;
			locals.problems = problems[locals.language];
		}
		return resolve(event);
	};
}
