import type { Handle } from '@sveltejs/kit';
import { mayRead } from './platform/access.ts';
import type { Core } from './platform/index.ts';

// Node runs the product's own files as they are; only the pages are bundled. The address of the composition root comes from the start script.
const platform: { openCore: (dir: string) => Promise<Core> } = await import(/* @vite-ignore */ process.env.COLLEGIALE_PLATFORM ?? '');
const core = await platform.openCore(process.env.COLLEGIALE_DOSSIER ?? '');

/** Denies what no one is let into, then gives each page the record and its language. */
export const handle: Handle = async ({ event, resolve }) => {
	if (!mayRead(event.route.id, event.request.method)) {
		const status = event.route.id === null ? 404 : 403;
		if (status === 403) return new Response('403', { status });
	}
	event.locals.core = core;
	event.locals.language = event.url.pathname === '/en' || event.url.pathname.startsWith('/en/') ? 'en' : 'fr';
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('<html lang="fr">', `<html lang="${event.locals.language}">`),
	});
	response.headers.set('X-Content-Type-Options', 'nosniff');
	response.headers.set('Referrer-Policy', 'same-origin');
	return response;
};
