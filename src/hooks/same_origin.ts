import type { Handle } from '@sveltejs/kit/hooks';
import { refuse } from './refusal_page.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets nothing be changed from a page of another site, whatever the type of what is sent (SvelteKit looks at forms alone).
 * A request that carries a token and no cookie cannot be made by a browser that does not mean it.
 */
export const sameOrigin: Handle = ({ event, resolve }) => {
	const { request, url, locals } = event;
	const { method, headers } = request;
	const byToken = headers.has('authorization') && !headers.has('cookie');
	if (SAFE.has(method) || byToken || headers.get('origin') === url.origin) return resolve(event);
	return refuse(request, 403, locals.language);
};
