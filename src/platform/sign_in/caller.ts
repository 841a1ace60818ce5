import { type Auth, BASE_PATH, CLIENT_HEADER } from './better_auth.ts';

/** Who calls: what the library needs of a request. */
export interface Caller {
	readonly headers: Headers;
	/** Network address, as the server or the proxy that it trusts saw it. */
	readonly address: string;
}

/** How something ended, and the lines of `Set-Cookie` that the answer must carry. */
export interface Answer<T> {
	readonly outcome: T;
	readonly cookies: readonly string[];
}

/** An answer of the library, as it gave it. */
export interface Reply {
	readonly status: number;
	/** What it said, from JSON; null where it said nothing. */
	readonly body: unknown;
	readonly cookies: readonly string[];
}

/**
 * Calls an endpoint of the library as a browser would, so that attempts are counted. The origin is the site's own: whether
 * the page that sent the request was of this site has been judged before (src/hooks/same_origin.ts).
 */
export async function call(auth: Auth, caller: Caller, method: 'GET' | 'POST', path: string, body?: object): Promise<Reply> {
	const origin = String(auth.options.baseURL);
	const headers = headersOf(caller);
	headers.set('origin', origin);
	if (body !== undefined) headers.set('content-type', 'application/json');
	const response = await auth.handler(
		new Request(`${origin}${BASE_PATH}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
	);
	const text = await response.text();
	return { status: response.status, body: text === '' ? null : JSON.parse(text), cookies: response.headers.getSetCookie() };
}

/** The headers that say who calls: cookies, browser, address. */
export function headersOf({ headers, address }: Caller): Headers {
	const kept = new Headers({ [CLIENT_HEADER]: address });
	for (const name of ['cookie', 'user-agent']) {
		const value = headers.get(name);
		if (value !== null) kept.set(name, value);
	}
	return kept;
}

/** The code of an error of the library. */
export function errorCode({ body }: Reply): string | undefined {
	return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : undefined;
}
