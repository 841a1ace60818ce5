import type { Cookies } from '@sveltejs/kit';

const SECONDS = 1800;

function nameOn({ protocol }: URL): string {
	return `${protocol === 'https:' ? '__Host-' : ''}collegiale.wanted`;
}

/** A line of `Set-Cookie` that remembers the page that someone wanted before they signed in; no address ever names it. */
export function wantedCookie(url: URL): string {
	const secure = url.protocol === 'https:' ? '; Secure' : '';
	const path = encodeURIComponent(`${url.pathname}${url.search}`);
	return `${nameOn(url)}=${path}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/** The page that was wanted, and forgets it. Only a path of this site: a cookie may have been put there by another. */
export function takeWanted(cookies: Cookies, url: URL): string | undefined {
	const path = cookies.get(nameOn(url));
	if (path === undefined) return undefined;
	cookies.delete(nameOn(url), { path: '/' });
	return /^\/(?![/\\])/u.test(path) ? path : undefined;
}
