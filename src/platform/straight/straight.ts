import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Seat } from '../../use_cases/index.ts';
import { mayOpen } from '../access.ts';
import { answerHeaders, BARE_POLICY } from '../headers/index.ts';
import type { Product } from '../product.ts';
import type { StoreProduct } from '../store_product.ts';
import { type Asked, askedOf } from './asked.ts';

/** Answers a request where it is one of those that come by the thousand. @returns whether it has; otherwise nothing was read of it */
export type Straight = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** What an answer is made from. */
interface Answering {
	readonly product: StoreProduct;
	readonly asked: Asked;
	readonly seat: Seat;
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
	readonly headers: Readonly<Record<string, string>>;
}

function sendJson(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, answer: unknown): void {
	const body = JSON.stringify(answer);
	const about = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
	response.writeHead(status, { ...headers, ...about }).end(body);
}

async function answerBallot({ product, asked, seat, request, response, headers }: Answering): Promise<void> {
	const answer = await product.sendBallot(seat, new URLSearchParams(await text(request)), asked.language);
	sendJson(response, answer.taken ? 200 : 409, headers, answer);
}

/** @returns false where there is nothing to tell, and the pages say why */
async function answerVoices({ product, seat, response, headers }: Answering): Promise<boolean> {
	const voices = await product.ownVoices(seat);
	if (voices === undefined) return false;
	sendJson(response, 200, headers, voices);
	return true;
}

/** Server-sent events, each in one write: the answer ends with its connection, and is not in pieces that say their length. */
function answerLive({ product, asked, seat, request, response, headers }: Answering): void {
	const seen = request.headers['last-event-id'];
	response.useChunkedEncodingByDefault = false;
	// The last header asks a proxy before the server to pass on what comes when it comes.
	const about = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
	response.writeHead(200, { ...headers, ...about });
	const outlet = { send: (bytes: Uint8Array) => response.write(bytes), end: () => response.end() };
	const attached = product.channel.attach(outlet, seat.assembly, asked.language, typeof seen === 'string' ? seen : undefined);
	response.on('drain', attached.ready).once('close', attached.left);
}

/**
 * Answers what thousands send at one moment of a sitting, ballots, whoever follows it and asks for their voices, before the
 * pages' framework, whose way for a request was most of what a vote cost. What is answered here the hooks would let in too, by
 * the same table of access, the same origin and the same headers; everything else they judge, and they alone refuse.
 * @param site address of the site, as browsers see it
 */
export function openStraight(product: Product | undefined, site: URL): Straight {
	if (product?.kind !== 'store') return async () => false;
	const told = new Map<string, Readonly<Record<string, string>>>();
	const headersOf = (route: string) => {
		const known = told.get(route) ?? { ...answerHeaders(route, site, false), 'Content-Security-Policy': BARE_POLICY };
		told.set(route, known);
		return known;
	};
	return async (request, response) => {
		const asked = askedOf(request, site);
		if (asked === undefined) return false;
		const begun = performance.now();
		const { route } = asked;
		const id = randomUUID();
		try {
			const seat = await product.seatOf(asked.token);
			if (seat === undefined || !mayOpen(seat.actor, route, request.method ?? '', product.kind)) return false;
			const answering = { product, asked, seat, request, response, headers: { ...headersOf(route), 'X-Request-Id': id } };
			if (asked.what === 'voices' && !(await answerVoices(answering))) return false;
			if (asked.what === 'live') answerLive(answering);
			if (asked.what === 'ballot') await answerBallot(answering);
		} catch (error) {
			product.log('http.failed', { request: id, route, error });
			if (response.headersSent) response.destroy();
			else response.writeHead(500, { ...headersOf(route), 'X-Request-Id': id }).end();
		}
		const milliseconds = Math.round(performance.now() - begun);
		product.log('http.answered', { request: id, method: request.method ?? '', route, status: response.statusCode, milliseconds });
		return true;
	};
}
