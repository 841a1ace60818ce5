import type { RequestEvent } from '@sveltejs/kit';
import type { ApiAnswer, ApiCaller, ApiKept, ApiRefusal } from '../../../platform/api/index.ts';
import type { SentFiles } from '../../../use_cases/index.ts';
import { storeProduct } from '../../store_product.ts';

/** Nothing of it is kept: it is someone's, and its language is asked for in a header. */
const HEADERS = { 'Cache-Control': 'private, no-store', Vary: 'Accept-Language' };

/** Who asks, and how. */
export function callerOf({ locals, request }: RequestEvent): ApiCaller {
	const { actor, language, caller } = locals;
	return { actor, language, byToken: request.headers.has('authorization'), address: caller.address };
}

/** Tells a program why it is not answered. */
export function problemResponse({ problem, wait }: ApiRefusal): Response {
	const headers = new Headers({ ...HEADERS, 'Content-Type': 'application/problem+json' });
	if (problem.status === 401) headers.set('WWW-Authenticate', 'Bearer');
	if (wait !== undefined) headers.set('Retry-After', String(wait));
	return Response.json(problem, { status: problem.status, headers });
}

function jsonResponse(answer: ApiAnswer): Response {
	return answer.done ? Response.json(answer.body ?? null, { headers: HEADERS }) : problemResponse(answer);
}

/** What a program asks for by a name. */
export interface Asked {
	readonly kind: 'action' | 'query';
	readonly name: string;
	/** Text of JSON; undefined where something else was sent. */
	readonly input: string | undefined;
	/** That came with the input, by the names that it calls them. */
	readonly files?: SentFiles;
}

/** Answers a program that does an action or asks a query. */
export async function answerProgram(event: RequestEvent, asked: Asked): Promise<Response> {
	const key = event.request.headers.get('idempotency-key');
	return jsonResponse(await storeProduct(event.locals).api.answer({ ...asked, ...callerOf(event), key }));
}

/** The text of JSON that was sent; undefined where something else was. */
export async function sentJson(request: Request): Promise<string | undefined> {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	return type === 'application/json' ? request.text() : undefined;
}

/** Keeps what a program sends as it is, whatever type it says: that is told by its bytes. */
export async function keepSent(event: RequestEvent, what: ApiKept): Promise<Response> {
	const bytes = event.request.body ?? new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
	return jsonResponse(await storeProduct(event.locals).api.keep(what, callerOf(event), bytes));
}
