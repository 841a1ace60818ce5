import { json } from '@sveltejs/kit';
import { storeProduct } from '../../store_product.ts';
import type { RequestHandler } from './$types';

/** One exchange of a passkey's ceremony with src/islands/passkey.ts. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const sent: unknown = await request.json().catch(() => undefined);
	const { status, body, cookies } = await storeProduct(locals).signIn.passkeyExchange(locals.caller, params.exchange, sent);
	locals.cookies.push(...cookies);
	return json(body, { status });
};
