import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { exampleInBrowser } from './example_in_browser.ts';
import { faultsOf } from './signed_in.ts';

const example = exampleInBrowser('budget');

async function treasurer(javaScriptEnabled = true): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
	const context = await example.as('Trésorerie', { javaScriptEnabled });
	return { context, page: await context.newPage() };
}

const DRAFT = '/office/budget/2019-forecast';
/** The row of a label, in the grid or in the plain table; its amount is the first cell after it. */
const row = (page: Page, label: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
const amountOf = (page: Page, label: string) => row(page, label).getByRole('gridcell').first();
const spaced = (text: string | null) => (text ?? '').replaceAll(/\s/gu, ' ').trim();

it('is written by keyboard, pasted over, undone and saved; two people who change one line are told, and nothing typed is lost', async () => {
	const { context, page } = await treasurer();
	await page.goto(`${example.product.origin}/office/budget`);
	await page.getByLabel('Exercice (année où il commence)').fill('2019');
	await page.getByLabel('À partir').selectOption('accounts:2017-actual');
	await page.getByRole('button', { name: 'Commencer', exact: true }).click();
	await page.waitForURL(`**${DRAFT}`);
	const { context: other, page: theirs } = await treasurer();
	await theirs.goto(`${example.product.origin}${DRAFT}`);
	const told = page.getByRole('status').first();

	// One stop of the Tab key, arrows within, Escape gives up, Enter keeps and goes down.
	await amountOf(page, 'Locations').click();
	await page.keyboard.type('99');
	await page.keyboard.press('Escape');
	expect(await told.textContent()).toBe('Tout est enregistré.');
	await page.keyboard.type('33 500,5');
	await page.keyboard.press('Enter');
	expect(spaced(await amountOf(page, 'Locations').textContent())).toBe('33 500,50');
	expect(await told.textContent()).toBe('1 ligne modifiée, non enregistrée');
	expect(spaced(await amountOf(page, '61 – Services extérieurs').textContent())).toContain(',50');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Control+z');
	expect(await told.textContent()).toBe('Tout est enregistré.');
	await page.keyboard.press('Control+y');

	// Cells of a spreadsheet: what is beyond the heading's last line becomes new lines of it.
	await page.evaluate(() => {
		const data = new DataTransfer();
		data.setData('text/plain', 'Assurances\t1.234,56 €\t"hausse\nannoncée"\nDivers\t(10,00)\nGardiennage\t12 000\tnouveau\n');
		const cell = [...document.querySelectorAll('[role=rowheader]')].find(({ textContent }) => textContent?.trim() === 'Assurances');
		(cell as HTMLElement).click();
		cell?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	});
	expect(await told.textContent()).toBe('4 lignes modifiées, non enregistrées');
	expect(spaced(await amountOf(page, 'Divers').textContent())).toBe('−10');
	expect(spaced(await amountOf(page, 'Gardiennage').textContent())).toBe('12 000');
	expect(await row(page, 'Assurances').textContent()).toContain('hausse annoncée');
	await page.getByRole('button', { name: 'Enregistrer le budget' }).click();
	await expect.poll(() => told.textContent(), { timeout: 15_000 }).toBe('Tout est enregistré.');

	// Someone else still has the page as it was.
	await amountOf(theirs, 'Locations').click();
	await theirs.keyboard.type('40000');
	await theirs.keyboard.press('Tab');
	await theirs.keyboard.press('Escape');
	await theirs.getByRole('button', { name: 'Enregistrer le budget' }).click();
	await theirs.getByText('Changée entre-temps par quelqu’un d’autre').waitFor();
	expect(spaced(await theirs.getByRole('alert').last().textContent())).toContain('Locations, 33 500,50 €');
	expect(spaced(await amountOf(theirs, 'Locations').textContent())).toBe('40 000');
	expect(spaced(await amountOf(theirs, 'Gardiennage').textContent())).toBe('12 000');
	expect(await faultsOf(theirs)).toEqual([]);
	await theirs.getByRole('button', { name: 'Enregistrer le budget' }).click();
	await expect.poll(() => theirs.getByRole('status').first().textContent(), { timeout: 15_000 }).toBe('Tout est enregistré.');
	for (const path of ['/report', '/form', '/lines/expense/61/locations']) {
		await theirs.goto(`${example.product.origin}${DRAFT}${path}`);
		expect(await faultsOf(theirs), path).toEqual([]);
	}
	const files = await Promise.all(
		['/report/pdf', '/report/docx', '/report/xlsx', '/form/pdf'].map(async (path) => {
			const file = await theirs.request.get(`${example.product.origin}${DRAFT}${path}`);
			return [file.headers()['content-disposition'], (await file.body()).subarray(0, 4).toString('latin1')];
		}),
	);
	expect(files).toEqual([
		['attachment; filename="budget-2019-forecast.pdf"', '%PDF'],
		['attachment; filename="budget-2019-forecast.docx"', 'PK\u0003\u0004'],
		['attachment; filename="budget-2019-forecast.xlsx"', 'PK\u0003\u0004'],
		['attachment; filename="cerfa-12156-2019-forecast.pdf"', '%PDF'],
	]);
	await context.close();
	await other.close();

	// Without JavaScript the same lines are fields of a form.
	const { context: plain, page: fields } = await treasurer(false);
	await fields.goto(`${example.product.origin}${DRAFT}`);
	expect(spaced(await fields.getByLabel('Prévu 2019 (€), Locations').inputValue())).toBe('40 000');
	await fields.getByLabel('Prévu 2019 (€), Gardiennage').fill('douze');
	await fields.getByLabel('Prévu 2019 (€), Locations').fill('41 000');
	await fields.getByRole('button', { name: 'Enregistrer le budget' }).click();
	expect(await fields.getByLabel('Prévu 2019 (€), Gardiennage').getAttribute('aria-invalid')).toBe('true');
	await fields.getByLabel('Prévu 2019 (€), Gardiennage').fill('12');
	await fields.getByRole('button', { name: 'Enregistrer le budget' }).click();
	await fields.getByText('Coller un tableau').click();
	await fields.getByLabel('Cellules du tableur').fill('Traduction\t1.200,00 €\nRelecture\ttrois cents');
	await fields.getByRole('button', { name: 'Ajouter ces lignes' }).click();
	expect(await fields.locator('#cells-error').textContent()).toMatch(/^Ligne 2\s: attendu/u);
	await fields.getByLabel('Cellules du tableur').fill('Traduction\t1.200,00 €\nRelecture\t300');
	await fields.getByRole('button', { name: 'Ajouter ces lignes' }).click();
	expect(spaced(await fields.getByLabel('Prévu 2019 (€), Traduction').inputValue())).toBe('1 200');
	await fields.goto(`${example.product.origin}${DRAFT}/lines/expense/61/locations`);
	expect(spaced(await fields.locator('.history').textContent())).toMatch(/40 000 €.*41 000 €.*33 500,50 €.*40 000 €/u);
	await plain.close();
}, 240_000);
