import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	new Response(locals.product.papers.css, { headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' } });
