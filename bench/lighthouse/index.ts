/**
 * Lighthouse on the public site of the example, in the browser that the machine has: accessibility and best practices, page
 * by page, with the audits that are not passed. `npm run bench:lighthouse`. Exits 1 where a score is below 100.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { browserPath, serve } from '../../tests/e2e/server.ts';

const PAGES = ['/', '/programmes', '/members/map', '/assemblies/2018-06-19', '/assemblies/2018-06-19/minutes', '/legal', '/sign-in', '/en'];
const PORT = 9222;

const folder = mkdtempSync(join(tmpdir(), 'collegiale-lighthouse-'));
const product = await serve(['--data', folder, '--example']);
const browser = await chromium.launch({
	executablePath: browserPath(),
	args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${PORT}`],
});
let least = 1;
try {
	for (const path of PAGES) {
		const run = await lighthouse(`${product.origin}${path}`, {
			port: PORT,
			onlyCategories: ['accessibility', 'best-practices'],
			logLevel: 'silent',
		});
		if (run === undefined) throw new Error(`${path} was not looked at`);
		const { categories, audits } = run.lhr;
		const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`);
		const failed = Object.values(audits).filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0);
		console.log([path.padEnd(32), ...scores, ...failed.map(({ id }) => id)].join('  '));
		least = Math.min(least, ...Object.values(categories).map(({ score }) => score ?? 0));
	}
} finally {
	await browser.close();
	product.stop();
	rmSync(folder, { recursive: true, force: true });
}
process.exitCode = least < 1 ? 1 : 0;
