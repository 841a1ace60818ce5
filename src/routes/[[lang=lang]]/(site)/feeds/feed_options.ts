import { dateOf } from '../../../../domain/basics/index.ts';

/** Where and when a feed is asked for. */
export function feedOptions({ locals, url }: { readonly locals: App.Locals; readonly url: URL }) {
	const now = new Date().toISOString();
	const today = dateOf(now, locals.core.record.association.timeZone);
	return { language: locals.language, origin: url.origin, now, today };
}

/** A feed as programs ask for it, again and again: kept for a quarter of an hour. */
export function feedResponse(text: string, type: string): Response {
	return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=900' } });
}
