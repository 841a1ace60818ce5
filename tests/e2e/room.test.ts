import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, openStore } from '../../src/store/index.ts';
import { perform } from '../../src/use_cases/index.ts';
import { makeSittingLinks } from '../../src/use_cases/sittings/actions.ts';
import { keep } from '../contract/records.ts';
import { command, DAY, OPENING, secretary, smallAssociation } from '../contract/small_assembly.ts';
import { browserPath, type Running, serve } from './server.ts';
import { faultsOf } from './signed_in.ts';

/** Bytes of compressed JavaScript that the page of those who vote may load. */
const BUDGET = 30_000;

let folder: string;
let product: Running;
let browser: Browser;
const tokens = new Map<string, string>();

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'collegiale-room-'));
	const store = openStore(await openDatabase({ engine: 'pglite', folder }));
	await keep(store, await smallAssociation());
	await command(store, ...OPENING, { do: 'giveProxy', principal: 'person:dan', signedBy: 'dan', holder: 'ben' });
	await command(store, { do: 'openVote', resolution: 'r1', mode: 'electronic' });
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
	await rm(folder, { recursive: true, force: true });
});

const address = (person: string, lang = '') => `${product.origin}${lang}/s/${tokens.get(person)}`;

/** A telephone; with scripts or without. */
async function telephone(javaScriptEnabled: boolean): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 800 } });
	return context.newPage();
}

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
