import { inLanguage, storeProduct } from '../../../store_product.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals }) => {
	const { cookies } = await storeProduct(locals).signIn.signOut(locals.caller);
	locals.cookies.push(...cookies);
	return new Response(null, { status: 303, headers: { Location: inLanguage(locals, '/') } });
};
