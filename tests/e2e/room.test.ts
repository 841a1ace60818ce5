import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, openStore } from '../../src/store/index.ts';
import { perform } from '../../src/use_cases/index.ts';
import { putPositionTopic } from '../../src/use_cases/positions/actions.ts';
import { scrutinise } from '../../src/use_cases/scrutiny/actions.ts';
import { makeSittingLinks } from '../../src/use_cases/sittings/actions.ts';
import { commandWorkshop, prepareWorkshop } from '../../src/use_cases/workshops/actions.ts';
import { keep } from '../contract/records.ts';
import { command, DAY, OPENING, secretary, smallAssociation } from '../contract/small_assembly.ts';
import { migratedFolder } from '../shared/stores.ts';
import { sendEveryForm } from './plain_forms.ts';
import { browserPath, type Running, serve } from './server.ts';
import { faultsOf } from './signed_in.ts';
import { pagesOf } from './walk.ts';

/** Bytes of compressed JavaScript that the page of those who vote may load. */
const BUDGET = 30_000;

let folder: string;
/** Of an assembly whose papers are counted. */
let desk: string;
let product: Running;
let browser: Browser;
const tokens = new Map<string, string>();
const STATEMENTS = ['Une assemblée par an suffit', 'Les salariés devraient voter'];
/** Of the assembly, and of another. */
let topics: readonly string[] = [];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'collegiale-room-'));
	desk = await mkdtemp(join(tmpdir(), 'collegiale-scrutiny-'));
	await migratedFolder(folder);
	const store = openStore(await openDatabase({ engine: 'pglite', folder }));
	await keep(store, await smallAssociation());
	await command(store, ...OPENING, { do: 'giveProxy', principal: 'person:dan', signedBy: 'dan', holder: 'ben' });
	await command(store, { do: 'openVote', resolution: 'r1', mode: 'electronic' });
	const brief = { group: 1, question: 'Comment accueillir ?', duration: 45, sections: [{ id: 'constats', title: 'Constats' }] };
	const runs = { association: 'ours', actor: secretary };
	expect((await perform(store, prepareWorkshop, { assembly: DAY, workshop: 'w1', brief }, runs)).ok).toBe(true);
	expect((await perform(store, commandWorkshop, { assembly: DAY, workshop: 'w1', command: { do: 'start' } }, runs)).ok).toBe(true);
	const begun = await perform(
		store,
		putPositionTopic,
		{ title: 'Qui décide ?', assembly: DAY, isOpen: true, statements: STATEMENTS },
		runs,
	);
	if (!begun.ok) throw new Error(begun.error.code);
	const elsewhere = { title: 'Ailleurs', assembly: '2026-01-01', isOpen: true, statements: STATEMENTS };
	const other = await perform(store, putPositionTopic, elsewhere, runs);
	if (!other.ok) throw new Error(other.error.code);
	topics = [begun.value.id, other.value.id];
	const made = await perform(store, makeSittingLinks, { assembly: DAY }, { association: 'ours', actor: secretary });
	if (!made.ok) throw new Error(made.error.code);
	for (const { person, token } of made.value) tokens.set(person, token);
	await store.close();
	product = await serve(['--data', folder]);
	browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
	await browser?.close();
	product?.stop();
	for (const one of [folder, desk]) await rm(one, { recursive: true, force: true });
});

const address = (person: string, lang = '') => `${product.origin}${lang}/s/${tokens.get(person)}`;

/** A telephone; with scripts or without. */
async function telephone(javaScriptEnabled: boolean): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 800 } });
	return context.newPage();
}

it('answers at once what thousands send as its pages would', async () => {
	const form = { method: 'POST', body: new URLSearchParams({ poll: 'r1', voice: 'person:ada', choice: 'nonsense' }) };
	const told = async (address: string, init: RequestInit = {}) => {
		const { status, headers, body } = await fetch(`${product.origin}/en/s/${tokens.get('ada')}/${address}`, {
			...init,
			headers: { origin: product.origin },
		});
		const begun = await body?.getReader().read();
		const said = address.startsWith('live') ? '' : new TextDecoder().decode(begun?.value);
		const ofItsOwn = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'x-request-id'];
		return { status, said, headers: Object.fromEntries([...headers].filter(([name]) => !ofItsOwn.includes(name))) };
	};
	// A question mark is enough for it to be left to the pages.
	expect(await told('ballot', form)).toEqual(await told('ballot?', form));
	expect(await told('live')).toEqual(await told('live?'));
	expect(await told('voices')).toEqual(await told('voices?'));
});

it('a telephone votes for each voice by itself, and another that follows sees how many have', async () => {
	const [ben, cam] = await Promise.all([telephone(true), telephone(true)]);
	let scripts = 0;
	ben.on('response', async (response) => {
		if (response.url().endsWith('.js')) scripts += gzipSync(await response.body()).length;
	});
	await Promise.all([ben.goto(address('ben')), cam.goto(address('cam'))]);
	expect(await ben.locator('.ballot').count()).toBe(2);
	expect(await faultsOf(ben)).toEqual([]);
	const own = ben.locator('[data-voice="person:ben"]');
	await own.getByText('Pour').click();
	await own.getByRole('button', { name: 'Voter' }).click();
	await own.getByText('Votre bulletin est enregistré.').waitFor();
	await cam.getByText('1 bulletins reçus sur 4').waitFor();
	// The proxy's is still to be sent, and is not filled in.
	expect(await ben.locator('[data-voice="person:dan"] input:checked').count()).toBe(0);
	expect(scripts).toBeGreaterThan(0);
	expect(scripts).toBeLessThan(BUDGET);
});

it('without scripts a form does the same, in either language, and a second ballot of a voice is refused', async () => {
	const ada = await telephone(false);
	await ada.goto(address('ada', '/en'));
	await ada.getByText('Against').click();
	await ada.getByRole('button', { name: 'Vote', exact: true }).click();
	await ada.getByText('Your ballot is recorded.').waitFor();
	await ada.goto(address('ada'));
	await ada.getByText('Cette voix a voté.').waitFor();
	await ada.getByRole('button', { name: 'Demander la parole' }).click();
	await ada.getByText('Demandent la parole').waitFor();
});

it('a link that is not in force shows nothing', async () => {
	const response = await fetch(`${product.origin}/s/AAAA`);
	expect(response.status).toBe(404);
	expect(await response.text()).toContain('Ce lien n’est plus valable');
});

it('workshops are written in by the same link, and everyone is told what the others write', async () => {
	const [ben, cam] = await Promise.all([telephone(true), telephone(true)]);
	const enter = async (page: Page, person: string) => {
		await page.goto(address(person));
		await page.locator('#room', { hasText: /Temps restant 4\d:\d\d/u }).waitFor();
		await page.getByRole('link', { name: 'Ateliers' }).click();
		await page.getByRole('button', { name: /Rejoindre/u }).click();
		// A page follows once its scripts have taken it over.
		const [followed] = await Promise.all([
			page.waitForRequest((request) => request.url().endsWith('/workshops/live')),
			page.goto(`${address(person)}/workshops/w1`),
		]);
		expect(followed.url()).toContain('/s/');
	};
	await Promise.all([enter(ben, 'ben'), enter(cam, 'cam')]);
	await ben.getByLabel('Ajouter une note – Constats').fill('Peu de temps');
	await ben.getByRole('button', { name: 'Ajouter une note' }).click();
	await cam.getByText('Peu de temps').first().waitFor();
	expect(await cam.getByText('Temps restant').count()).toBe(1);
	expect(await faultsOf(cam)).toEqual([]);
	// What is being typed stays while others write, and both texts are kept where two write over the same one.
	await cam.locator('summary', { hasText: 'Récrire' }).click();
	await cam.getByLabel('Note', { exact: true }).first().fill('Peu de temps et peu de place');
	await ben.locator('summary', { hasText: 'Récrire' }).click();
	await ben.getByLabel('Note', { exact: true }).first().fill('Trop peu de temps');
	await ben.getByRole('button', { name: 'Enregistrer' }).click();
	await cam.locator('.text', { hasText: 'Trop peu de temps' }).waitFor();
	await cam.getByRole('button', { name: 'Enregistrer' }).first().click();
	await ben.locator('.text', { hasText: 'Peu de temps et peu de place' }).waitFor();
	expect(await ben.locator('.text').allTextContents()).toEqual(
		expect.arrayContaining(['Trop peu de temps', 'Peu de temps et peu de place']),
	);
}, 120_000);

it('positions are taken by the same link, with scripts and without, and figures follow what the others say', async () => {
	const [ben, cam] = await Promise.all([telephone(true), telephone(false)]);
	await ben.goto(address('ben'));
	await ben.getByRole('link', { name: 'Positions' }).click();
	expect(await ben.getByRole('link', { name: 'Ailleurs' }).count()).toBe(0);
	const [followed] = await Promise.all([
		ben.waitForRequest((request) => request.url().endsWith(`/positions/${topics[0]}/live`)),
		ben.getByRole('link', { name: 'Qui décide ?' }).click(),
	]);
	expect(followed.url()).toContain('/s/');
	await ben.getByText('0 participant · 0 réponse · 2 affirmations').waitFor();
	expect(await faultsOf(ben)).toEqual([]);
	// Without scripts each answer loads the page; who has answered all is shown where everyone stands.
	await cam.goto(`${address('cam')}/positions/${topics[0]}`);
	await cam.getByRole('button', { name: 'D’accord', exact: true }).first().click();
	await cam.getByText('1 affirmation encore').waitFor();
	await cam.getByRole('button', { name: 'Je passe' }).first().click();
	await cam.getByRole('heading', { name: 'Où chacun se situe' }).waitFor();
	await cam.locator('summary', { hasText: 'Proposer une affirmation' }).click();
	await cam.getByLabel('Proposer une affirmation').fill('Publions tout');
	await cam.getByRole('button', { name: 'Proposer' }).click();
	await cam.getByText('elle paraîtra une fois acceptée').waitFor();
	await ben.getByText('1 participant · 2 réponses · 2 affirmations · 1 à accepter').waitFor();
	for (let left = STATEMENTS.length; left > 0; left--) {
		const asked = await ben.locator('#next').textContent();
		await ben.locator('.next').getByRole('button', { name: 'Pas d’accord' }).click();
		await ben.waitForFunction((before) => document.querySelector('#next')?.textContent !== before, asked);
	}
	await ben.getByText('2 participants · 4 réponses').waitFor();
	await ben.getByRole('heading', { name: 'Où chacun se situe' }).waitFor();
	// A topic of another assembly is not reached by this link, nor moderated by it.
	expect((await ben.goto(`${address('ben')}/positions/${topics[1]}`))?.status()).toBe(404);
});

it('scrutineers count papers by their link: who signed, the sums, then the result on every screen, told round by round', async () => {
	await migratedFolder(desk);
	const store = openStore(await openDatabase({ engine: 'pglite', folder: desk }));
	const small = await smallAssociation();
	const others = Array.from({ length: 8 }, (_, index) => `gus${index}`);
	await keep(store, {
		...small,
		people: [...small.people, ...others.map((id) => ({ id, familyName: id.toUpperCase(), givenName: 'Gus' }))],
		memberships: [
			...small.memberships,
			...others.map((person) => ({ year: 2027, category: 'people', person, status: 'validated' as const })),
		],
	});
	await command(store, ...OPENING.slice(0, 1), ...others.map((person) => ({ do: 'checkIn', person })), ...OPENING.slice(1));
	await command(store, { do: 'nameOfficer', office: 'scrutineer', person: 'cam' });
	await command(store, { do: 'openVote', resolution: 'r1', mode: 'paper' }, { do: 'checkIn', person: 'eve' });
	const made = await perform(store, makeSittingLinks, { assembly: DAY }, { association: 'ours', actor: secretary });
	if (!made.ok) throw new Error(made.error.code);
	const link = (person: string) => `/s/${made.value.find((one) => one.person === person)?.token}`;
	// Closed already: the desk is looked at while votes are counted.
	const signed = await perform(
		store,
		scrutinise,
		{ assembly: DAY, poll: 'r1', command: { do: 'sign', added: ['person:ada', 'person:ben', 'person:cam'] } },
		{ association: 'ours', actor: secretary },
	);
	expect(signed.ok).toBe(true);
	await command(store, { do: 'closePoll', poll: 'r1' });
	await store.close();
	const other = await serve(['--data', desk]);
	try {
		const [cam, eve, seen] = await Promise.all([telephone(false), telephone(false), telephone(true)]);
		// Whoever is no scrutineer is not let in, and is shown no way.
		await eve.goto(`${other.origin}${link('eve')}`);
		expect(await eve.getByRole('link', { name: 'Dépouillement' }).count()).toBe(0);
		expect((await eve.goto(`${other.origin}${link('eve')}/scrutiny`))?.status()).toBe(403);
		await cam.goto(`${other.origin}${link('cam')}`);
		await cam.getByRole('link', { name: 'Dépouillement' }).click();
		// A long list is searched by name, without scripts as well.
		await cam.getByLabel('Chercher un nom').fill('ada');
		await cam.getByRole('button', { name: 'Chercher' }).click();
		await cam.getByText('1 / 12').waitFor();
		expect(await cam.getByRole('rowheader', { name: /GUS/u }).count()).toBe(0);
		expect(await cam.getByRole('rowheader', { name: /ADA/u }).count()).toBe(1);
		await cam.getByLabel('Pour, Bulletins').fill('3');
		await cam.getByLabel('Contre, Bulletins').fill('1');
		await cam.getByRole('button', { name: 'Enregistrer ces nombres' }).click();
		await cam.getByText('plus de bulletins que de signatures').waitFor();
		await cam.getByLabel('Pour, Bulletins').fill('2');
		await cam.getByRole('button', { name: 'Enregistrer ces nombres' }).click();
		await cam.getByText('2 × 1 = 2 voix').waitFor();
		// axe is a script: it looks at the same page where scripts run; that page follows what the others do.
		await seen.goto(cam.url());
		expect(await faultsOf(seen)).toEqual([]);
		await cam.getByRole('button', { name: 'Confirmer le dépouillement' }).click();
		await cam.getByText('C’est enregistré.').waitFor();
		await seen.getByRole('heading', { name: 'Budget compté' }).waitFor();
		await eve.goto(`${other.origin}${link('eve')}`);
		await eve.getByRole('link', { name: 'Comment ce résultat est compté' }).click();
		expect(await eve.locator('#told').textContent()).toMatch(/Pour.*Contre.*Votants/su);
		// It stops in order though someone follows, and leaves the folder as one that nobody has.
		expect(await other.stop()).toBe(0);
		expect(existsSync(join(desk, 'in-use.sock'))).toBe(false);
	} finally {
		other.stop();
	}
}, 120_000);

it('every form that a personal link leads to works without scripts', async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const from = [`/s/${tokens.get('ben')}`, `/invited/${tokens.get('ben')}`];
	const { faults, forms } = await sendEveryForm(context, product.origin, pagesOf(/\(room\)|invited/u), from);
	expect(faults).toEqual([]);
	expect(forms).toBeGreaterThan(5);
	await context.close();
}, 120_000);
