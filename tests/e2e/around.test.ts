import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exampleInBrowser } from './example_in_browser.ts';
import { cookieOf } from './server.ts';
import { faultsOf } from './signed_in.ts';

const example = exampleInBrowser('around');

/** In three weeks: a notice is in time, whatever the day on which this runs. */
const DAY = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
const YEAR = Number(DAY.slice(0, 4));
const [CHAIR, SECRETARY, AWAY] = ['archambeaud-hugues', 'bargain-anthony', 'beaucher-romain'];

/** Does an action as the example's secretariat. */
async function act(name: string, sent: object): Promise<unknown> {
	const headers = {
		'content-type': 'application/json',
		origin: example.product.origin,
		...(await cookieOf(example.product.origin, 'secretary')),
	};
	const response = await fetch(`${example.product.origin}/api/v1/actions/${name}`, { method: 'POST', body: JSON.stringify(sent), headers });
	expect(response.status, `${name} ${await response.clone().text()}`).toBe(200);
	return response.json();
}

const check = async (page: Page) => {
	expect(await faultsOf(page), page.url()).toEqual([]);
};
/** Presses a button of a form, and holds that what it asks is done. */
const press = async (page: Page, name: string | RegExp) => {
	const [answer] = await Promise.all([
		page.waitForResponse((response) => response.request().method() === 'POST'),
		page.getByRole('button', { name }).last().click(),
	]);
	expect(await answer.text(), String(name)).toContain('"type":"success"');
};
/** Waits until a page says something. */
const says = (page: Page, words: RegExp) => page.getByText(words).first().waitFor();

describe('an assembly, from its notice to its signed minutes', () => {
	it('is convened, answered, entered, held, closed, drafted and signed with nothing but this application', async () => {
		for (const member of [CHAIR, SECRETARY, AWAY]) {
			await act('members.add_membership', { year: YEAR, category: 'individuals', member, status: 'validated' });
		}
		const office = await example.as('Secrétariat');
		const page = await office.newPage();

		await page.goto(`${example.product.origin}/office/sittings`);
		await page.getByRole('link', { name: 'Nouvelle assemblée' }).click();
		await page.getByLabel('Date').fill(DAY);
		await page.getByLabel('Début').fill('14:00');
		await page.getByLabel('Lieu').fill('La Halle Belleville');
		await page.getByRole('button', { name: 'Créer l’assemblée' }).click();
		await page.waitForURL(`**/office/sittings/${DAY}/prepare`);
		await page.locator('#title-0').fill('Budget');
		await press(page, 'Enregistrer l’ordre du jour');
		await page.locator('form[action="?/resolution"] input[name="value.title"]').fill('Budget');
		await page.locator('textarea[name="value.text"]').fill('Le budget est adopté.');
		await page.locator('select[name="value.decisions.0.kind"]').selectOption('budget');
		await page.locator('select[name="value.decisions.0.agendaItem"]').selectOption('budget');
		await press(page, 'Enregistrer la résolution');
		await says(page, /Résolution 1 – Budget/u);
		await page.getByText('Joindre un document').click();
		await page.getByLabel('Titre du document').fill('Comptes');
		await page
			.getByLabel('Fichier')
			.setInputFiles({ name: 'comptes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 comptes') });
		await press(page, 'Joindre');
		await page.getByRole('link', { name: 'Comptes', exact: true }).waitFor();
		await check(page);
		await press(page, 'Envoyer la convocation');
		await says(page, /1 message, 2 lettres à poster/u);
		const letters = await page.request.get(`${example.product.origin}/office/sittings/${DAY}/prepare/letters`);
		expect((await letters.body()).subarray(0, 5).toString()).toBe('%PDF-');

		// Everyone answers by the link of their own, on a phone and without script.
		const links = (await act('sittings.make_links', { assembly: DAY })) as readonly { readonly person: string; readonly token: string }[];
		const linkOf = (person: string | undefined) => `${example.product.origin}/invited/${links.find((one) => one.person === person)?.token}`;
		const phone = await example.browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
		const hand = await phone.newPage();
		await hand.goto(linkOf(CHAIR));
		await hand.getByRole('button', { name: 'Je viens' }).click();
		expect(await hand.getByRole('main').textContent()).toContain('Vous venez.');
		await hand.goto(linkOf(AWAY));
		const enclosed = await hand.getByRole('link', { name: 'Comptes', exact: true }).getAttribute('href');
		expect(await (await hand.request.get(`${example.product.origin}${enclosed}`)).text()).toBe('%PDF-1.4 comptes');
		await hand.getByText('Je donne pouvoir').click();
		await hand.locator('#holder-0').selectOption(CHAIR ?? '');
		await hand.getByRole('button', { name: 'Donner pouvoir' }).click();
		expect(await hand.getByRole('main').textContent()).toMatch(/pouvoir donné à Hugues Archambeaud/u);
		expect((await hand.goto(`${example.product.origin}/invited/nobody`))?.status()).toBe(404);
		// axe is a script: it looks at the same page where scripts run.
		const seen = await office.newPage();
		await seen.setViewportSize({ width: 390, height: 800 });
		await seen.goto(linkOf(AWAY));
		await check(seen);

		await page.goto(`${example.product.origin}/office/sittings/${DAY}/desk`);
		expect((await page.request.get(page.url())).headers()['permissions-policy']).toContain('camera=(self)');
		await press(page, 'Ouvrir la feuille d’émargement');
		await page.getByLabel('Lien ou code').fill(linkOf(CHAIR));
		await press(page, 'Noter l’arrivée');
		await press(page, /^Arrive – Anthony Bargain/u);
		await says(page, /2 présents, 1 représentés/u);
		await check(page);

		for (const command of [
			{ do: 'nameOfficer', office: 'chair', person: CHAIR },
			{ do: 'nameOfficer', office: 'secretary', person: SECRETARY },
			{ do: 'open' },
			{ do: 'proclaimQuorum' },
			{ do: 'startItem', item: 'budget' },
			{ do: 'openVote', resolution: 'budget' },
			{ do: 'closePoll', poll: 'budget', returns: [{ channel: 'hands', hands: { form: 'unanimous' } }] },
		])
			await act('sittings.command', { assembly: DAY, command });
		await page.goto(`${example.product.origin}/office/sittings/${DAY}`);
		await press(page, 'Clore la séance');
		await press(page, 'Rédiger le procès-verbal');

		await page.goto(`${example.product.origin}/office/sittings/${DAY}/after`);
		await page.locator('#report-0').fill('Le budget est **présenté** en séance.');
		await press(page, 'Enregistrer les textes');
		await check(page);
		for (const [person, label] of [
			[CHAIR, 'Signer – Présidence de séance'],
			[SECRETARY, 'Signer – Secrétariat de séance'],
		] as const) {
			await hand.goto(`${linkOf(person)}/minutes`);
			expect(await hand.getByRole('main').textContent()).toContain('présenté');
			await hand.getByRole('button', { name: label }).click();
		}
		expect(await hand.getByRole('main').textContent()).toMatch(
			/Hugues Archambeaud, signature électronique.*Anthony Bargain, signature électronique/su,
		);
		await page.reload();
		await check(page);
		const signed = await page.request.get(
			new URL((await page.getByRole('link', { name: 'Ouvrir le fichier signé' }).getAttribute('href')) ?? '', example.product.origin).href,
		);
		expect((await signed.body()).toString('latin1').match(/ETSI\.CAdES\.detached/gu)).toHaveLength(2);
		await press(page, 'Envoyer aux membres');
		await page.goto(`${example.product.origin}/office/assemblies`);
		expect(await page.getByRole('row').filter({ hasText: 'Signé le' }).textContent()).toMatch(/[0-9a-f]{12}…/u);
		await check(page);
		await Promise.all([office.close(), phone.close()]);
	}, 180_000);
});
