import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDossier } from '../../src/dossier/index.ts';
import { onBothEngines } from '../contract/engines.ts';
import { workbook } from '../exchange/sheets.ts';
import { type Received, startSmtp, type TestServer } from '../mail/smtp.ts';
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
	let post: TestServer;
	/** The message of a subject that came to someone; mail is sent every few seconds. */
	const mailTo = async (address: string, subject: RegExp): Promise<Received['mail']> => {
		const found = () => post.received.find(({ to, mail }) => to.includes(address) && subject.test(mail.subject ?? ''))?.mail;
		await expect.poll(found, { timeout: 20_000 }).toBeDefined();
		return found() as Received['mail'];
	};
	/** Someone in a browser of their own, by the link in a message. */
	const enter = async ({ text = '' }: Received['mail']): Promise<Page> => {
		const [link = ''] = /http:\S+\/sign-in\/link\/\S+/u.exec(text) ?? [];
		const someone = await (await browser.newContext({ javaScriptEnabled })).newPage();
		await someone.goto(link);
		await someone.getByRole('button', { name: 'Entrer' }).click();
		await someone.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
		return someone;
	};
	const textOf = async (of: Page) => ((await of.getByRole('main').textContent()) ?? '').replace(/\s/gu, ' ');
	/** What someone is answered, who asks for pages. */
	const answers = async (of: Page, paths: readonly string[]) => {
		const statuses: [string, number][] = [];
		for (const path of paths) {
			const { status } = await asked(of, path);
			statuses.push([path, status]);
		}
		return statuses;
	};
	/** A page, or what a form is answered that someone's own page does not show. */
	const asked = async (of: Page, path: string, form?: Record<string, string>) => {
		const options = { maxRedirects: 0, headers: { accept: 'text/html', origin: product.origin } };
		const { request } = of.context();
		const url = `${product.origin}${path}`;
		const answer = await (form === undefined ? request.get(url, options) : request.post(url, { ...options, form }));
		return { status: answer.status(), body: await answer.body() };
	};
	// Scripts, where there are any, have taken the page over before anything is typed in it.
	const go = (path: string) => page.goto(`${product.origin}${path}`, { waitUntil: 'networkidle' });
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
		post = await startSmtp();
		const config = await place.untouched();
		env = {
			DATABASE_URL: config.engine === 'pglite' ? config.folder : config.url,
			COLLEGIALE_SECRET: 'a secret of this test alone, thirty-two bytes and more',
			COLLEGIALE_SMTP: post.url(),
			COLLEGIALE_SENDER: 'bureau@quartier.example.org',
		};
		product = await serve([], env);
		browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
		team = await browser.newContext({ javaScriptEnabled });
		team.setDefaultTimeout(15_000);
		page = await team.newPage();
	}, 180_000);
	afterAll(async () => {
		await browser?.close();
		product?.stop();
		await post?.stop();
		await rm(folder, { recursive: true, force: true });
	});

	it('begins with the code of the terminal, and an invitation', { timeout: 120_000 }, async () => {
		await go('/welcome');
		await page.getByLabel('Code affiché').fill(/code\s: ([\d-]+)/u.exec(product.told())?.[1] ?? '');
		await page.getByLabel('Nom de l’association').fill('Les Amis du quartier');
		await page.getByLabel('Votre adresse électronique').fill('claire@example.org');
		await page.getByRole('button', { name: 'Commencer' }).click();
		await page.getByRole('heading', { name: 'Tableau de bord' }).waitFor();
		await go('/office/settings/access');
		await page.getByRole('textbox', { name: /Adresse/u }).fill('tom@example.org');
		await page.getByRole('combobox', { name: 'Rôle' }).selectOption('auditor');
		await page.getByRole('button', { name: 'Inviter' }).click();
		await page.getByRole('status').waitFor();
		expect(await textOf(page)).toContain('tom@example.org');
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

	it('calls for dues by mail, and takes a payment', { timeout: 120_000 }, async () => {
		await go('/office/dues');
		await page.getByRole('link', { name: 'Appeler les cotisations' }).click();
		await page.getByRole('button', { name: 'Envoyer 2 lettres' }).click();
		await page.getByRole('heading', { name: `Appel à cotisation ${YEAR}` }).waitFor();
		for (const [address, name] of [
			['zoe@example.org', 'Durand'],
			['luc@example.org', 'Petit'],
		] as const) {
			const call = await mailTo(address, /cotisation/iu);
			expect(call.from?.text).toContain('Les Amis du quartier');
			expect(call.text).toMatch(/12,50\s€/u);
			expect(call.attachments.map(({ contentType, content }) => [contentType, content.subarray(0, 4).toString()])).toEqual([
				['application/pdf', '%PDF'],
			]);
			expect(await page.getByRole('row', { name: new RegExp(name, 'u') }).count()).toBe(1);
		}
		await page.reload();
		expect((await textOf(page)).match(/remis au serveur de courriel/gu)).toHaveLength(2);
		await go('/office/dues');
		const line = page.locator('li', { hasText: 'Durand', has: page.locator('button', { hasText: 'Enregistrer' }) });
		await line.locator('summary').click();
		await line.getByRole('button', { name: 'Enregistrer' }).click();
		await line.waitFor({ state: 'detached' });
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

	it('puts documents where they may be read, seats a board, and publishes minutes', { timeout: 120_000 }, async () => {
		for (const [title, access, kind] of [
			['Comptes de l’année', 'members', 'accounts'],
			['Facture de l’imprimeur', 'board', 'evidence'],
		] as const) {
			await go('/office/documents');
			await page.getByLabel('Titre').fill(title);
			await page.getByLabel('Qui peut lire').selectOption(access);
			await page.getByLabel('Nature').selectOption(kind);
			await page.setInputFiles('#file', { name: `${kind}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${title} : 12,50 €`) });
			await page.getByRole('button', { name: 'Déposer un document' }).click();
			await page.getByRole('link', { name: title, exact: true }).waitFor();
		}
		await go('/office/governance/bodies/new');
		await page.getByLabel('Nom', { exact: true }).fill('Le bureau');
		await page.getByLabel('Nature').selectOption('workingGroup');
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await page.getByRole('link', { name: /Ajouter un mandat/u }).click();
		await page.getByLabel('Personne').fill('durand-zoe');
		await page.getByLabel('Titre').fill('Animatrice');
		await page.getByLabel('Début').fill(`${YEAR}-01-01`);
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		for (const day of [`${YEAR}-01-10`, `${YEAR}-01-20`]) {
			await go('/office/sittings/new');
			await page.getByLabel('Date').fill(day);
			await page.getByLabel('Lieu').fill('Salle des fêtes');
			await page.getByRole('button', { name: 'Créer l’assemblée' }).click();
			await page.waitForURL(`**/office/sittings/${day}/prepare`);
		}
		await go(`/office/assemblies/${YEAR}-01-10`);
		await page.getByRole('button', { name: 'Publier le procès-verbal' }).click();
		await page.getByRole('button', { name: 'Retirer' }).waitFor();
	});

	it('lets an auditor read the accounts with their evidence, and write nothing', { timeout: 120_000 }, async () => {
		const auditor = await enter(await mailTo('tom@example.org', /./u));
		for (const path of ['/office/budget', '/office/accounts', '/office/book', '/office/report', '/office/dues', '/office/assemblies']) {
			expect((await auditor.goto(`${product.origin}${path}`))?.status(), path).toBe(200);
			expect(await auditor.getByRole('main').locator('form[method=post]').count(), path).toBe(0);
		}
		await auditor.goto(`${product.origin}/office/documents`);
		const evidence = await auditor.getByRole('link', { name: 'Facture de l’imprimeur' }).getAttribute('href');
		expect((await asked(auditor, evidence ?? '')).body.toString()).toBe('Facture de l’imprimeur : 12,50 €');
		expect(await auditor.locator('form[method=post] input[type=file]').count()).toBe(0);
		expect(await answers(auditor, ['/office/members', '/office/settings', '/office/settings/access', '/office/programmes', '/me'])).toEqual(
			[
				['/office/members', 403],
				['/office/settings', 403],
				['/office/settings/access', 403],
				['/office/programmes', 403],
				['/me', 403],
			],
		);
		for (const path of [
			'/office/budget?/begin',
			'/office/dues?/pay',
			'/office/documents?/add',
			`/office/assemblies/${YEAR}-01-10?/withdraw`,
		])
			expect((await asked(auditor, path, { version: '1' })).status, path).toBe(403);
		await auditor.context().close();
	});

	it('lets a member see and do what is theirs, and nothing else', { timeout: 120_000 }, async () => {
		const asking = await (await browser.newContext({ javaScriptEnabled })).newPage();
		await asking.goto(`${product.origin}/sign-in`);
		await asking.getByLabel('Votre adresse électronique').fill('zoe@example.org');
		await asking.getByRole('button', { name: 'Recevoir un lien' }).click();
		await asking.context().close();
		const member = await enter(await mailTo('zoe@example.org', /^Votre lien/u));
		await member.goto(`${product.origin}/me`);
		const space = await textOf(member);
		for (const said of ['Bonjour Zoé', 'Habitants', 'Le bureau', 'Comptes de l’année']) expect(space).toContain(said);
		for (const withheld of ['Facture de l’imprimeur', 'Petit']) expect(space).not.toContain(withheld);
		const receipt = await member.getByRole('link', { name: /^Reçu \(PDF\)/u }).getAttribute('href');
		expect((await asked(member, receipt ?? '')).body.subarray(0, 4).toString()).toBe('%PDF');
		await member.getByLabel('Téléphone').fill('06 12 34 56 78');
		await member.getByRole('button', { name: 'Enregistrer' }).click();
		await member.getByRole('status').waitFor();
		await member.getByRole('link', { name: 'Annuaire et entraide' }).click();
		await member.getByRole('link', { name: 'Ajouter un besoin ou une offre' }).click();
		await member.getByLabel('En une phrase').fill('Une salle le mardi soir');
		await member.getByLabel('Compétences et ressources').fill('salle de 40 places');
		await member.getByRole('button', { name: 'Ajouter' }).click();
		await member.getByRole('heading', { name: /Une salle le mardi soir/u }).waitFor();
		await member.goto(`${product.origin}/me`);
		await member.locator('summary', { hasText: 'Demander l’effacement' }).click();
		await member.getByRole('button', { name: 'Envoyer la demande' }).last().click();
		await member.getByRole('status').waitFor();

		const others = ['/office', '/office/members', '/office/dues', '/office/budget', '/office/people/petit-luc', '/office/settings'];
		expect(await answers(member, others)).toEqual(others.map((path) => [path, 403]));
		expect((await asked(member, (receipt ?? '').replace('durand-zoe', 'petit-luc'))).status).toBe(404);
		expect((await asked(member, '/office/people/petit-luc?/save', { 'value.givenName': 'Lucie', version: '1' })).status).toBe(403);
		await member.context().close();
		// The office is told, and the record says what the member changed.
		await go('/office');
		expect(await textOf(page)).toContain('1 demande d’un membre sur les données personnelles');
		await go('/office/people/durand-zoe');
		expect(await page.getByLabel('Téléphone').inputValue()).toBe('06 12 34 56 78');
	});

	it('shows a visitor what is published, and nobody’s name', { timeout: 120_000 }, async () => {
		const visitor = await (await browser.newContext({ javaScriptEnabled })).newPage();
		for (const path of ['/office/dues', '/me', `/office/assemblies/${YEAR}-01-10`]) {
			await visitor.goto(`${product.origin}${path}`);
			expect(new URL(visitor.url()).pathname).toBe('/sign-in');
		}
		for (const path of ['/', '/programmes', '/members/map', '/legal', '/join', '/feeds/minutes.atom', '/feeds/assemblies.ics']) {
			const { status, body } = await asked(visitor, path);
			expect([path, status]).toEqual([path, 200]);
			expect(body.toString(), path).not.toMatch(/Durand|Petit|example\.org/u);
		}
		expect((await asked(visitor, `/assemblies/${YEAR}-01-10/minutes`)).body.toString()).toContain('Salle des fêtes');
		expect((await asked(visitor, `/assemblies/${YEAR}-01-20/minutes`)).status).toBe(404);
		await visitor.context().close();
	});

	it('leaves as a dossier that is the record, and comes back without a change', { timeout: 240_000 }, async () => {
		const dir = join(folder, 'dossier');
		expect(command('export', dir)).toMatchObject({ status: 0 });
		const read = await readDossier(dir);
		expect(read.ok && read.value.record.people.map(({ familyName }) => familyName).sort()).toEqual(['Durand', 'Petit']);
		expect(read.ok && read.value.record.memberships.map(({ duesPaid }) => duesPaid ?? 0).sort()).toEqual([0, 1250]);
		expect(command('import', dir, '--dry-run').value).toMatchObject({ isNew: false, concepts: [] });
		expect(command('journal', 'verify').status).toBe(0);
	});
});
