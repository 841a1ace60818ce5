import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { templateFiles, writeTexts } from '../../src/dossier/index.ts';
import { mayOpen, ROUTES } from '../../src/platform/access.ts';
import { EXAMPLE } from '../example.ts';
import { browserPath, startProduct } from './server.ts';
import { faultsOf } from './signed_in.ts';

const PAGES = [
	'',
	'/assemblies/2018-06-19',
	'/assemblies/2018-06-19/minutes',
	'/checks',
	'/programmes',
	'/legal',
	'/members/map',
	'/record/accounts/2018-forecast.csv',
	'/nowhere',
];
/** What a dossier has pages of: the public site, but the files that a store keeps, and how documents look. */
const DOSSIER_SHOWS = /^\/(?:\[\[lang=lang\]\]\/\(site\)(?!\/documents|\/join)|document\.)/u;
const ROUTE_FILES = join(import.meta.dirname, '..', '..', 'src', 'routes');

let product: { readonly origin: string; readonly stop: () => void };
let browser: Browser;
beforeAll(async () => {
	product = await startProduct(EXAMPLE);
	browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
	await browser?.close();
	product?.stop();
});

describe('the pages', () => {
	// Each two of a language, a theme and a width once.
	for (const [language, colorScheme, width] of [
		['fr', 'light', 1280],
		['fr', 'dark', 390],
		['en', 'light', 390],
		['en', 'dark', 1280],
	] as const)
		it(`have nothing for axe and do not overflow: ${language}, ${colorScheme}, ${width} px`, async () => {
			const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
			const page = await context.newPage();
			for (const path of PAGES) {
				await page.goto(`${product.origin}${language === 'en' ? '/en' : ''}${path}`);
				expect(await faultsOf(page), path).toEqual([]);
				expect(await page.locator('html').getAttribute('lang'), path).toBe(language);
			}
			await context.close();
		});
	it('lead from a finding to its line', async () => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${product.origin}/checks`);
		await page.locator('li', { hasText: 'BUDGET-SUM' }).getByRole('link').click();
		expect(page.url()).toContain('/record/accounts/2018-forecast.csv#L2');
		expect(await page.locator('#L2').textContent()).toContain('359187');
		await context.close();
	});
	it('give the minutes in every format', async () => {
		for (const [format, start] of [
			['pdf', '%PDF'],
			['docx', 'PK'],
			['html', '<!doctype html>'],
			['md', '# '],
			['json', '{'],
		]) {
			const response = await fetch(`${product.origin}/assemblies/2018-06-19/minutes/${format}`);
			expect(response.status).toBe(200);
			expect(response.headers.get('content-disposition')).toContain(`proces-verbal-2018-06-19.${format}`);
			expect((await response.text()).startsWith(start ?? '')).toBe(true);
		}
		expect((await fetch(`${product.origin}/assemblies/2018-06-19/minutes/doc`)).status).toBe(404);
	});
});

/** Every address pattern that a file of the routes answers. */
function routes(): string[] {
	return readdirSync(ROUTE_FILES, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\+(page\.svelte|server\.ts)$/u.test(file))
		.map((file) => `/${relative('.', join(file, '..'))}`);
}

describe('a dossier that someone is writing', () => {
	it('is shown as it is now; where it no longer reads, as it last did, with what is wrong', async () => {
		const dir = await mkdtemp(join(tmpdir(), 'collegiale-live-'));
		expect(await writeTexts(dir, templateFiles({ language: 'fr', year: 2026 }))).toMatchObject({ ok: true });
		const live = await startProduct(dir);
		const until = async (what: (html: string) => boolean): Promise<string> => {
			for (let tries = 0; ; tries++) {
				const html = await (await fetch(live.origin)).text();
				if (what(html) || tries > 50) return html;
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
		};
		try {
			const file = join(dir, 'association.yaml');
			const text = await readFile(file, 'utf8');
			await writeFile(file, text.replace('name: Mon association', 'name: Les Amis du test'));
			expect(await until((html) => html.includes('Les Amis du test'))).toContain('<h1>Les Amis du test');
			await writeFile(file, text.replace('name: Mon association', 'nom: Rien'));
			const html = await until((page) => page.includes('role="alert"'));
			expect(html).toContain('<h1>Les Amis du test');
			expect(html).toMatch(/association\.yaml:\d+:1 : clé inconnue « nom »/u);
			await writeFile(file, text);
			expect(await until((page) => page.includes('<h1>Mon association'))).not.toContain('role="alert"');
		} finally {
			live.stop();
			await rm(dir, { recursive: true, force: true });
		}
	});
});

describe('access', () => {
	it('is decided for every route there is, and for no other', () => {
		expect(routes().sort()).toEqual(Object.keys(ROUTES).sort());
	});
	it('lets nobody change a dossier, nor open an office over it', async () => {
		const owner = { kind: 'system', id: 'dossier', name: 'dossier', roles: [] } as const;
		for (const route of Object.keys(ROUTES)) {
			for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(mayOpen(owner, route, method, 'dossier')).toBe(false);
			expect(mayOpen(owner, route, 'GET', 'dossier')).toBe(DOSSIER_SHOWS.test(route));
		}
		for (const path of PAGES.slice(0, -1)) expect((await fetch(`${product.origin}${path}`, { method: 'POST' })).status).toBe(403);
	});
	it('gives no file but those of the dossier', async () => {
		for (const path of ['/record/..%2F..%2Fpackage.json', '/record/%2Fetc%2Fpasswd', '/record/.git/config', '/record/nothing.yaml'])
			expect((await fetch(`${product.origin}${path}`)).status).toBe(404);
	});
	it('allows no script and no style from elsewhere', async () => {
		const csp = (await fetch(product.origin)).headers.get('content-security-policy') ?? '';
		expect(csp).toContain("default-src 'none'");
		expect(csp).not.toContain('unsafe');
	});
});
