import type { Handle } from '@sveltejs/kit/hooks';
import type { Log } from '../platform/logging/index.ts';

/** Gives each request an id, which its answer carries, and writes a line of the log once it is answered. */
export function logged(log: Log): Handle {
	return async ({ event, resolve }) => {
		const begun = performance.now();
		event.locals.request = crypto.randomUUID();
		const response = await resolve(event);
		response.headers.set('X-Request-Id', event.locals.request);
		log('http.answered', {
			request: event.locals.request,
			method: event.request.method,
			route: event.route.id ?? '',
			status: response.status,
			milliseconds: Math.round(performance.now() - begun),
		});
		return response;
	};
}
