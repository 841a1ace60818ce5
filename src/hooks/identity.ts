import type { Handle } from '@sveltejs/kit/hooks';
import { type Actor, VISITOR } from '../domain/access/index.ts';
import type { Product } from '../platform/index.ts';

/** Whoever reads a dossier on this machine has its files. */
const OWNER: Actor = { kind: 'system', id: 'dossier', name: 'dossier', roles: [] };

/** The part of the site that programs may ask with a token. */
const API = '/api/';

/** Where someone is known by the link that they follow, whoever is signed in beside. */
const SEAT = '/[[lang=lang]]/(room)/s/[token]';

/** Finds who asks: by the cookies of a session, or, of the API, by a token. What the session's answer sets goes with the page's. */
export function identity(product: Product): Handle {
	return async ({ event, resolve }) => {
		const { locals, request, route } = event;
		locals.caller = { headers: request.headers, address: event.getClientAddress() };
		locals.cookies = [];
		locals.session = undefined;
		locals.seat = undefined;
		if (product.kind === 'dossier') locals.actor = OWNER;
		else if (route.id?.startsWith(API) === true && request.headers.has('authorization')) {
			locals.actor = (await product.actorByToken(request.headers.get('authorization'))) ?? VISITOR;
		} else if (route.id?.startsWith(SEAT) === true) {
			locals.seat = await product.seatOf(event.params.token ?? '');
			locals.actor = locals.seat?.actor ?? VISITOR;
		} else {
			const { outcome, cookies } = await product.signIn.session(locals.caller);
			locals.cookies.push(...cookies);
			locals.session = outcome;
			locals.actor = outcome === undefined ? VISITOR : await product.actorOf(outcome.user);
		}
		const response = await resolve(event);
		for (const cookie of locals.cookies) response.headers.append('Set-Cookie', cookie);
		return response;
	};
}
