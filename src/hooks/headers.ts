import type { Handle } from '@sveltejs/kit/hooks';
import { answerHeaders, BARE_POLICY } from '../platform/headers/index.ts';

/** Says to the browser what an answer may do and who may keep it. */
export const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const told = answerHeaders(event.route.id, event.url, event.locals.session !== undefined);
	for (const [name, value] of Object.entries(told)) response.headers.set(name, value);
	if (!response.headers.has('Content-Security-Policy')) response.headers.set('Content-Security-Policy', BARE_POLICY);
	return response;
};
