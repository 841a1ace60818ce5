import type { Handle } from '@sveltejs/kit/hooks';
import type { Product } from '../platform/index.ts';

/** Gives each page the record as it stands, and the association as who asks may reach it. */
export function record(product: Product): Handle {
	return async ({ event, resolve }) => {
		const { core, problems } = await product.live.now();
		const { locals } = event;
		locals.product = product;
		locals.core = core;
		locals.problems = problems[locals.language];
		locals.office = product.kind === 'store' ? product.live.as(locals.actor) : undefined;
		return resolve(event);
	};
}
