import { storeProduct } from '../../../store_product.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	new Response(storeProduct(locals).api.description, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' } });
