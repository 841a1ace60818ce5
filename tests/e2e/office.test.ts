import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STATUTES_FIELDS, statutesSent } from '../../src/routes/[[lang=lang]]/(office)/office/statutes/[id]/edit/statutes_form.ts';
import { readForm } from '../../src/ui/forms/read_form.ts';
import { COMPLETE_STATUTES, statutesTyped } from '../complete_statutes.ts';
import { exampleInBrowser } from './example_in_browser.ts';
import { MOST_SCRIPT, scriptBytes } from './script_bytes.ts';
import { faultsOf } from './signed_in.ts';
import { linksOf, pagesOf } from './walk.ts';

const example = exampleInBrowser('office');

/** The pages of the office and of a live assembly. */
const { routes, shownBy } = pagesOf(/\((?:office|live)\)/u);

/** Looks at a page as its browser shows it. */
async function look(page: Page, path: string): Promise<readonly string[]> {
	const errors: string[] = [];
	const hear = (error: Error) => errors.push(`script: ${error.message}`);
	page.on('pageerror', hear);
	const response = await page.goto(`${example.product.origin}${path}`);
	if (response?.status() !== 200) errors.push(`status ${response?.status()}`);
	const faults = await faultsOf(page);
	page.off('pageerror', hear);
	// Every one of these pages has scripts: none counted would say that the count is wrong.
	const bytes = await scriptBytes(page);
	if (bytes === 0 || bytes >= MOST_SCRIPT) errors.push(`${bytes} bytes of compressed JavaScript`);
	return [...faults, ...errors];
}

const SITTING = '/office/sittings/2018-06-19';

describe('the workshops of an assembly', () => {
	it('are prepared, written in and told in the minutes, without JavaScript', { timeout: 180_000 }, async () => {
		const context = await example.as('Secrétariat', { javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${example.product.origin}${SITTING}/workshops`);
		await page.getByLabel('Question').fill('Comment accueillir ?');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await page.getByRole('button', { name: 'Commencer tous les ateliers' }).click();
		await page.getByRole('link', { name: 'Comment accueillir ?' }).click();
		const write = async (section: string, text: string) => {
			await page.getByLabel(`Ajouter une note – ${section}`).fill(text);
			await page.getByRole('region', { name: section }).getByRole('button', { name: 'Ajouter une note' }).click();
		};
		await write('Constats', 'Peu de temps');
		await write('Constats', 'Aucun lieu');
		await write('Ressources', 'Un livret d’accueil');
		await page.getByRole('button', { name: 'Soutenir – Aucun lieu' }).click();
		const note = page.locator('li.note', { has: page.locator('.text', { hasText: 'Aucun lieu' }) });
		await note.locator('summary', { hasText: 'Ordonner' }).click();
		await note.getByRole('button', { name: 'Monter' }).click();
		expect(await page.getByRole('region', { name: 'Constats' }).locator('.text').allTextContents()).toEqual(['Aucun lieu', 'Peu de temps']);
		await page.getByRole('button', { name: 'Terminer' }).click();
		await page.goto(`${example.product.origin}/assemblies/2018-06-19/minutes`);
		const minutes = (await page.getByRole('main').textContent()) ?? '';
		for (const said of ['Comment accueillir', 'Aucun lieu', 'Un livret d’accueil']) expect(minutes).toContain(said);
		await context.close();
	});
});

describe('a topic of positions', () => {
	it('is begun, answered and told, without JavaScript', { timeout: 180_000 }, async () => {
		const context = await example.as('Secrétariat', { javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${example.product.origin}/office/positions`);
		await page.getByLabel('Sujet').fill('Travailler avec les élus');
		await page.getByLabel('Premières affirmations').fill('Les élus manquent de temps\nLe droit à l’erreur existe');
		await page.getByRole('button', { name: 'Commencer un sujet' }).click();
		for (let left = 2; left > 0; left--) await page.getByRole('region').getByRole('button', { name: 'D’accord', exact: true }).click();
		expect(await page.getByRole('status').textContent()).toContain('Vous avez répondu à tout');
		expect(await page.getByRole('main').textContent()).toContain('Toutes les affirmations');
		await context.close();
	});
});

describe('a version of the statutes', () => {
	it('is edited rule by rule, without JavaScript: each is shown as it was typed, and one that is not whole is refused', {
		timeout: 90_000,
	}, async () => {
		const context = await example.as('Secrétariat', { javaScriptEnabled: false });
		const page = await context.newPage();
		page.setDefaultTimeout(20_000);
		await page.goto(`${example.product.origin}/office/statutes`);
		await page.getByLabel('Premier jour en vigueur').fill(COMPLETE_STATUTES.from);
		await page.getByRole('button', { name: 'Commencer une version' }).click();
		const edit = page.url();
		const form = statutesTyped(COMPLETE_STATUTES);
		form.set('version', await page.locator('input[name=version]').first().inputValue());
		const send = () =>
			context.request.post(`${edit}?/save`, {
				headers: { accept: 'text/html', origin: example.product.origin, 'content-type': 'application/x-www-form-urlencoded' },
				data: String(new URLSearchParams([...form].map(([name, text]) => [name, String(text)]))),
			});
		expect((await send()).status()).toBe(200);
		// The same once more: somebody else has changed it since.
		const late = await send();
		expect([late.status(), await late.text()]).toEqual([409, expect.stringContaining('Quelqu’un d’autre a changé ceci')]);

		await page.goto(edit);
		const shown = await page.evaluate<[string, string][]>('[...new FormData(document.querySelector(\'form[action="?/save"]\'))]');
		const { id: _id, ...rules } = COMPLETE_STATUTES;
		expect(statutesSent(readForm(new URLSearchParams(shown), STATUTES_FIELDS).value)).toEqual({ value: rules, faults: [] });

		await page.getByLabel('Le vote blanc est proposé').selectOption('');
		await page.locator('[id="value-remote-assemblies"]').click();
		await page.locator('[id="value-remote-assemblies-mixed"]').uncheck();
		await page.locator('[id="value-colleges-3-name"]').fill('Amis');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await page.getByRole('link', { name: /sans dire qu’elle existe/u }).waitFor();
		expect(await page.locator('[id="value-remote-assemblies-mixed"]').isChecked()).toBe(false);
		await page.getByLabel('Le vote blanc est proposé').selectOption('yes');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		// The third college has no weight: what is wrong is said at its own row, though the one before it is empty.
		await page.locator('[id="value-colleges-3-weight-error"]').waitFor();
		await page.locator('[id="value-colleges-3-weight"]').fill('1');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await page.getByText('Collège « Amis »').waitFor();
		await context.close();
	});
});

describe('what the walk looks at and the example has not of itself', () => {
	it('is made without JavaScript: someone entered twice, and a call for dues', { timeout: 60_000 }, async () => {
		const context = await example.as('Administration', { javaScriptEnabled: false });
		const page = await context.newPage();
		page.setDefaultTimeout(20_000);
		await page.goto(`${example.product.origin}/office/dues?year=${new Date().getFullYear()}`);
		await page.getByLabel('Cotisation de la catégorie Adhésions individuelles, en euros').fill('25');
		const line = page.getByRole('row', { name: /Adhésions individuelles/u });
		await line.getByRole('button', { name: 'Enregistrer' }).click();

		await page.goto(`${example.product.origin}/office/people/new`);
		await page.getByLabel('Prénom').fill('Hugue');
		await page.getByLabel('Nom', { exact: true }).fill('Archambeaud');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await page.locator('summary', { hasText: 'Ajouter une adhésion' }).click();
		await page.getByLabel('Catégorie').selectOption('individuals');
		await page.getByRole('button', { name: 'Ajouter' }).first().click();
		await page.goto(`${example.product.origin}/office/members/duplicates`);
		await page.getByRole('link', { name: 'Comparer Hugue Archambeaud et Hugues Archambeaud' }).waitFor();

		await page.goto(`${example.product.origin}/office/dues`);
		await page.getByRole('link', { name: 'Appeler les cotisations' }).click();
		await page.getByRole('button', { name: 'Envoyer 1 lettre' }).click();
		await page.getByRole('heading', { name: /^Appel à cotisation/u }).waitFor();
		expect(await page.getByRole('row', { name: /Hugue Archambeaud/u }).count()).toBe(1);
		await context.close();
	});
});

describe('the office', () => {
	// Each language in one width and theme: pages are many, and what differs between the four is their style sheets, which all share.
	for (const [language, prefix, width, colorScheme] of [
		['fr', '', 1280, 'light'],
		['en', '/en', 390, 'dark'],
	] as const)
		it(`is reached from its first page by links, and has nothing for axe, no overflow, no error of a script and few bytes of JavaScript: ${language}, ${width} px, ${colorScheme}`, {
			timeout: 420_000,
		}, async () => {
			const context = await example.as('Administration', { viewport: { width, height: 900 }, colorScheme });
			const page = await context.newPage();
			const seen = new Set<string>();
			const faults: string[] = [];
			const waiting = ['/office'];
			for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
				const shown = shownBy(path);
				if (shown === undefined || seen.has(shown)) continue;
				seen.add(shown);
				faults.push(...(await look(page, `${prefix}${path}`)).map((fault) => `${path} ${fault}`));
				waiting.push(...(await linksOf(page)).map((link) => (link.startsWith('/en/') ? link.slice(3) : link)));
			}
			await context.close();
			expect(faults).toEqual([]);
			expect(routes.filter((route) => !seen.has(route))).toEqual([]);
		});
});

describe('people in the record, without JavaScript', () => {
	it('are merged, kept for as long as a rule says, and erased', { timeout: 90_000 }, async () => {
		const context = await example.as('Administration', { javaScriptEnabled: false });
		const page = await context.newPage();
		page.setDefaultTimeout(20_000);
		const go = (path: string) => page.goto(`${example.product.origin}${path}`);
		const main = async () => ((await page.getByRole('main').textContent()) ?? '').replace(/\s+/gu, ' ');
		await go('/office/members/duplicates');
		await page.getByRole('link', { name: 'Comparer Hugue Archambeaud et Hugues Archambeaud' }).click();
		await page.getByRole('link', { name: 'Garder plutôt l’autre fiche' }).click();
		await page.getByRole('radio', { name: 'Prénom: Hugues', exact: true }).check();
		await page.getByRole('button', { name: 'Fusionner' }).click();
		await page.getByText('Les deux fiches n’en font plus qu’une.').waitFor();
		expect((await go('/office/people/archambeaud-hugue'))?.status()).toBe(404);
		// The membership of the entry that went is of the one that stays.
		await go('/office/people/archambeaud-hugues');
		expect(await page.getByRole('row', { name: new RegExp(`${new Date().getFullYear()} Adhésions individuelles`, 'u') }).count()).toBe(1);

		await go('/office/settings/privacy');
		const rule = page.getByRole('region', { name: 'Liste des messages envoyés' });
		await rule.getByRole('spinbutton').fill('7');
		await rule.getByRole('button', { name: /^Garder cette règle/u }).click();
		await page.getByRole('status').waitFor();
		await go('/office/settings/privacy');
		expect(await rule.getByRole('spinbutton').inputValue()).toBe('7');

		await go('/office/people/archambeaud-hugues');
		await page.getByRole('link', { name: 'Effacer cette personne…' }).click();
		const erase = page.getByRole('button', { name: 'Effacer définitivement' });
		await page.getByLabel('Recopiez « Hugues Archambeaud »').fill('Hugues');
		await erase.click();
		await page.getByRole('alert').waitFor();
		await page.getByLabel('Recopiez « Hugues Archambeaud »').fill('Hugues Archambeaud');
		await erase.click();
		await page.waitForURL('**/office/settings/privacy');
		await go('/office/members?words=archambeaud');
		expect(await main()).not.toContain('Archambeaud');
		await context.close();
	});
});
