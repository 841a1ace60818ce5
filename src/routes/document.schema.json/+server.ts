import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	new Response(locals.product.papers.schema, {
		headers: { 'Content-Type': 'application/schema+json; charset=utf-8', 'Cache-Control': 'no-cache' },
	});
