import { once } from 'node:events';
import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { workbook } from '../exchange/sheets.ts';
import { exampleInBrowser } from './example_in_browser.ts';
import { faultsOf } from './signed_in.ts';

const example = exampleInBrowser('members');

/** Sends a list by the page's own form. */
async function send(page: Page, rows: Parameters<typeof workbook>[0]): Promise<void> {
	await page.goto(`${example.product.origin}/office/members/import`);
	await page.setInputFiles('#file', { name: 'membres.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbook(rows)) });
	await page.getByRole('button', { name: 'Lire le fichier' }).click();
}

describe('a list of members', () => {
	for (const [script, role] of [
		[true, 'Secrétariat'],
		[false, 'Présidence'],
	] as const)
		it(`is sent, told of, decided of and imported, ${script ? 'with' : 'without'} scripts`, async () => {
			const context = await example.as(role, { javaScriptEnabled: script });
			const page = await context.newPage();
			page.setDefaultTimeout(10_000);
			const name = script ? 'Avecscript' : 'Sansscript';
			await send(page, [
				['Nom', 'Prénom', 'Courriel', 'Formule'],
				[name, 'Zoé', `zoe@${name}.fr`, 'Tarif plein'],
				['Cafin', 'Brenton', '', ''],
				['Fausse', 'Anne', 'anne(at)exemple', ''],
			]);
			await page.getByRole('row', { name: '4 C Courriel anne(at)exemple' }).waitFor();
			expect(await page.locator('.counts dd').allTextContents()).toEqual(['1', '0', '0', '1', '1']);
			if (script) expect(await faultsOf(page)).toEqual([]);
			await page.getByLabel('Contient Formule').selectOption('category');
			await page.getByRole('button', { name: 'Relire avec ces choix' }).click();
			await page.getByLabel('Tarif plein').selectOption('individuals');
			await page.getByRole('button', { name: 'Relire avec ces choix' }).click();
			await page.getByText('adhésion 2026, Adhésions individuelles').waitFor();
			await page.getByLabel('Décision pour la ligne 3, Brenton Cafin').selectOption('skip');
			await page.getByRole('button', { name: 'Appliquer ces décisions' }).click();
			await page.getByLabel(/1 ligne fausse ou en doute sera laissée de côté/u).check();
			await page.getByRole('button', { name: 'Importer 1 membre' }).click();
			expect(await page.getByRole('status').textContent()).toMatch(/1 personne ajoutée.*1 ligne laissée de côté/u);
			await page.goto(`${example.product.origin}/office/members?words=${name}`);
			expect(await page.getByRole('row', { name: new RegExp(name, 'u') }).count()).toBe(1);
			await context.close();
		});

	it('of two hundred megabytes is refused at once', async () => {
		const context = await example.as('Secrétariat');
		const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
		await context.close();
		const asked = request(`${example.product.origin}/office/members/import?/send`, {
			method: 'POST',
			headers: {
				cookie: cookies,
				origin: example.product.origin,
				'content-type': 'multipart/form-data; boundary=x',
				'content-length': '200000000',
			},
		});
		asked.flushHeaders();
		// Nothing of the body is sent: an answer that waits for any of it never comes.
		const [answer] = await once(asked, 'response');
		expect(answer.statusCode).toBe(413);
		asked.destroy();
	});
});

describe('a page whose scripts come late', () => {
	it('keeps what is typed and chosen before', async () => {
		const context = await example.as('Secrétariat');
		const scripts = Promise.withResolvers<void>();
		await context.route('**/*.js', (route) => scripts.promise.then(() => route.continue()));
		const page = await context.newPage();
		await page.goto(`${example.product.origin}/office/members?words=Dupond&owing=1`, { waitUntil: 'commit' });
		const words = page.getByRole('searchbox');
		const year = page.getByLabel('Année');
		await words.fill('Durand');
		await year.selectOption('2018');
		await page.getByLabel('Cotisation due').uncheck();
		scripts.resolve();
		await page.waitForURL(/words=Durand/u);
		await page.waitForLoadState('networkidle');
		expect(await words.inputValue()).toBe('Durand');
		expect(await year.inputValue()).toBe('2018');
		expect(await page.getByLabel('Cotisation due').isChecked()).toBe(false);
		await context.close();
	});
});

describe('a member', () => {
	it('tells a need that meets an offer, on pages that are fit to use', async () => {
		for (const [role, kind, title, topics] of [
			['Représentant d’une organisation', 'offer', 'Notre salle', 'salle de 40 places'],
			['Membre', 'need', 'Un lieu pour nos ateliers', 'salle'],
		] as const) {
			const context = await example.as(role);
			const page = await context.newPage();
			await page.goto(`${example.product.origin}/me`);
			expect(await faultsOf(page)).toEqual([]);
			await page.getByRole('link', { name: 'Annuaire et entraide' }).click();
			await page.getByRole('link', { name: 'Ajouter un besoin ou une offre' }).click();
			await page.getByLabel('De quoi s’agit-il').first().selectOption(kind);
			await page.getByLabel('En une phrase').fill(title);
			await page.getByLabel('Compétences et ressources').fill(topics);
			expect(await faultsOf(page)).toEqual([]);
			await page.getByRole('button', { name: 'Ajouter' }).click();
			await page.getByRole('status').waitFor();
			if (kind === 'need')
				expect(await page.locator('.meeting').textContent()).toMatch(/cherche.*Un lieu.*propose.*Notre salle.*En commun.*salle/su);
			await context.close();
		}
	});
});
