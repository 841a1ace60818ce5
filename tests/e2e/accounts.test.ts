import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { fecHeader } from '../../src/domain/accounts/index.ts';
import { exampleInBrowser } from './example_in_browser.ts';
import { faultsOf } from './signed_in.ts';

const example = exampleInBrowser('accounts');
/** Folders in which files wait that are being received. */
const received = async () => (await readdir(example.folder)).filter((name) => name.startsWith('collegiale-received-'));
const YEAR = '/office/accounts/2017-12-31';

it('closes a year on the resolution that approved it: each names the other, and nothing is written in it any more', async () => {
	const context = await example.as('Trésorerie', { javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${example.product.origin}${YEAR}`);
	const digest = (await page.locator('#closing ~ dl code').first().textContent()) ?? '';
	expect(digest).toMatch(/^[0-9a-f]{64}$/u);
	await page.getByText('Clore cet exercice', { exact: true }).click();
	await page.locator('form[action="?/close"]').getByLabel('Résolution').selectOption({ label: 'Résolution 1, assemblée du 19 juin 2018' });
	await page.getByRole('button', { name: 'Clore l’exercice définitivement' }).click();
	await page.waitForURL(/#closing$/u);
	expect(await page.getByText('Vérifié à l’instant').count()).toBe(1);
	expect(await page.getByRole('button', { name: 'Clore l’exercice définitivement' }).count()).toBe(0);
	const looked = await (await example.as('Trésorerie', { viewport: { width: 390, height: 844 } })).newPage();
	await looked.goto(`${example.product.origin}${YEAR}`);
	expect(await faultsOf(looked)).toEqual([]);
	await page.getByRole('link', { name: /^Comptes approuvés par la résolution 1/u }).click();
	await page.waitForURL('**/office/assemblies/2018-06-19');
	expect(await page.getByText(digest).count()).toBe(1);
	await page.goto(`${example.product.origin}/office/accounts`);
	expect(await page.getByRole('row', { name: /clos et approuvé/u }).count()).toBe(1);
	// There is nothing that a file could be put in the place of any more.
	expect(await page.getByRole('checkbox', { name: /Remplacer/u }).count()).toBe(0);
	await page.goto(`${example.product.origin}/office/book?year=2017-12-31`);
	expect(await page.getByText('approuvé').first().isVisible()).toBe(true);
});

it('leaves nothing of a file that is given up on its way', async () => {
	const page = await (await example.as('Trésorerie')).newPage();
	await page.goto(`${example.product.origin}/office/accounts`);
	const rows = await page.getByRole('row').allTextContents();
	// As slow as a telephone sends, so that it is still on its way when it is given up.
	const wire = await page.context().newCDPSession(page);
	await wire.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 100_000 });
	const line = (nth: number, account: string, debit: string, credit: string) =>
		`BQ\tBanque\t${nth}\t20300304\t${account}\tCompte\t\t\tP1\t20300304\tAchat\t${debit}\t${credit}\t\t\t20300305\t\t\r\n`;
	const lines = Array.from(
		{ length: 10_000 },
		(_, nth) => line(nth + 1, '606400', '1,00', '0,00') + line(nth + 1, '512000', '0,00', '1,00'),
	);
	const buffer = Buffer.from(fecHeader() + lines.join(''));
	await page.getByLabel('Fichiers FEC').setInputFiles({ name: '000000000FEC20301231.txt', mimeType: 'text/plain', buffer });
	await page.getByRole('button', { name: 'Vérifier et importer' }).click();
	await expect.poll(async () => (await received()).length, { timeout: 20_000 }).toBe(1);
	await page.getByRole('button', { name: 'Annuler' }).click();
	await page.getByText('Envoi annulé : rien n’a été importé.').waitFor();
	await expect.poll(received, { timeout: 20_000 }).toEqual([]);
	await wire.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
	await page.reload();
	expect(await page.getByRole('row').allTextContents()).toEqual(rows);
	expect(await page.getByText('000000000FEC20301231.txt').count()).toBe(0);
});
