import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A browser that is signed in to an example by the sample account of a role, by its French name. */
export async function signedIn(
	browser: Browser,
	origin: string,
	role: string,
	options: BrowserContextOptions = {},
): Promise<BrowserContext> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	await page.goto(`${origin}/sign-in`);
	await page.getByRole('button', { name: role, exact: true }).click();
	await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
	await page.close();
	return context;
}

/** What keeps a page from being fit to use, as it is shown now: what axe finds, and what runs over its side. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
	// In the page alone, for none has frames of elsewhere, and told of violations alone: otherwise another page is opened for
	// each, and every element that is as it should be is sent over. It took three to five times as long.
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.analyze();
	const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
	return [
		...violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`),
		...(overflow > 0 ? [`overflows by ${overflow} px`] : []),
	];
}
