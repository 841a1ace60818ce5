import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ROLES, VISITOR } from '../../src/domain/access/index.ts';
import { mayOpen, ROUTES } from '../../src/platform/access.ts';
import { exampleFolder } from '../shared/stores.ts';
import { cookieOf, type Running, serve } from './server.ts';

let folder: string;
let product: Running;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'collegiale-security-'));
	await exampleFolder(folder);
	product = await serve(['--data', folder, '--example']);
}, 120_000);
afterAll(async () => {
	product?.stop();
	await rm(folder, { recursive: true, force: true });
});

const HTML = { accept: 'text/html' };
const ask = (path: string, init: RequestInit = {}) => fetch(`${product.origin}${path}`, { redirect: 'manual', ...init });
/** An address that a route answers, with parts of it that lead to nothing. */
const address = (route: string) =>
	route
		.replaceAll(/\/\[\[lang=lang\]\]|\/\(\w+\)/gu, '')
		.replaceAll(/\[(?:\.\.\.)?\w+\]/gu, 'none')
		.replace(/^$/u, '/');

describe('who may open what', () => {
	it('is what the table says, of every route, for every role and method', { timeout: 300_000 }, async () => {
		for (const role of ROLES) {
			const cookie = await cookieOf(product.origin, role);
			const actor: Actor = role === 'visitor' ? VISITOR : { kind: 'user', id: role, name: role, roles: [role] };
			for (const route of Object.keys(ROUTES)) {
				// Leaving is tried elsewhere: the other requests are made signed in.
				if (route.endsWith('/sign-out')) continue;
				for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
					const response = await ask(address(route), {
						method,
						headers: { ...HTML, ...cookie, origin: product.origin, ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
					});
					// Sent to sign in, and brought back to this page afterwards.
					const toSignIn = response.headers.getSetCookie().some((line) => line.startsWith('collegiale.wanted='));
					const denied = response.status === 401 || response.status === 403 || toSignIn;
					expect(denied, `${role} ${method} ${route}: ${response.status}`).toBe(!mayOpen(actor, route, method, 'store'));
					await response.body?.cancel();
				}
			}
		}
	});

	it('is told in words, in the language of the address, with the way back', async () => {
		const auditor = await cookieOf(product.origin, 'auditor');
		const response = await ask('/en/office/sittings', { headers: { ...HTML, ...auditor } });
		expect(response.status).toBe(403);
		expect(await response.text()).toMatch(/<html lang="en">[\s\S]*Access denied[\s\S]*href="\/en"/u);
	});
});

describe('a request of another site', () => {
	it('changes nothing, whatever it sends and as whomever', async () => {
		const { cookie = '' } = await cookieOf(product.origin, 'administrator');
		for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json'])
			for (const origin of ['https://elsewhere.example', 'null', undefined]) {
				const response = await ask('/sign-out', {
					method: 'POST',
					body: '{}',
					headers: { cookie, 'content-type': type, ...(origin === undefined ? {} : { origin }) },
				});
				expect(response.status, `${type} ${origin}`).toBe(403);
			}
		expect((await ask('/office', { headers: { ...HTML, cookie } })).status).toBe(200);
	});
	it('is not told another address by what it says of the host', async () => {
		const answer = await new Promise<string>((resolve, reject) => {
			const { hostname, port } = new URL(product.origin);
			request({ hostname, port, path: '/', headers: { host: 'evil.example', 'x-collegiale-host': 'evil.example' } }, (response) => {
				let text = '';
				response.on('data', (chunk) => {
					text += chunk;
				});
				response.on('end', () => resolve(text));
			})
				.on('error', reject)
				.end();
		});
		expect(answer).not.toContain('evil.example');
	});
});

describe('what is sent', () => {
	it('is refused at once where it is too long, before it has arrived', async () => {
		const { hostname, port } = new URL(product.origin);
		const length = 200 * 1024 * 1024;
		const sent = { bytes: 0 };
		const status = await new Promise<number | undefined>((resolve, reject) => {
			const upload = request(
				{
					...{ hostname, port, path: '/sign-in?/link', method: 'POST' },
					headers: { origin: product.origin, 'content-type': 'multipart/form-data; boundary=x', 'content-length': length },
				},
				(response) => {
					resolve(response.statusCode);
					upload.destroy();
				},
			);
			upload.on('error', reject);
			// One piece, and the rest never comes.
			sent.bytes = 1000;
			upload.write(Buffer.alloc(sent.bytes));
		});
		expect(status).toBe(413);
		expect(sent.bytes).toBeLessThan(length);
	});
	it('is refused where its length is not said', async () => {
		const body = new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode('role=administrator'));
				controller.close();
			},
		});
		const response = await ask('/sign-in?/sample', {
			...{ method: 'POST', body, duplex: 'half' },
			headers: { origin: product.origin, 'content-type': 'application/x-www-form-urlencoded' },
		} as RequestInit);
		expect(response.status).toBe(411);
	});
});

describe('every answer', () => {
	it('says to the browser what it may do with it', async () => {
		for (const path of ['/', '/sign-in', '/document.css', '/nowhere', '/office']) {
			const { headers } = await ask(path, { headers: HTML });
			const policy = headers.get('content-security-policy') ?? '';
			expect(policy, path).toContain("default-src 'none'");
			expect(policy, path).toContain("frame-ancestors 'none'");
			expect(policy, path).not.toMatch(/unsafe|\*|https?:/u);
			expect(headers.get('x-content-type-options'), path).toBe('nosniff');
			expect(headers.get('referrer-policy'), path).toBe('same-origin');
			expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
			expect(headers.get('permissions-policy'), path).toContain('camera=()');
			// Over http there is nothing to hold to https.
			expect(headers.get('strict-transport-security'), path).toBeNull();
			expect(headers.get('x-request-id'), path).toMatch(/^[\w-]{36}$/u);
		}
	});
	it('is kept by no browser where it is someone’s', async () => {
		const cookie = await cookieOf(product.origin, 'member');
		expect((await ask('/', { headers: { ...HTML, ...cookie } })).headers.get('cache-control')).toBe('private, no-store');
		expect((await ask('/office', { headers: HTML })).headers.get('cache-control')).toBe('private, no-store');
	});
	it('says on every page that this is the example', async () => {
		const cookie = await cookieOf(product.origin, 'administrator');
		for (const [path, headers] of [
			['/', HTML],
			['/sign-in', HTML],
			['/office', { ...HTML, ...cookie }],
		] as const)
			expect(await (await ask(path, { headers })).text(), path).toContain('Ceci est l’association d’exemple');
	});
});
