import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneTimeCode } from '../contract/browser.ts';
import { browserPath, type Running, serve } from './server.ts';
import { faultsOf } from './signed_in.ts';

let folder: string;
let product: Running;
let browser: Browser;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'collegiale-sign-in-'));
	product = await serve(['--data', folder, '--log', 'info']);
	browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
	await browser?.close();
	await product?.stop();
	await rm(folder, { recursive: true, force: true });
});

const FIRST = 'claire@example.org';
const open = async (context: BrowserContext, path: string): Promise<Page> => {
	const page = await context.newPage();
	await page.goto(`${product.origin}${path}`);
	return page;
};
/** Where a page is, on the site. */
const at = (page: Page) => new URL(page.url()).pathname;
/** Everything without JavaScript but what is said to need it. */
const plain = () => browser.newContext({ javaScriptEnabled: false });

/** Asks for a link and gives the address that it leads to, as whoever runs the server reads it. */
async function link(context: BrowserContext, email: string): Promise<string> {
	const before = product.told().length;
	const page = await open(context, '/sign-in');
	await page.getByLabel('Votre adresse électronique').fill(email);
	await page.getByRole('button', { name: 'Recevoir un lien' }).click();
	expect(at(page)).toBe('/sign-in/sent');
	for (let tries = 0; tries < 50; tries++) {
		const [found] = /http:\S+\/sign-in\/link\/\S+/u.exec(product.told().slice(before)) ?? [];
		if (found !== undefined) return found;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('no link was told');
}

/** Opens a link and follows it. */
async function follow(context: BrowserContext, url: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(url);
	await page.getByRole('button', { name: 'Entrer' }).click();
	return page;
}

describe('signing in, in a browser', () => {
	it('begins with the code of the terminal, once', async () => {
		const context = await plain();
		const page = await open(context, '/sign-in');
		await page.getByRole('link', { name: 'Première ouverture' }).click();
		const code = /code\s: ([\d-]+)/u.exec(product.told())?.[1] ?? '';
		const begin = async (given: string) => {
			await page.getByLabel('Code affiché').fill(given);
			await page.getByLabel('Nom de l’association').fill('Les Amis du test');
			await page.getByLabel('Votre adresse électronique').fill(FIRST);
			await page.getByRole('button', { name: 'Commencer' }).click();
		};
		await begin('0000-0000-0000');
		expect(await page.getByRole('alert').textContent()).toContain('Ce n’est pas le code');
		await begin(code);
		expect(at(page)).toBe('/office');
		expect(await page.getByRole('banner').textContent()).toContain('Les Amis du test');
		await page.goto(`${product.origin}/welcome`);
		expect(at(page)).toBe('/office');
		await page.goto(`${product.origin}/me/security`);
		expect(await page.getByRole('main').textContent()).toContain('Administration');
		await page.getByRole('button', { name: 'Se déconnecter' }).click();
		expect(at(page)).toBe('/');
		await page.goto(`${product.origin}/office`);
		expect(at(page)).toBe('/sign-in');
		await context.close();
	});

	it('goes on by a link, to the page that was wanted, and the link serves once', async () => {
		const context = await plain();
		const wanted = await open(context, '/office/history');
		expect(at(wanted)).toBe('/sign-in');
		const url = await link(context, FIRST);
		const page = await follow(context, url);
		expect(at(page)).toBe('/office/history');
		const again = await follow(await plain(), url);
		expect(await again.getByRole('alert').textContent()).toContain('ne vaut plus');
		await again.context().close();
		await context.close();
	});

	it('says the same where nobody has the address, and nothing is sent', async () => {
		const context = await plain();
		const before = product.told().length;
		const page = await open(context, '/en/sign-in');
		await page.getByLabel('Your email address').fill('nobody@example.org');
		await page.getByRole('button', { name: 'Send me a link' }).click();
		expect(at(page)).toBe('/en/sign-in/sent');
		const logged = async () => product.told().slice(before);
		await expect.poll(logged).toContain('"outcome":"unknown"');
		expect(await logged()).not.toContain('/sign-in/link/');
		expect(await logged()).not.toContain('nobody');
		await context.close();
	});

	it('asks for a one-time code once it was set up', async () => {
		const context = await plain();
		await follow(context, await link(context, FIRST));
		const page = await open(context, '/me/security');
		await page.getByRole('button', { name: 'Demander un code' }).click();
		const key = await page.locator('#codes ~ p > code').first().textContent();
		const code = () => oneTimeCode(`otpauth://totp/x?secret=${key}`);
		expect(await page.getByRole('img', { name: 'QR code' }).evaluate((image) => image.getBoundingClientRect().width)).toBeGreaterThan(100);
		await page.getByLabel('Donnez maintenant un code').fill('000000');
		await page.getByRole('button', { name: 'Valider' }).click();
		expect(await page.getByRole('alert').textContent()).toContain('pas le bon');
		await page.getByLabel('Donnez maintenant un code').fill(code());
		await page.getByRole('button', { name: 'Valider' }).click();
		expect(await page.getByRole('main').textContent()).toContain('Un code est demandé à chaque connexion');

		const other = await plain();
		const asked = await follow(other, await link(other, FIRST));
		expect(at(asked)).toBe('/sign-in/second-factor');
		await asked.getByLabel('Code').fill(code());
		await asked.getByRole('button', { name: 'Valider' }).click();
		expect(at(asked)).toBe('/office');

		// From the first browser the second is signed out.
		await page.goto(`${product.origin}/me/security`);
		const others = () => page.getByRole('button', { name: /^Déconnecter(?! tous)/u }).count();
		expect(await others()).toBeGreaterThan(0);
		await page.getByRole('button', { name: 'Déconnecter tous les autres' }).click();
		expect(await others()).toBe(0);
		await asked.goto(`${product.origin}/office`);
		expect(at(asked)).toBe('/sign-in');
		await page.getByText('Ne plus demander de code').first().click();
		await page.getByLabel('Code du moment').fill(code());
		await page.getByRole('button', { name: 'Ne plus demander de code' }).click();
		expect(await page.getByRole('main').textContent()).toContain('C’est fait');
		await Promise.all([context.close(), other.close()]);
	});

	it('goes by passkey, added and used with a device that knows its owner', async () => {
		const context = await browser.newContext();
		const page = await follow(context, await link(context, FIRST));
		const device = await context.newCDPSession(page);
		await device.send('WebAuthn.enable');
		const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
			options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
		});
		await page.goto(`${product.origin}/me/security`);
		await page.getByRole('button', { name: 'Ajouter une clé' }).click();
		await page.locator('summary', { hasText: 'Retirer' }).waitFor();
		await page.getByRole('button', { name: 'Se déconnecter' }).click();

		const enter = async () => {
			await page.goto(`${product.origin}/sign-in`);
			await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
		};
		await enter();
		await page.waitForURL('**/office');
		await page.goto(`${product.origin}/me/security`);
		await page.getByRole('button', { name: 'Se déconnecter' }).click();
		// A device that does not make sure of its owner is one factor only.
		await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
		await enter();
		await page.getByText('La clé d’accès n’a pas été acceptée').waitFor();
		await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
		await enter();
		await page.waitForURL('**/office');
		await page.goto(`${product.origin}/me/security`);
		await page.locator('summary', { hasText: 'Retirer' }).click();
		await page.getByRole('button', { name: 'Retirer' }).click();
		expect(await page.getByRole('main').textContent()).toContain('Aucune pour l’instant');
		await context.close();
	});

	it('shows pages that have nothing for axe and do not overflow', async () => {
		const entered = await plain();
		await follow(entered, await link(entered, FIRST));
		const signedIn = await entered.storageState();
		await entered.close();
		for (const [language, colorScheme, width] of [
			['', 'light', 1280],
			['/en', 'dark', 390],
		] as const) {
			const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
			const check = async (page: Page) => {
				expect(await faultsOf(page), page.url()).toEqual([]);
			};
			for (const path of ['/sign-in', '/sign-in/sent', '/sign-in/second-factor', '/sign-in/link/x']) {
				const page = await open(context, `${language}${path}`);
				await check(page);
				await page.close();
			}
			await context.addCookies(signedIn.cookies);
			const page = await open(context, `${language}/me/security`);
			await page.locator('form[action="?/beginCodes"] button').click();
			await check(page);
			await context.close();
		}
	});

	it('writes a log without a name, an address or anything that lets in', () => {
		const lines = product
			.told()
			.split('\n')
			.filter((line) => line.startsWith('{'));
		expect(lines.length).toBeGreaterThan(20);
		for (const line of lines) expect(line).not.toMatch(/@|example\.org|sign-in\/link\/(?!\[)/u);
	});
});
