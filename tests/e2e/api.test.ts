import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, may, ROLES, VISITOR } from '../../src/domain/access/index.ts';
import { ACTIONS, QUERIES } from '../../src/use_cases/index.ts';
import { exampleFolder } from '../shared/stores.ts';
import { cookieOf, type Running, serve, tokenOf } from './server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DOCUMENT = join(ROOT, 'docs', 'api.md');
/** Of the example's books. */
const FEC = '000272013FEC20171231.txt';
const run = promisify(execFile);

let folder: string;
let product: Running;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'collegiale-api-'));
	await exampleFolder(folder);
	product = await serve(['--data', folder, '--example']);
}, 120_000);
afterAll(async () => {
	product?.stop();
	await rm(folder, { recursive: true, force: true });
});

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (path: string, sent: unknown, headers: Record<string, string>) =>
	fetch(`${product.origin}/api/v1/${path}`, { method: 'POST', body: JSON.stringify(sent), headers: { ...JSON_TYPE, ...headers } });
/** As a page of the site sends it. */
const bySession = async (role: (typeof ROLES)[number]) => ({ origin: product.origin, ...(await cookieOf(product.origin, role)) });

const token = async (...scopes: string[]) => ({ authorization: `Bearer ${await tokenOf(product.origin, scopes)}` });

/** A token that nobody was given. */
const NOBODY = { authorization: `Bearer clg_${'a'.repeat(43)}` };

describe('every action and query, over HTTP', () => {
	it('answers a role that has its permission, and no other', async () => {
		for (const role of ROLES) {
			const headers = await bySession(role);
			const actor: Actor = role === 'visitor' ? VISITOR : { kind: 'user', id: role, name: role, roles: [role] };
			for (const [path, { permission }] of [
				...ACTIONS.map((one) => [`actions/${one.name}`, one] as const),
				...QUERIES.map((one) => [`queries/${one.name}`, one] as const),
			]) {
				// What is in no input at all, so that nothing is done.
				const response = await post(path, { nothing: true }, headers);
				const wanted = may(actor, permission) ? 422 : role === 'visitor' ? 401 : 403;
				expect(response.status, `${role} ${path}`).toBe(wanted);
				await response.body?.cancel();
			}
		}
	});
	it('is done within the scopes of a token, once for a key, and refused in the language asked for', async () => {
		const headers = { ...(await token('members.read', 'members.write')), 'idempotency-key': '"once"' };
		const put = () => post('actions/members.put_person', { value: { givenName: 'Grace', familyName: 'Hopper' } }, headers);
		const [first, second] = [await put(), await put()];
		expect([first.status, await first.json()]).toEqual([second.status, await second.json()]);
		const found = await fetch(`${product.origin}/api/v1/queries/members.find_members?input=${encodeURIComponent('{"words":"hopper"}')}`, {
			headers,
		});
		expect(await found.json()).toMatchObject({ rows: [{ name: 'Hopper Grace' }] });
		const other = await post('actions/members.put_person', { value: { givenName: 'A', familyName: 'B' } }, headers);
		expect([other.status, await other.json()]).toMatchObject([422, { type: 'urn:collegiale:refusal:key-reused' }]);

		const { 'idempotency-key': _, ...bare } = headers;
		const wrong = await post(
			'actions/members.put_person',
			{ value: { givenName: 'Ada' } },
			{ ...bare, 'accept-language': 'en-GB,fr;q=0.5' },
		);
		expect(wrong.headers.get('content-type')).toBe('application/problem+json');
		expect(await wrong.json()).toMatchObject({
			status: 422,
			title: 'What was entered is not complete or not right.',
			errors: [{ pointer: '#/value/familyName', detail: expect.stringContaining('to be filled in') }],
		});
		expect((await post('actions/dues.record_payment', {}, bare)).status).toBe(403);
	});
	it('is refused before it is looked up: no such name, not JSON, a token that does not hold, another site', async () => {
		const headers = await token('members.read');
		expect((await post('queries/members.nothing', {}, headers)).status).toBe(404);
		// An action is no query.
		expect((await post('queries/members.put_person', {}, headers)).status).toBe(404);
		const sent = (body: string, type: string) =>
			fetch(`${product.origin}/api/v1/queries/members.find_members`, {
				method: 'POST',
				body,
				headers: { ...headers, 'content-type': type },
			});
		expect((await sent('{', 'application/json')).status).toBe(400);
		expect((await sent('{}', 'text/csv')).status).toBe(415);
		const unknown = await post('queries/members.find_members', {}, NOBODY);
		expect([unknown.status, unknown.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
		const { origin: _, ...cookie } = await bySession('administrator');
		expect((await post('queries/members.find_members', {}, { ...cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
	});
});

describe('files, over HTTP', () => {
	const send = (path: string, body: BodyInit, headers: Record<string, string>) =>
		fetch(`${product.origin}/api/v1/${path}`, { method: 'POST', body, headers });
	it('come from who may, as long as they may be, and go to who may', async () => {
		const text = 'Compte rendu du conseil\n';
		const writes = await token('documents.write', 'documents.read_board');
		expect((await send('files', text, NOBODY)).status).toBe(401);
		expect((await send('files', text, await token('members.read'))).status).toBe(403);
		expect((await send('pictures', text, writes)).status).toBe(403);
		expect((await send('pictures', text, await token('programmes.write'))).status).toBe(422);
		expect((await send('files', '', writes)).status).toBe(422);
		expect((await send('files', new Uint8Array(50_000_001), writes)).status).toBe(413);
		const kept = await send('files', text, { ...writes, 'content-type': 'text/html' });
		const { sha256, size, type } = await kept.json();
		expect([kept.status, size, type]).toEqual([200, text.length, 'text/plain']);
		const value = { title: 'Conseil', kind: 'other', access: 'board' };
		const added = await post('actions/documents.add_document', { value, file: { sha256, name: 'conseil.txt' } }, writes);
		expect(added.status).toBe(200);
		const read = (headers: Record<string, string>, query = '') => fetch(`${product.origin}/api/v1/documents/conseil${query}`, { headers });
		const file = await read(writes);
		expect([file.headers.get('content-type'), await file.text()]).toEqual(['text/plain; charset=utf-8', text]);
		// To those who may not, it is not there; no more is a version that there never was.
		for (const answer of [await read({}), await read(await token('documents.read_members')), await read(writes, '?version=2')])
			expect(answer.status).toBe(404);
	});
	it('of accounts come in a form, and are read by nobody before it is known who sends them', async () => {
		const form = async (input: object) => {
			const sent = new FormData();
			sent.append('input', JSON.stringify(input));
			sent.append('file', new Blob([await readFile(join(ROOT, 'examples', 'fec', FEC))]), FEC);
			return sent;
		};
		const writes = await token('accounts.read', 'accounts.write');
		const years = await (await post('queries/accounts.list_years', {}, writes)).json();
		const replace = years.map(({ year, version }: { readonly year: string; readonly version: number }) => ({ year, version }));
		const input = { files: [FEC], replace };
		expect((await send('actions/accounts.import_fec', await form(input), NOBODY)).status).toBe(401);
		expect((await send('actions/accounts.import_fec', await form(input), await token('accounts.read'))).status).toBe(403);
		expect((await post('actions/accounts.import_fec', { files: [FEC] }, writes)).status).toBe(422);
		expect((await send('actions/accounts.import_fec', 'FEC', writes)).status).toBe(415);
		const done = await send('actions/accounts.import_fec', await form(input), writes);
		expect([done.status, await done.json()]).toMatchObject([200, { taken: true, files: [{ name: FEC, year: '2017-12-31' }] }]);
	});
});

/** Each command of the document, with what it says the answer holds: JSON, lines of text, or nothing. */
function examples(text: string) {
	const fences = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(([, language, body = '']) => ({ language, body }));
	return fences.flatMap(({ language, body }, index) => {
		const next = fences[index + 1];
		return language === 'sh' ? [{ command: body, answer: next?.language === 'sh' ? undefined : next }] : [];
	});
}

it('each example of docs/api.md answers what it says', async () => {
	const found = examples(await readFile(DOCUMENT, 'utf8'));
	expect(found.length).toBeGreaterThanOrEqual(11);
	const scopes = ['members.read', 'members.write', 'settings.read', 'settings.write', 'documents.read_members', 'documents.write'];
	const TOKEN = await tokenOf(product.origin, [...scopes, 'accounts.write']);
	for (const { command, answer } of found) {
		const { stdout } = await run('bash', ['-ec', command], { cwd: ROOT, env: { PATH: process.env.PATH, ORIGIN: product.origin, TOKEN } });
		if (answer?.language === 'json') expect(JSON.parse(stdout), command).toMatchObject(JSON.parse(answer.body));
		else if (answer?.body.startsWith('{') === false)
			for (const line of answer.body.trim().split('\n')) expect(stdout, command).toContain(line);
		else expect(JSON.parse(stdout), command).toEqual({ id: expect.any(String) });
	}
});

it('the feeds are of the language of their address, and each page says where they are', async () => {
	const english = await (await fetch(`${product.origin}/en/feeds/minutes.atom`)).text();
	expect(english).toContain('<title>Minutes – La 27e Région</title>');
	expect(english).toContain(`href="${product.origin}/en/assemblies/2018-06-19/minutes"`);
	expect(english).not.toMatch(/<name>(?!La 27e Région)/u);
	const page = await (await fetch(`${product.origin}/`, { headers: { accept: 'text/html' } })).text();
	const feeds = [...page.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/gu)].map(([, type, path]) => [type, path]);
	for (const [type = '', path = ''] of feeds) expect((await fetch(`${product.origin}${path}`)).headers.get('content-type')).toContain(type);
	expect(feeds.map(([type]) => type)).toEqual(['application/atom+xml', 'text/calendar']);
});
