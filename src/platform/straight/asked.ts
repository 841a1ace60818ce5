import type { IncomingMessage } from 'node:http';
import type { Language } from '../../domain/basics/index.ts';
import { mostBytes } from '../access.ts';

/** What whoever follows a personal link asks for by the thousand. */
export type What = 'ballot' | 'live' | 'voices';

/** A request that is answered before the pages. */
export interface Asked {
	readonly what: What;
	/** Its route, as the table of access has it. */
	readonly route: string;
	readonly language: Language;
	readonly token: string;
}

const ADDRESS = /^(\/en)?\/s\/([\w-]{1,200})\/(ballot|live|voices)$/u;
const FORM = 'application/x-www-form-urlencoded';

/** Whether a form is sent as this site's own pages send it: of a length that is said and taken, from no other site. */
function isOwnForm({ headers }: IncomingMessage, route: string, site: URL): boolean {
	const length = headers['content-length'];
	if (length === undefined || headers['transfer-encoding'] !== undefined || headers.expect !== undefined) return false;
	if (Number(length) > mostBytes(route) || headers.origin !== site.origin) return false;
	return headers['content-type']?.split(';')[0]?.trim().toLowerCase() === FORM;
}

/**
 * Reads whether a request is one of those that are answered here. Whatever is odd about it, it is none: the pages' hooks then
 * judge it and say why it is refused.
 */
export function askedOf(request: IncomingMessage, site: URL): Asked | undefined {
	const [, english, token, what] = ADDRESS.exec(request.url ?? '') ?? [];
	if (token === undefined || what === undefined) return undefined;
	const asked: Asked = {
		...{ what: what as What, route: `/[[lang=lang]]/(room)/s/[token]/${what}`, token },
		language: english === undefined ? 'fr' : 'en',
	};
	if (what !== 'ballot') return request.method === 'GET' ? asked : undefined;
	return request.method === 'POST' && isOwnForm(request, asked.route, site) ? asked : undefined;
}
