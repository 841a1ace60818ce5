import type { Handle } from '@sveltejs/kit/hooks';
import { isPrivate } from '../platform/access.ts';

/** What every answer says to the browser; SvelteKit adds the content-security-policy of its pages (vite.config.ts). */
const ALWAYS = {
	'X-Content-Type-Options': 'nosniff',
	// Not `no-referrer`: forms would then be sent with `Origin: null`, and the origin could not be compared.
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** Of what is not a page of SvelteKit's: a file, a refusal. */
const BARE_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A year, for the whole host: once reached over https, it is never asked over http again. */
const ONLY_HTTPS = 'max-age=31536000; includeSubDomains';

/** The one route whose page looks through the camera, to read the codes of those who come. */
const DESK = '/[[lang=lang]]/(office)/office/sittings/[id]/desk';
const permissions = (route: string | null) => `camera=(${route === DESK ? 'self' : ''}), geolocation=(), microphone=(), payment=(), usb=()`;

/** Says to the browser what an answer may do and who may keep it. */
export const headers: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(ALWAYS)) response.headers.set(name, value);
	response.headers.set('Permissions-Policy', permissions(event.route.id));
	if (event.url.protocol === 'https:') response.headers.set('Strict-Transport-Security', ONLY_HTTPS);
	if (!response.headers.has('Content-Security-Policy')) response.headers.set('Content-Security-Policy', BARE_POLICY);
	if (event.locals.session !== undefined || isPrivate(event.route.id)) response.headers.set('Cache-Control', 'private, no-store');
	return response;
};
