import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, serve } from '../tests/e2e/server.ts';
import { signedIn } from '../tests/e2e/signed_in.ts';

/**
 * Takes the pictures of the guides from the example association, so that they show what the product is.
 * Usage: `node scripts/guide_pictures.ts`, where a browser is installed.
 */
const PICTURES: readonly (readonly [role: string, file: string, path: string])[] = [
	['Secrétariat', 'tableau-de-bord', '/office'],
	['Secrétariat', 'membres', '/office/members'],
	['Secrétariat', 'import', '/office/members/import'],
	['Secrétariat', 'gouvernance', '/office/governance'],
	['Secrétariat', 'seance', '/office/sittings/2018-06-19'],
	['Trésorerie', 'cotisations', '/office/dues?year=2018'],
	['Trésorerie', 'budget', '/office/budget/2018-forecast'],
	['Membre', 'connexion', '/me/security'],
];
const FOLDER = join(import.meta.dirname, '..', 'docs', 'guide', 'images');

const data = await mkdtemp(join(tmpdir(), 'collegiale-guide-'));
const product = await serve(['--example', '--data', data]);
const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
try {
	for (const [role, file, path] of PICTURES) {
		const context = await signedIn(browser, product.origin, role, { viewport: { width: 1000, height: 680 } });
		const page = await context.newPage();
		await page.goto(`${product.origin}${path}`);
		await page.screenshot({ path: join(FOLDER, `${file}.png`) });
		await context.close();
	}
} finally {
	await browser.close();
	product.stop();
	await rm(data, { recursive: true, force: true });
}
