import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDossier } from '../../src/dossier/index.ts';
import { onBothEngines } from '../contract/engines.ts';
import { workbook } from '../exchange/sheets.ts';
import { browserPath, type Running, serve } from './server.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'collegiale');
const YEAR = new Date().getFullYear();

/** A year of an association in its pages: on one engine with scripts, on the other without any. */
onBothEngines('the story of an association', (place, engine) => {
	const javaScriptEnabled = engine === 'postgresql';
	let folder: string;
	let env: Readonly<Record<string, string>>;
	let product: Running;
	let browser: Browser;
	let team: BrowserContext;
	let page: Page;
	// Scripts, where there are any, have taken the page over before anything is typed in it.
	const go = (path: string) => page.goto(`${product.origin}${path}`, { waitUntil: 'networkidle' });
	const main = async () => ((await page.getByRole('main').textContent()) ?? '').replace(/\s/gu, ' ');
	/** Runs a command on the same store, beside the server. */
	const command = (...args: string[]) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, '--json'], {
			encoding: 'utf8',
			env: { PATH: process.env.PATH, ...env },
		});
		expect(stderr).toBe('');
		return { status, value: JSON.parse(stdout) };
	};

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'collegiale-story-'));
		const config = await place.untouched();
		env = {
			DATABASE_URL: config.engine === 'pglite' ? config.folder : config.url,
			COLLEGIALE_SECRET: 'a secret of this test alone, thirty-two bytes and more',
		};
		product = await serve([], env);
		browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
		team = await browser.newContext({ javaScriptEnabled });
		page = await team.newPage();
	}, 180_000);
	afterAll(async () => {
		await browser?.close();
		product?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	it('begins with the code of the terminal, and an invitation', { timeout: 120_000 }, async () => {
		await go('/welcome');
		await page.getByLabel('Code affiché').fill(/code : ([\d-]+)/u.exec(product.told())?.[1] ?? '');
		await page.getByLabel('Nom de l’association').fill('Les Amis du quartier');
		await page.getByLabel('Votre adresse électronique').fill('claire@example.org');
		await page.getByRole('button', { name: 'Commencer' }).click();
		await page.getByRole('heading', { name: 'Tableau de bord' }).waitFor();
		await go('/office/settings/access');
		await page.getByRole('textbox', { name: /Adresse/u }).fill('tom@example.org');
		await page.getByRole('combobox', { name: 'Rôle' }).selectOption('auditor');
		await page.getByRole('button', { name: 'Inviter' }).click();
		await page.getByRole('status').waitFor();
		expect(await main()).toContain('tom@example.org');
	});

	it('takes its members from a workbook', { timeout: 120_000 }, async () => {
		await go('/office/dues');
		await page.getByLabel('Nom, au pluriel').fill('Habitants');
		await page.getByRole('button', { name: 'Ajouter' }).click();
		const amount = page.getByLabel('Cotisation de la catégorie Habitants, en euros');
		await amount.fill('12,50');
		await page
			.getByRole('row', { name: /Habitants/u })
			.getByRole('button', { name: 'Enregistrer' })
			.click();
		await go('/office/members/import');
		const rows = [
			['Nom', 'Prénom', 'Courriel', 'Formule'],
			['Durand', 'Zoé', 'zoe@example.org', 'Habitants'],
			['Petit', 'Luc', 'luc@example.org', 'Habitants'],
		];
		await page.setInputFiles('#file', { name: 'membres.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(workbook(rows)) });
		await page.getByRole('button', { name: 'Lire le fichier' }).click();
		await page.getByLabel('Contient Formule').selectOption('category');
		await page.getByRole('button', { name: 'Relire avec ces choix' }).click();
		await page.getByText(`adhésion ${YEAR}, Habitants`).first().waitFor();
		await page.getByRole('button', { name: 'Importer 2 membres' }).click();
		expect(await page.getByRole('status').textContent()).toMatch(/2 personnes ajoutées/u);
		await go('/office/members?words=duran');
		expect(await page.getByRole('row', { name: /Durand/u }).count()).toBe(1);
	});

	it('calls for dues, and takes a payment', { timeout: 120_000 }, async () => {
		await go('/office/dues');
		const call = page.getByRole('link', { name: /Appel \(PDF\), .*Durand/u });
		const letter = await team.request.get(`${product.origin}${await call.getAttribute('href')}`);
		expect((await letter.body()).subarray(0, 4).toString()).toBe('%PDF');
		const line = page.getByRole('listitem').filter({ hasText: 'Durand' });
		await line.locator('summary').click();
		await line.getByRole('button', { name: 'Enregistrer' }).click();
		await page.getByRole('listitem').filter({ hasText: 'Durand' }).waitFor({ state: 'detached' });
		await go(`/office/dues?year=${YEAR}&state=all`);
		expect(await page.getByRole('link', { name: /Reçu \(PDF\), .*Durand/u }).count()).toBe(1);
	});

	it('has a budget', { timeout: 120_000 }, async () => {
		await go('/office/budget');
		await page.getByLabel('Exercice').fill(String(YEAR + 1));
		await page.getByRole('button', { name: 'Commencer' }).click();
		await page.getByRole('heading', { level: 1, name: new RegExp(String(YEAR + 1), 'u') }).waitFor();
		await page.locator('summary', { hasText: 'Coller' }).click();
		const headings = page.getByLabel('Rubrique de la nouvelle ligne').last();
		await headings.selectOption({ index: 0 });
		await page.locator('textarea[name=cells]').fill('Papeterie\t1 250,00\tBulletins');
		await page.locator('form[action*=paste]').getByRole('button').click();
		await page.getByText('Papeterie').first().waitFor();
	});

	it('has statutes', { timeout: 120_000 }, async () => {
		await go('/office/statutes');
		await page.getByLabel('Premier jour en vigueur').fill(`${YEAR}-01-01`);
		await page.getByRole('button', { name: 'Commencer une version' }).click();
		await page.getByLabel('Numéro').first().fill('1');
		await page.getByLabel('Titre').first().fill('Objet');
		await page.getByLabel('Texte').first().fill('L’association anime le quartier.');
		await page.getByRole('button', { name: 'Enregistrer' }).last().click();
		await page.getByText('L’association anime le quartier.').first().waitFor();
	});

	it('leaves as a dossier that is the record, and comes back without a change', { timeout: 120_000 }, async () => {
		const dir = join(folder, 'dossier');
		expect(command('export', dir)).toMatchObject({ status: 0 });
		const read = await readDossier(dir);
		expect(read.ok && read.value.record.people.map(({ familyName }) => familyName).sort()).toEqual(['Durand', 'Petit']);
		expect(read.ok && read.value.record.memberships.map(({ duesPaid }) => duesPaid ?? 0).sort()).toEqual([0, 1250]);
		expect(command('import', dir, '--dry-run').value).toMatchObject({ isNew: false, concepts: [] });
		expect(command('journal', 'verify').status).toBe(0);
	});

	it('shows an auditor the accounts and nothing to write, and a visitor only what is published', { timeout: 120_000 }, async () => {
		const invitation = [...product.told().matchAll(/http:\S+\/sign-in\/link\/\S+/gu)].at(-1)?.[0] ?? '';
		const auditor = await (await browser.newContext({ javaScriptEnabled })).newPage();
		await auditor.goto(invitation);
		await auditor.getByRole('button', { name: 'Entrer' }).click();
		expect((await auditor.goto(`${product.origin}/office/budget`))?.status()).toBe(200);
		expect(await auditor.getByRole('button', { name: 'Commencer' }).count()).toBe(0);
		expect((await auditor.goto(`${product.origin}/office/members`))?.status()).toBe(403);
		const visitor = await (await browser.newContext()).newPage();
		await visitor.goto(`${product.origin}/office/dues`);
		expect(new URL(visitor.url()).pathname).toBe('/sign-in');
		await visitor.goto(product.origin);
		expect(await visitor.locator('body').textContent()).not.toContain('Durand');
	});
});
