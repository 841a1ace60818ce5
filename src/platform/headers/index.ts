import { isPrivate } from '../access.ts';

/** What every answer says to the browser; SvelteKit adds the content-security-policy of its pages (vite.config.ts). */
const ALWAYS = {
	'X-Content-Type-Options': 'nosniff',
	// Not `no-referrer`: forms would then be sent with `Origin: null`, and the origin could not be compared.
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/** Of what is not a page of SvelteKit's: a file, a refusal. */
export const BARE_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A year, for the whole host: once reached over https, it is never asked over http again. */
const ONLY_HTTPS = 'max-age=31536000; includeSubDomains';

/** The one route whose page looks through the camera, to read the codes of those who come. */
const DESK = '/[[lang=lang]]/(office)/office/sittings/[id]/desk';
const permissions = (route: string | null) => `camera=(${route === DESK ? 'self' : ''}), geolocation=(), microphone=(), payment=(), usb=()`;

/**
 * What an answer of a route tells the browser that it may do, and who may keep it.
 * @param site address of the site, whose protocol is that of the request
 * @param known whether who asks is known by a session
 */
export function answerHeaders(route: string | null, site: Pick<URL, 'protocol'>, known: boolean): Readonly<Record<string, string>> {
	return {
		...ALWAYS,
		'Permissions-Policy': permissions(route),
		...(site.protocol === 'https:' ? { 'Strict-Transport-Security': ONLY_HTTPS } : {}),
		...(known || isPrivate(route) ? { 'Cache-Control': 'private, no-store' } : {}),
	};
}
