import type { Handle } from '@sveltejs/kit/hooks';
import type { Language } from '../domain/basics/index.ts';

/** The first of the languages that a program asks for that is one of ours (RFC 9110, 12.5.4), whatever its weight. */
function asked(header: string | null): Language {
	const [first] = (header ?? '').toLowerCase().match(/\b(?:fr|en)\b/u) ?? [];
	return first === 'en' ? 'en' : 'fr';
}

/** French is at the root; only English is named in an address. Programs say it in a header: they have one address. */
export const language: Handle = ({ event, resolve }) => {
	const { pathname } = event.url;
	const inAddress = pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'fr';
	event.locals.language = pathname.startsWith('/api/') ? asked(event.request.headers.get('accept-language')) : inAddress;
	return resolve(event, { transformPageChunk: ({ html }) => html.replace('<html lang="fr">', `<html lang="${event.locals.language}">`) });
};
