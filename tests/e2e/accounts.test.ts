import { expect, it } from 'vitest';
import { exampleInBrowser } from './example_in_browser.ts';
import { faultsOf } from './signed_in.ts';

const example = exampleInBrowser('accounts');
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
