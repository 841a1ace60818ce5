import { describe, expect, it } from 'vitest';
import { exampleInBrowser } from './example_in_browser.ts';
import { sendEveryForm } from './plain_forms.ts';
import { faultsOf } from './signed_in.ts';
import { pagesOf } from './walk.ts';

const example = exampleInBrowser('joining');

describe('without scripts', () => {
	it('a visitor asks to join, and the office reads it', async () => {
		const context = await example.browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
		const page = await context.newPage();
		page.setDefaultTimeout(10_000);
		await page.goto(example.product.origin);
		await page.getByRole('link', { name: 'Adhérer' }).click();
		await page.getByRole('link', { name: 'Adhésions individuelles' }).click();
		await page.getByLabel('Prénom').fill('Cléo');
		await page.getByLabel('Nom', { exact: true }).fill('Duval');
		await page.getByLabel('Adresse électronique').fill('cleo@exemple.fr');
		await page.getByLabel('J’ai lu ce qui est gardé').check();
		await page.getByRole('button', { name: 'Envoyer la demande' }).click();
		await page.getByRole('heading', { name: 'Merci' }).waitFor();
		expect(page.url()).not.toMatch(/duval|cleo/iu);
		// What only a program fills in is answered in the same way, and kept nowhere.
		await page.goto(`${example.product.origin}/join?category=individuals`);
		await page.locator('[name=homepage]').fill('https://spam.example', { force: true });
		await page.getByLabel('Prénom').fill('Robot');
		await page.getByLabel('Nom', { exact: true }).fill('Robot');
		await page.getByLabel('Adresse électronique').fill('robot@exemple.fr');
		await page.getByLabel('J’ai lu ce qui est gardé').check();
		await page.getByRole('button', { name: 'Envoyer la demande' }).click();
		await page.getByRole('heading', { name: 'Merci' }).waitFor();
		await context.close();

		const office = await (await example.as('Secrétariat')).newPage();
		await office.goto(`${example.product.origin}/office`);
		await office.getByRole('link', { name: '1 demande d’adhésion à décider' }).click();
		await office.getByRole('heading', { name: 'Cléo Duval' }).waitFor();
		expect(await office.getByText('Robot').count()).toBe(0);
		expect(await faultsOf(office)).toEqual([]);
		await office.context().close();
	});

	it('the treasurer renews a year, calls for its dues and follows each letter', async () => {
		const context = await example.as('Trésorerie', { javaScriptEnabled: false });
		const page = await context.newPage();
		page.setDefaultTimeout(10_000);
		await page.goto(`${example.product.origin}/office/dues?year=2027`);
		await page.getByLabel('Cotisation de la catégorie Régions, en euros').fill('25');
		await page
			.getByRole('row', { name: /Régions/u })
			.getByRole('button')
			.click();
		await page.goto(`${example.product.origin}/office/dues?from=2018&to=2027`);
		await page.getByText(/Régions.*25\s€ chacune/u).waitFor();
		await page.getByRole('button', { name: 'Renouveler pour 2027' }).click();
		await page.goto(`${example.product.origin}/office/dues?year=2027`);
		await page.getByRole('link', { name: 'Appeler les cotisations' }).click();
		await page.getByRole('button', { name: /^Envoyer \d+ lettre/u }).click();
		await page.getByRole('heading', { name: 'Appel à cotisation 2027' }).waitFor();
		expect(await page.getByRole('row').count()).toBeGreaterThan(2);
		await page.goto(`${example.product.origin}/office/dues/call?year=2027`);
		await page.getByText('Personne ne recevra cette lettre.').waitFor();
		await page.getByText('9 membres l’ont déjà reçue').waitFor();
		await context.close();
		const seen = await (await example.as('Trésorerie')).newPage();
		for (const path of ['/office/dues?year=2027', '/office/dues/call?year=2027&again=1', '/office/dues/words']) {
			await seen.goto(example.product.origin + path);
			expect(await faultsOf(seen), path).toEqual([]);
		}
		await seen.context().close();
	});

	for (const [role, groups, from, ways] of [
		[null, /\((?:site|account)\)/u, ['/', '/sign-in', '/welcome', '/join', '/join?category=individuals', '/join?category=regions'], 'both'],
		['Membre', /\((?:site|account|live)\)/u, ['/me', '/me/directory?edit=new', '/me/security'], 'both'],
		['Administration', /\((?:office|live)\)/u, ['/office'], 'empty'],
	] as const)
		it(`every form works that is shown to ${role ?? 'a visitor'}`, { timeout: 300_000 }, async () => {
			const options = { javaScriptEnabled: false };
			const context = role === null ? await example.browser.newContext(options) : await example.as(role, options);
			const { faults, forms } = await sendEveryForm(context, example.product.origin, pagesOf(groups), from, ways);
			expect(faults).toEqual([]);
			expect(forms).toBeGreaterThan(role === 'Administration' ? 80 : 1);
			await context.close();
		});
});
