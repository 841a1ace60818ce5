import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openChannel } from '../../src/live/index.ts';
import { openStraight, type StoreProduct } from '../../src/platform/index.ts';

const SITE = new URL('https://vote.example');
const TOKEN = 'good';
/** What the pages answer, where a request is left to them. */
const PAGES = 418;

const logged: { readonly event: string; readonly fields: object }[] = [];
let version = 1;
let withVoices = true;
const channel = openChannel<'fr' | 'en' | 'office'>({
	show: async (topic, audience) => ({ version: String(version), data: { topic, audience } }),
	failed: (_, error) => expect.unreachable(String(error)),
	...{ every: 1, everyListener: 0, heartbeat: 60_000, now: Date.now, random: Math.random },
});
const product = {
	...{ kind: 'store', channel },
	log: (event: string, fields: object) => logged.push({ event, fields }),
	seatOf: async (token: string) => (token === TOKEN ? { assembly: 'a', actor: { id: 'link:ada' } } : undefined),
	ownVoices: async ({ assembly }: { readonly assembly: string }) => (withVoices ? [{ id: 'person:ada', name: assembly }] : undefined),
	sendBallot: async (_: unknown, fields: URLSearchParams, language: string) => {
		if (fields.get('choice') === 'fails') throw new Error('what nobody may read');
		return { taken: fields.get('choice') === 'for', said: language };
	},
} as unknown as StoreProduct;

let server: Server;
beforeAll(async () => {
	const straight = openStraight(product, SITE);
	server = createServer(async (asked, response) => {
		if (!(await straight(asked, response))) response.writeHead(PAGES).end(await text(asked));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
	channel.end();
	server.closeAllConnections();
	server.close();
});
beforeEach(() => {
	logged.length = 0;
});

const FORM = { origin: SITE.origin, 'content-type': 'application/x-www-form-urlencoded' };
interface Told {
	readonly status: number | undefined;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}
function ask(method: string, path: string, body: string, headers: Readonly<Record<string, string>> = FORM): Promise<Told> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const length = 'transfer-encoding' in headers || method === 'GET' ? {} : { 'content-length': String(body.length) };
		request({ port, method, path, headers: { ...length, ...headers }, agent: false }, async (answer) =>
			resolve({ status: answer.statusCode, headers: answer.headers, body: await text(answer) }),
		)
			.on('error', reject)
			.end(method === 'GET' ? undefined : body);
	});
}

it('takes a ballot as the pages would, in the language of its address', async () => {
	const taken = await ask('POST', `/s/${TOKEN}/ballot`, 'choice=for');
	expect(taken).toMatchObject({ status: 200, body: '{"taken":true,"said":"fr"}' });
	expect(taken.headers).toMatchObject({
		...{ 'content-type': 'application/json', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' },
		...{ 'cross-origin-opener-policy': 'same-origin', 'strict-transport-security': expect.stringContaining('max-age') },
		...{
			'permissions-policy': expect.stringContaining('camera=()'),
			'content-security-policy': expect.stringContaining("default-src 'none'"),
		},
		'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/u),
	});
	expect(await ask('POST', `/en/s/${TOKEN}/ballot`, 'choice=never')).toMatchObject({ status: 409, body: '{"taken":false,"said":"en"}' });
	const route = '/[[lang=lang]]/(room)/s/[token]/ballot';
	expect(logged).toMatchObject([200, 409].map((status) => ({ event: 'http.answered', fields: { method: 'POST', route, status } })));
	expect(JSON.stringify(logged)).not.toContain(TOKEN);
});

it('tells who asks the voices that they cast, and leaves to the pages whoever has none to be told', async () => {
	const path = `/s/${TOKEN}/voices`;
	expect(await ask('GET', path, '')).toMatchObject({ status: 200, body: '[{"id":"person:ada","name":"a"}]' });
	withVoices = false;
	expect(await ask('GET', path, '')).toMatchObject({ status: PAGES });
	withVoices = true;
	expect(await ask('POST', path, 'choice=for')).toMatchObject({ status: PAGES });
	expect(logged).toMatchObject([{ event: 'http.answered', fields: { method: 'GET', status: 200 } }]);
});

it('leaves to the pages, unread, whatever they might refuse', async () => {
	const path = `/s/${TOKEN}/ballot`;
	const { origin: _, ...withoutOrigin } = FORM;
	const left = [
		ask('POST', path, 'choice=for', { ...FORM, origin: 'https://other.example' }),
		ask('POST', path, 'choice=for', { ...FORM, origin: 'null' }),
		ask('POST', path, 'choice=for', withoutOrigin),
		ask('POST', path, 'choice=for', { ...FORM, 'transfer-encoding': 'chunked' }),
		ask('POST', path, 'choice=for', { ...FORM, 'content-type': 'multipart/form-data; boundary=b' }),
		ask('POST', path, `choice=${'f'.repeat(300_000)}`),
		ask('POST', '/s/unknown/ballot', 'choice=for'),
		ask('POST', `${path}?x`, 'choice=for'),
		ask('POST', `${path}/`, 'choice=for'),
		ask('POST', `/fr${path}`, 'choice=for'),
		ask('POST', `/s/${TOKEN}`, 'choice=for'),
		ask('POST', `/s/${TOKEN}/live`, 'choice=for'),
		ask('PUT', path, 'choice=for'),
	];
	for (const { status, body } of await Promise.all(left)) {
		expect(status).toBe(PAGES);
		expect(body).toMatch(/^choice=f/u);
	}
	for (const address of [path, '/s/unknown/live', `/s/${TOKEN}/scrutiny`])
		expect(await ask('GET', address, '')).toMatchObject({ status: PAGES });
	expect(logged).toEqual([]);
	const asked = { method: 'POST', url: path, headers: { ...FORM, 'content-length': '10' } } as never;
	for (const none of [undefined, { kind: 'dossier' } as never]) expect(await openStraight(none, SITE)(asked, {} as never)).toBe(false);
});

it('tells nothing of an error but to the log', async () => {
	expect(await ask('POST', `/s/${TOKEN}/ballot`, 'choice=fails')).toMatchObject({ status: 500, body: '' });
	expect(logged).toMatchObject([{ event: 'http.failed' }, { event: 'http.answered', fields: { status: 500 } }]);
});

it('shows a sitting to who follows it, from what they saw last, until they leave', async () => {
	const { port } = server.address() as AddressInfo;
	const follow = (path: string, headers: Readonly<Record<string, string>> = {}) =>
		new Promise<{ readonly headers: IncomingHttpHeaders; readonly until: (shown: RegExp) => Promise<string>; readonly leave: () => void }>(
			(resolve, reject) => {
				const asked = request({ port, path, headers, agent: false }, (answer) => {
					let seen = '';
					let look = () => {};
					answer.on('data', (bytes) => {
						seen += bytes;
						look();
					});
					const until = (shown: RegExp) =>
						new Promise<string>((found) => {
							look = () => shown.test(seen) && found(seen);
							look();
						});
					resolve({ headers: answer.headers, until, leave: () => asked.destroy() });
				});
				asked.on('error', reject).end();
			},
		);
	const one = await follow(`/en/s/${TOKEN}/live`);
	expect(one.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
	expect(one.headers['transfer-encoding']).toBeUndefined();
	const greeted = String.raw`retry: \d+\nevent: clock\ndata: \d+\n\n`;
	expect(await one.until(/\nid: 1\n.*\n\n$/su)).toMatch(new RegExp(`^${greeted}id: 1\ndata: \\{"topic":"a","audience":"en"\\}\n\n$`, 'u'));
	const back = await follow(`/en/s/${TOKEN}/live`, { 'last-event-id': '1' });
	version = 2;
	channel.changed('a');
	await one.until(/\nid: 2\n/u);
	expect(await back.until(/\nid: 2\n/u)).not.toContain('id: 1');
	one.leave();
	back.leave();
});
