import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { loadRecord, openDatabase, openStore, type StoreConfig } from '../../src/store/index.ts';
import { keep } from '../contract/records.ts';
import { migratedFolder } from '../shared/stores.ts';
import { browserPath, cookieOf, type Running, serve } from './server.ts';

const CLOCK = join(import.meta.dirname, 'told_clock.ts');

type Fields = Readonly<Record<string, string | readonly string[]>>;
type Cookie = Readonly<Record<string, string>>;

/** An assembly that a test holds: a product that serves it, on the day that the test says, and everyone who comes. */
export interface HeldAssembly {
	readonly product: Running;
	readonly browser: Browser;
	/** Of the database; of a folder, its path. */
	readonly url: string;
	/** The secretariat, signed in. */
	readonly secretary: Cookie;
	/** Has the product's clock go on from a moment, once it has heard. @param instant ISO 8601 */
	readonly at: (instant: string) => Promise<void>;
	/** Does an action by the API, as the secretariat. @returns what it gives */
	readonly act: (name: string, sent: object) => Promise<unknown>;
	/** Asks a query by the API, as the secretariat. */
	readonly ask: (name: string, sent: object) => Promise<unknown>;
	/**
	 * Sends a form as a page with scripts does, and holds that it is taken. @returns what answers
	 * @throws Error with what refuses it
	 */
	readonly send: (path: string, fields: Fields, cookie?: Cookie) => Promise<string>;
	/** The same as a browser without scripts does. @returns the page that answers */
	readonly sendPlainly: (path: string, fields: Fields, cookie?: Cookie) => Promise<string>;
	/** A page that follows the sitting, of the secretariat: it is there once it listens. */
	readonly office: (path: string) => Promise<Page>;
	/** A telephone that follows a link. */
	readonly telephone: (path: string, options?: { readonly javaScriptEnabled?: boolean }) => Promise<Page>;
	/** Ends the product. @returns the record as it left it */
	readonly end: () => Promise<AssociationRecord>;
}

/**
 * Keeps a record, serves it before the tests of a file and ends after them.
 * @param begins the moment at which its clock begins
 */
export function heldAssembly(
	name: string,
	begins: string,
	record: () => Promise<AssociationRecord>,
	config?: () => Promise<StoreConfig>,
): HeldAssembly {
	let folder = '';
	let store: StoreConfig;
	let product: Running;
	let browser: Browser;
	let secretary: Cookie;
	let association: string;
	const clock = () => join(folder, 'clock');
	const headers = (cookie: Cookie) => ({ origin: product.origin, ...cookie });

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), `collegiale-${name}-`));
		store = (await config?.()) ?? { engine: 'pglite', folder: join(folder, 'data') };
		if (store.engine === 'pglite') await migratedFolder(store.folder);
		const kept = await record();
		association = kept.association.id;
		const before = openStore(await openDatabase(store));
		await keep(before, kept);
		await before.close();
		await writeFile(clock(), begins);
		product = await serve(['--example', '--data', store.engine === 'pglite' ? store.folder : store.url], {
			NODE_OPTIONS: `--import=${CLOCK}`,
			TOLD_CLOCK: clock(),
		});
		browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
		secretary = await cookieOf(product.origin, 'secretary');
	}, 120_000);
	afterAll(async () => {
		await browser?.close();
		product?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	const answer = async (response: Response, about: string): Promise<unknown> => {
		expect(response.status, `${about} ${response.ok ? '' : await response.clone().text()}`).toBe(200);
		return response.json();
	};
	const post = (path: string, fields: Fields, more: Cookie) => {
		const pairs = Object.entries(fields).flatMap(([field, value]) => [value].flat().map((one) => [field, one]));
		const sent = { method: 'POST', body: new URLSearchParams(pairs), redirect: 'manual' } as const;
		return fetch(`${product.origin}${path}`, { ...sent, headers: headers(more) });
	};
	return {
		get product() {
			return product;
		},
		get browser() {
			return browser;
		},
		get url() {
			return store.engine === 'pglite' ? store.folder : store.url;
		},
		get secretary() {
			return secretary;
		},
		at: async (instant) => {
			await writeFile(clock(), instant);
			product.signal('SIGUSR2');
			await vi.waitUntil(async () => (await readFile(`${clock()}.heard`, 'utf8')) === instant, { timeout: 30_000 });
		},
		act: async (action, sent) => {
			const body = JSON.stringify(sent);
			const json = { 'content-type': 'application/json', ...headers(secretary) };
			return answer(await fetch(`${product.origin}/api/v1/actions/${action}`, { method: 'POST', body, headers: json }), action);
		},
		ask: async (query, sent) => {
			const input = encodeURIComponent(JSON.stringify(sent));
			return answer(await fetch(`${product.origin}/api/v1/queries/${query}?input=${input}`, { headers: headers(secretary) }), query);
		},
		send: async (path, fields, cookie = {}) => {
			const answered = await post(path, fields, { accept: 'application/json', 'x-sveltekit-action': 'true', ...cookie });
			const text = await answered.text();
			if (!/"type":"(?:success|redirect)"/u.test(text)) throw new Error(`${path} ${JSON.stringify(fields)}: ${text}`);
			return text;
		},
		sendPlainly: async (path, fields, cookie = {}) => {
			const answered = await post(path, fields, { accept: 'text/html', ...cookie });
			if (answered.status >= 400) throw new Error(`${path} ${JSON.stringify(fields)}: ${answered.status}`);
			return answered.text();
		},
		office: async (path) => {
			const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
			const [name = '', value = ''] = (secretary.cookie ?? '').split(/=(.*)/su);
			await context.addCookies([{ name, value: value, url: product.origin }]);
			const page = await context.newPage();
			await Promise.all([page.waitForRequest(/\/live\//u), page.goto(`${product.origin}${path}`)]);
			return page;
		},
		telephone: async (path, options = {}) => {
			const context = await browser.newContext({ viewport: { width: 390, height: 800 }, ...options });
			const page = await context.newPage();
			await page.goto(`${product.origin}${path}`);
			return page;
		},
		end: async () => {
			await product.stop();
			const after = openStore(await openDatabase(store));
			const left = await after.read(association, loadRecord);
			await after.close();
			if (left === undefined) throw new Error('the record is kept');
			return left;
		},
	};
}
