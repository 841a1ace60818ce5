import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { exampleFolder } from '../shared/stores.ts';
import { browserPath, type Running, serve } from './server.ts';
import { signedIn } from './signed_in.ts';

/** The example, served to a browser while the tests of a file run. */
export interface ExampleInBrowser {
	/** A folder of the tests' own, emptied at the end; what the product keeps for a while is in it too. */
	readonly folder: string;
	readonly product: Running;
	readonly browser: Browser;
	/** A browser that is signed in by the sample account of a role, by its French name. */
	readonly as: (role: string, options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/** Serves the example before the tests of a file, and ends it after them. What it gives is there once they run. */
export function exampleInBrowser(name: string): ExampleInBrowser {
	const made: { -readonly [K in keyof ExampleInBrowser]?: ExampleInBrowser[K] } = {};
	beforeAll(async () => {
		made.folder = await mkdtemp(join(tmpdir(), `collegiale-${name}-`));
		const data = join(made.folder, 'data');
		await exampleFolder(data);
		made.product = await serve(['--example', '--data', data], { TMPDIR: made.folder });
		made.browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
	}, 120_000);
	afterAll(async () => {
		await made.browser?.close();
		await made.product?.stop();
		if (made.folder !== undefined) await rm(made.folder, { recursive: true, force: true });
	});
	made.as = (role, options) => {
		if (made.browser === undefined || made.product === undefined)
			throw new Error('the example is served before the tests, not before their file');
		return signedIn(made.browser, made.product.origin, role, options);
	};
	// Filled in before any test runs; nothing reads it earlier.
	return made as ExampleInBrowser;
}
