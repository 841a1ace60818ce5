import type { Handle } from '@sveltejs/kit/hooks';
import { VISITOR } from '../domain/access/index.ts';
import { mayOpen } from '../platform/access.ts';
import type { Product } from '../platform/index.ts';
import { refuse } from './refusal_page.ts';
import { wantedCookie } from './wanted.ts';

/** Denies what no one is let into; whoever is not signed in is shown where to, and brought back once they are. */
export function admission(product: Product): Handle {
	return ({ event, resolve }) => {
		const { locals, request, route, url } = event;
		if (route.id === null || mayOpen(locals.actor, route.id, request.method, product.kind)) return resolve(event);
		const asksForPage = request.method === 'GET' && request.headers.get('accept')?.includes('text/html') === true;
		const mightElse = locals.actor.id === VISITOR.id && product.kind === 'store';
		if (mightElse && (asksForPage || event.isDataRequest)) {
			locals.cookies.push(wantedCookie(url));
			return new Response(null, { status: 303, headers: { Location: `${locals.language === 'en' ? '/en' : ''}/sign-in` } });
		}
		return refuse(request, mightElse ? 401 : 403, locals.language);
	};
}
