/** What goes wrong on the day: servers, networks, hands and clocks. Two web processes serve one sitting on one PostgreSQL. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, openStore } from '../../src/store/index.ts';
import { perform } from '../../src/use_cases/index.ts';
import { makeSittingLinks } from '../../src/use_cases/sittings/actions.ts';
import { gatherLarge } from '../contract/large_assembly.ts';
import { DAY, secretary } from '../contract/small_assembly.ts';
import { newDatabase } from '../shared/stores.ts';
import { browserPath, cookieOf, type Running, serve } from './server.ts';

const VOTES = 8;
const SECRET = 'a secret of this test alone, thirty-two bytes and more';

let products: [Running, Running];
let args: readonly string[];
let env: Readonly<Record<string, string>>;
let browser: Browser;
let cookie: Readonly<Record<string, string>>;
const tokens = new Map<string, string>();
const opened: BrowserContext[] = [];

beforeAll(async () => {
	const url = await newDatabase('migrated');
	env = { COLLEGIALE_SECRET: SECRET };
	args = ['--example', '--data', url];
	const store = openStore(await openDatabase({ engine: 'postgresql', url }), SECRET);
	await gatherLarge(store, 12, VOTES);
	const made = await perform(store, makeSittingLinks, { assembly: DAY }, { association: 'ours', actor: secretary });
	if (!made.ok) throw new Error(made.error.code);
	for (const { person, token } of made.value) tokens.set(person, token);
	await store.close();
	products = [await serve(args, env), await serve(args, env)];
	browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
	cookie = await cookieOf(products[0].origin, 'secretary');
}, 180_000);
afterAll(async () => {
	await browser?.close();
	await Promise.all((products ?? []).map((one) => one.stop()));
});

/** Commands the sitting by one of the processes, as its secretariat. */
async function command(sent: object, by: 0 | 1 = 0): Promise<void> {
	const { origin } = products[by];
	const response = await fetch(`${origin}/api/v1/actions/sittings.command`, {
		...{ method: 'POST', body: JSON.stringify({ assembly: DAY, command: sent }) },
		headers: { 'content-type': 'application/json', origin, ...cookie },
	});
	expect(response.status, await response.text()).toBe(200);
}
const openVote = (resolution: string, mode = 'electronic') => command({ do: 'openVote', resolution, mode });

/** Has a page cut its streams when told to: a browser that is set offline keeps those that are open, as a telephone does not. */
function cuttable(): void {
	const made: EventSource[] = [];
	const Real = globalThis.EventSource;
	globalThis.EventSource = class extends Real {
		constructor(address: string | URL) {
			super(address);
			made.push(this);
		}
	};
	addEventListener('cut', () => {
		for (const one of made.splice(0)) {
			one.close();
			one.dispatchEvent(new Event('error'));
		}
	});
}

/** A telephone of someone, at one of the processes. */
async function telephone(person: string, by: 0 | 1 = 0): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
	opened.push(context);
	await context.addInitScript(cuttable);
	const page = await context.newPage();
	await Promise.all([page.waitForRequest(/\/live$/u), page.goto(`${products[by].origin}/s/${tokens.get(person)}`)]);
	return page;
}
const hangUp = async () => {
	for (const context of opened.splice(0)) await context.close();
};
const choose = (page: Page, choice: string) => page.locator('.ballot').getByText(choice, { exact: true }).click();
const vote = (page: Page) => page.getByRole('button', { name: 'Voter' });
const recorded = (page: Page) => page.getByText('Votre bulletin est enregistré.').waitFor();

/** A ballot as a page sends it. @returns whether it was taken */
async function ballot(person: string, poll: string, choice: string, by: 0 | 1): Promise<boolean> {
	const { origin } = products[by];
	const response = await fetch(`${origin}/s/${tokens.get(person)}/ballot`, {
		...{ method: 'POST', body: new URLSearchParams({ poll, voice: `person:${person}`, choice }) },
		headers: { origin },
	});
	return ((await response.json()) as { readonly taken: boolean }).taken;
}
/** Closes a vote, and holds that a page shows what it counted once it follows. */
async function counts(page: Page, poll: string, shares: string, by: 0 | 1 = 0): Promise<void> {
	await command({ do: 'closePoll', poll }, by);
	const shown = page.locator('.result').filter({ hasText: `Résolution ${poll.slice(1)}` });
	await shown.waitFor();
	expect((await shown.locator('li').allTextContents()).join()).toBe(shares);
}

it('two web processes serve one sitting: what happens at one is seen at the other, and a voice votes once for both', async () => {
	const here = await telephone('p0', 0);
	const there = await telephone('p1', 1);
	await openVote('r1');
	await Promise.all([vote(here).waitFor(), vote(there).waitFor()]);
	await choose(there, 'Pour');
	await vote(there).click();
	await recorded(there);
	await here.getByText('1 bulletins reçus sur 12').waitFor();
	// The same voice at both at once, with two minds: one of them is taken.
	const twice = await Promise.all([ballot('p2', 'r1', 'for', 0), ballot('p2', 'r1', 'against', 1)]);
	expect(twice.filter(Boolean)).toHaveLength(1);
	expect(await ballot('p1', 'r1', 'against', 0)).toBe(false);
	await counts(here, 'r1', twice[0] ? 'Pour 2' : 'Pour 1,Contre 1', 1);
	await hangUp();
});

it('a double click votes once, and so does the same link on two devices', async () => {
	const [one, other] = [await telephone('p3', 0), await telephone('p3', 1)];
	await openVote('r2');
	await Promise.all([vote(one).waitFor(), vote(other).waitFor()]);
	await choose(other, 'Contre');
	await choose(one, 'Pour');
	await vote(one).dblclick();
	await recorded(one);
	await vote(other).click();
	await other.getByRole('status').getByText(/voté/u).waitFor();
	await counts(one, 'r2', 'Pour 1');
	await hangUp();
});

it('a telephone that loses the network comes back by itself, and the vote that it could not send is sent again and not lost', async () => {
	const page = await telephone('p4');
	const network = async (is: 'lost' | 'found') => {
		await page.context().setOffline(is === 'lost');
		if (is === 'lost') await page.evaluate(() => dispatchEvent(new Event('cut')));
	};
	// It is lost without a word while the vote is opened: the page comes back by itself to what is now.
	await network('lost');
	await openVote('r3');
	await page.getByText('La connexion est coupée').waitFor();
	expect(await vote(page).count()).toBe(0);
	await network('found');
	await vote(page).waitFor();
	await page.getByText('La connexion est coupée').waitFor({ state: 'detached' });

	await choose(page, 'Pour');
	await network('lost');
	await vote(page).click();
	await page.getByText('Le bulletin n’a pas pu être envoyé.').waitFor();
	// What is on its way is not changed, and what happens meanwhile is seen when it is back.
	expect(await page.locator('.ballot input[value="against"]').isDisabled()).toBe(true);
	expect(await ballot('p5', 'r3', 'for', 1)).toBe(true);
	await network('found');
	await recorded(page);
	await page.getByText('2 bulletins reçus sur 12').waitFor();
	await counts(page, 'r3', 'Pour 2');
	await hangUp();
});

it('a vote that was taken and whose answer got lost is acknowledged when it is sent again, and counted once', async () => {
	const page = await telephone('p6');
	await openVote('r4', 'secret');
	await choose(page, 'Contre');
	let lost = false;
	await page.route(/\/ballot$/u, async (route) => {
		if (lost) return route.continue();
		await route.fetch();
		lost = true;
		return route.abort();
	});
	await vote(page).click();
	await recorded(page);
	expect(lost).toBe(true);
	await counts(page, 'r4', 'Contre 1');
	await hangUp();
});

it('screens come back by themselves after their server was killed, and the sitting goes on where it was', async () => {
	const page = await telephone('p7', 1);
	await openVote('r5');
	expect(await ballot('p8', 'r5', 'for', 1)).toBe(true);
	await page.getByText('1 bulletins reçus sur 12').waitFor();
	await choose(page, 'Pour');
	const { origin } = products[1];
	products[1].signal('SIGKILL');
	await products[1].stop();
	await vote(page).click();
	await page.getByText('Le bulletin n’a pas pu être envoyé.').waitFor();
	expect(await ballot('p9', 'r5', 'for', 0)).toBe(true);
	products[1] = await serve(args, env, Number(new URL(origin).port));
	await recorded(page);
	await page.getByText('3 bulletins reçus sur 12').waitFor();
	await counts(page, 'r5', 'Pour 3', 1);
	await hangUp();
});

it('a clock that is hours off changes nothing: the time of an item is the server’s', async () => {
	const context = await browser.newContext();
	opened.push(context);
	const page = await context.newPage();
	await page.clock.install({ time: Date.now() - 5 * 3_600_000 });
	await command({ do: 'endItem' });
	await command({ do: 'startItem', item: 'budget' });
	await page.goto(`${products[0].origin}/s/${tokens.get('p10')}`);
	await page.getByText(/^[0-2]:\d\d$/u).waitFor();
	await openVote('r6');
	await choose(page, 'Pour');
	await vote(page).click();
	await recorded(page);
	await counts(page, 'r6', 'Pour 1');
	await hangUp();
});

it('whoever leaves while the vote is open keeps the vote given before, and gives none after', async () => {
	const page = await telephone('p11');
	await openVote('r7');
	await vote(page).waitFor();
	expect(await ballot('p10', 'r7', 'for', 0)).toBe(true);
	await command({ do: 'checkOut', person: 'p10' });
	await command({ do: 'checkOut', person: 'p11' }, 1);
	await choose(page, 'Contre');
	await vote(page).click();
	await page.getByRole('status').filter({ hasText: /\S/u }).waitFor();
	expect(await ballot('p11', 'r7', 'against', 1)).toBe(false);
	await counts(page, 'r7', 'Pour 1');
	await hangUp();
});
