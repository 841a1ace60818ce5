import type { Handle } from '@sveltejs/kit/hooks';

/** French is at the root; only English is named in an address. */
export const language: Handle = ({ event, resolve }) => {
	const { pathname } = event.url;
	event.locals.language = pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'fr';
	return resolve(event, { transformPageChunk: ({ html }) => html.replace('<html lang="fr">', `<html lang="${event.locals.language}">`) });
};
