import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { Webhook as Receiver } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { openLog } from '../../src/platform/logging/index.ts';
import { openWebhooks, type Webhooks } from '../../src/platform/webhooks.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { putPerson } from '../../src/use_cases/members/index.ts';
import { listEndpoints } from '../../src/use_cases/webhooks/asked/index.ts';
import { addEndpoint, removeEndpoint, resumeEndpoint } from '../../src/use_cases/webhooks/index.ts';
import { isPublicAddress } from '../../src/webhooks/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const ADMIN: Actor = { kind: 'user', id: 'admin', name: 'Admin', roles: ['administrator'] };
const AS = { association: 'ours', actor: ADMIN };
const HOUR = 3_600_000;

onBothEngines('webhooks', (place) => {
	let store: Store;
	let webhooks: Webhooks;
	let receiver: Server;
	let url: string;
	let status = 200;
	const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
	const open = (allowPrivate: boolean) =>
		openWebhooks({ store, association: 'ours', secret: 'server', allowPrivate, log: openLog('silent') });
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord('ours'));
		receiver = createServer((request, response) => {
			let body = '';
			request.on('data', (chunk) => {
				body += chunk;
			});
			request.on('end', () => {
				received.push({ headers: request.headers, body });
				response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
			});
		});
		await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
		const address = receiver.address();
		url = `http://localhost:${typeof address === 'object' ? address?.port : ''}/hook`;
		webhooks = open(true);
	});
	afterAll(() => receiver.close());
	beforeEach(() => {
		received.length = 0;
		status = 200;
	});
	let made = 0;
	const someone = async () => {
		made++;
		const put = await perform(store, putPerson, { value: { givenName: 'Secrète', familyName: `Personne ${made}` } }, AS);
		if (!put.ok) throw new Error(put.error.code);
	};
	const add = async (concepts: readonly string[] = []) => {
		const added = await perform(store, addEndpoint, { url, concepts }, AS);
		if (!added.ok) throw new Error(added.error.code);
		return added.value.id;
	};
	const state = async (id: string) => {
		const listed = await ask(store, listEndpoints, {}, AS);
		return listed.ok ? listed.value.endpoints.find((one) => one.id === id) : undefined;
	};
	const remove = async (id: string) => expect(await perform(store, removeEndpoint, { id }, AS)).toMatchObject({ ok: true });
	const types = () => received.map(({ body }) => JSON.parse(body).type);

	it('tell of what happens from then on, in order, signed so that another’s library verifies it, and of nobody’s name', async () => {
		const id = await add();
		expect(await webhooks.deliver()).toBe(0);
		await someone();
		await someone();
		expect(await webhooks.deliver()).toBe(2);
		expect(types()).toEqual(['person.added', 'person.added']);
		const verifier = new Receiver(webhooks.secretOf(id));
		for (const { body, headers } of received) {
			expect(() => verifier.verify(body, headers as Record<string, string>)).not.toThrow();
			expect(() => verifier.verify(`${body} `, headers as Record<string, string>)).toThrow();
			expect(JSON.stringify([body, headers])).not.toMatch(/Secrète/u);
			expect(JSON.parse(body).data).toMatchObject({ association: 'ours', concept: 'person', action: 'members.put_person' });
		}
		expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
		expect(await state(id)).toMatchObject({ state: 'working', waiting: 0, last: { answer: '200' } });
		expect(await webhooks.deliver()).toBe(0);
		await remove(id);
	});

	it('pass over what an address does not want', async () => {
		const id = await add(['assembly']);
		await someone();
		expect(await webhooks.deliver()).toBe(0);
		expect(await state(id)).toMatchObject({ waiting: 0 });
		await remove(id);
	});

	it('try again, ever later, what was not taken, and go on from there once it is', async () => {
		const id = await add();
		const begun = Date.now();
		const later = (hours: number) => webhooks.deliver(() => new Date(begun + hours * HOUR));
		status = 302;
		await someone();
		expect([await later(0), await later(0.001), await later(0.1), await later(0.1)]).toEqual([1, 0, 1, 0]);
		expect(await state(id)).toMatchObject({ state: 'failing', waiting: 1, last: { answer: '302' } });
		await someone();
		status = 200;
		expect(await later(1)).toBe(2);
		expect(new Set(received.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
		expect(await state(id)).toMatchObject({ state: 'working', waiting: 0, attempts: 0 });

		status = 500;
		await someone();
		let tries = 0;
		for (let hours = 2; hours < 24 * 6; hours += 6) tries += await later(hours);
		expect(tries).toBe(21);
		expect(await state(id)).toMatchObject({ state: 'stopped', waiting: 1 });
		status = 204;
		expect(await later(1000)).toBe(0);
		expect(await perform(store, resumeEndpoint, { id }, AS)).toMatchObject({ ok: true });
		expect(await later(1000)).toBe(1);
		await remove(id);
	});

	it('reach no private network unless that was allowed, by address or by name', async () => {
		const id = await add();
		await someone();
		expect(await open(false).deliver()).toBe(1);
		expect([received, await state(id)]).toMatchObject([[], { state: 'failing', last: { answer: 'address' } }]);
		await remove(id);
		url = url.replace('localhost', '127.0.0.1');
		const bare = await add();
		await someone();
		expect(await open(false).deliver()).toBe(1);
		expect([received, await state(bare)]).toMatchObject([[], { last: { answer: 'address' } }]);
		await remove(bare);
	});
});

it('an address is public or it is not', () => {
	for (const address of ['10.1.2.3', '172.31.0.1', '192.168.0.1', '127.0.0.53', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'])
		expect(isPublicAddress(address), address).toBe(false);
	for (const address of [
		'::1',
		'::',
		'fd00::1',
		'fe80::1',
		'::ffff:10.0.0.1',
		'::ffff:8.8.8.8',
		'64:ff9b::a00:1',
		'2002:a00:1::',
		'ff02::1',
	])
		expect(isPublicAddress(address), address).toBe(false);
	for (const address of ['8.8.8.8', '172.32.0.1', '2a01:e0a::1', '2606:4700::1111']) expect(isPublicAddress(address), address).toBe(true);
	expect(isPublicAddress('localhost')).toBe(false);
});
