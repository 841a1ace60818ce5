import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Bytes of JavaScript, compressed by gzip, that a first view of a page of the office may load. */
export const MOST_SCRIPT = 60_000;

/** Compressed size of each script by its address: pages share most of theirs. */
const sizes = new Map<string, Promise<number>>();

const sizeOf = async (address: string) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length;

/** Bytes of JavaScript, compressed by gzip, that the page shown has loaded, those that the browser had from earlier pages too. */
export async function scriptBytes(page: Page): Promise<number> {
	const loaded = await page.evaluate<string[]>(`performance.getEntriesByType('resource').map(({ name }) => name)`);
	const scripts = [...new Set(loaded)].filter((address) => new URL(address).pathname.endsWith('.js'));
	for (const one of scripts) if (!sizes.has(one)) sizes.set(one, sizeOf(one));
	return (await Promise.all(scripts.map((one) => sizes.get(one) ?? 0))).reduce((sum, bytes) => sum + bytes, 0);
}
