import type { Handle } from '@sveltejs/kit/hooks';
import { mostBytes } from '../platform/access.ts';
import { refuse } from './refusal_page.ts';

/**
 * Refuses what is too long for its route before any of it is read. A body whose length is not said beforehand is refused
 * too: browsers and usual programs say it, and a limit could only be kept by reading.
 */
export const bodyLimit: Handle = ({ event, resolve }) => {
	const { request, route, locals } = event;
	const length = request.headers.get('content-length');
	if (length === null && request.headers.has('transfer-encoding')) return refuse(request, 411, locals.language);
	if (Number(length ?? 0) > mostBytes(route.id)) return refuse(request, 413, locals.language);
	return resolve(event);
};
