import { lookup as dnsLookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './addresses.ts';

/** What came of a message: the status, or why there was none. */
export type Answer = { readonly status: number } | { readonly failed: 'address' | 'timeout' | 'unreachable' };

export interface PostOptions {
	readonly headers: Readonly<Record<string, string>>;
	/** Whether addresses of private networks are sent to. */
	readonly allowPrivate: boolean;
	/** Milliseconds that the receiver has to answer in. */
	readonly patience: number;
}

class ForbiddenAddress extends Error {}

/**
 * Finds the address of a name and refuses one of a private network. It is the one that is then connected to: a name that
 * changes its address between the look-up and the connection gains nothing.
 */
function publicLookup(allowPrivate: boolean): LookupFunction {
	return (hostname, options, done) => {
		dnsLookup(hostname, { ...options, all: true }, (error, found) => {
			const [first] = found ?? [];
			if (error !== null || first === undefined) return done(error ?? new Error('no address'), '', 0);
			if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) return done(new ForbiddenAddress(), '', 0);
			return options.all === true ? done(null, found) : done(null, first.address, first.family);
		});
	};
}

/** Posts JSON. Redirections are not followed: they could lead anywhere; what is answered beside the status is not read. */
export function post(url: string, body: string, { headers, allowPrivate, patience }: PostOptions): Promise<Answer> {
	const target = new URL(url);
	const host = target.hostname.replace(/^\[|\]$/gu, '');
	// A bare address is not looked up.
	if (isIP(host) !== 0 && !allowPrivate && !isPublicAddress(host)) return Promise.resolve({ failed: 'address' });
	return new Promise((settle) => {
		const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
		const request = send(target, {
			method: 'POST',
			headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Collegiale' },
			lookup: publicLookup(allowPrivate),
			signal: AbortSignal.timeout(patience),
		});
		request.on('response', (response) => {
			settle({ status: response.statusCode ?? 0 });
			response.destroy();
		});
		request.on('error', (error) => {
			settle({
				failed:
					error instanceof ForbiddenAddress
						? 'address'
						: error.name === 'AbortError' || error.name === 'TimeoutError'
							? 'timeout'
							: 'unreachable',
			});
		});
		request.end(body);
	});
}
