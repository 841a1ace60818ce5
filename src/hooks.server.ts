import type { Handle } from '@sveltejs/kit/hooks';
import { mayRead } from './platform/access.ts';
import type { Live } from './platform/index.ts';

// Node runs the product's own files as they are; only the pages are bundled. The address of the composition root comes from the command that serves.
const platform: { openLive: (dir: string) => Promise<Live> } = await import(/* @vite-ignore */ process.env.COLLEGIALE_PLATFORM ?? '');
const live = await platform.openLive(process.env.COLLEGIALE_DOSSIER ?? '');

/** Denies what no one is let into, then gives each page the record and its language. */
export const handle: Handle = async ({ event, resolve }) => {
	if (!mayRead(event.route.id, event.request.method)) {
		const status = event.route.id === null ? 404 : 403;
		if (status === 403) return new Response('403', { status });
	}
	const { core, problems } = await live.now();
	const language = event.url.pathname === '/en' || event.url.pathname.startsWith('/en/') ? 'en' : 'fr';
	event.locals.core = core;
	event.locals.language = language;
	event.locals.problems = problems[language];
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('<html lang="fr">', `<html lang="${language}">`),
	});
	response.headers.set('X-Content-Type-Options', 'nosniff');
	response.headers.set('Referrer-Policy', 'same-origin');
	return response;
};
