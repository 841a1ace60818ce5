import type { RequestEvent } from '@sveltejs/kit';
import type { Problem } from '../../../platform/api/index.ts';
import { storeProduct } from '../../store_product.ts';

/** Nothing of it is kept: it is someone's, and its language is asked for in a header. */
const HEADERS = { 'Cache-Control': 'private, no-store', Vary: 'Accept-Language' };

function problemResponse(problem: Problem, wait: number | undefined): Response {
	const headers = new Headers({ ...HEADERS, 'Content-Type': 'application/problem+json' });
	if (problem.status === 401) headers.set('WWW-Authenticate', 'Bearer');
	if (wait !== undefined) headers.set('Retry-After', String(wait));
	return Response.json(problem, { status: problem.status, headers });
}

/**
 * Answers a program that does an action or asks a query.
 * @param input text of JSON; undefined where something else was sent
 */
export async function answerProgram(
	{ locals, request, params }: RequestEvent & { readonly params: { readonly name: string } },
	kind: 'action' | 'query',
	input: string | undefined,
): Promise<Response> {
	const answer = await storeProduct(locals).api.answer({
		...{ kind, name: params.name, input, actor: locals.actor, language: locals.language },
		key: request.headers.get('idempotency-key'),
		byToken: request.headers.has('authorization'),
		address: locals.caller.address,
	});
	return answer.done ? Response.json(answer.body ?? null, { headers: HEADERS }) : problemResponse(answer.problem, answer.wait);
}

/** The text of JSON that was sent; undefined where something else was. */
export async function sentJson(request: Request): Promise<string | undefined> {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	return type === 'application/json' ? request.text() : undefined;
}
