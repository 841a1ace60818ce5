import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { browserPath } from '../../tests/e2e/server.ts';

/** What a first view of a page makes a browser load of JavaScript, gzipped. @returns bytes */
export async function javascriptOf(url: string, cookie: string): Promise<number> {
	const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
	try {
		const context = await browser.newContext({ extraHTTPHeaders: { cookie } });
		const page = await context.newPage();
		const scripts: Promise<Buffer>[] = [];
		page.on('response', (response) => {
			if (response.request().resourceType() === 'script') scripts.push(response.body());
		});
		await page.goto(url, { waitUntil: 'networkidle' });
		const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).byteLength);
		return sizes.reduce((sum, size) => sum + size, 0);
	} finally {
		await browser.close();
	}
}
