/**
 * A hundred thousand members (seeded), on PGlite and on PostgreSQL: the pages that list and search them, under load
 * (autocannon), beside in the same run the same search through the bare driver and a page of the server that asks nothing.
 * Prints the time of a request at full load for each, and page / (bare query + static page); then the JavaScript of a first
 * view. `npm run bench:pages`; MEMBERS, SEED, SECONDS and CONNECTIONS change it. Asserts nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { StoreConfig } from '../../src/store/index.ts';
import { startPostgres } from '../../tests/postgres.ts';
import { type Asked, bareRate } from './bare.ts';
import { generateMembers } from './generate.ts';
import { javascriptOf } from './javascript.ts';
import { serveMembers } from './place.ts';

const MEMBERS = Number(process.env.MEMBERS ?? 100_000);
const SEED = Number(process.env.SEED ?? 7);
const seconds = Number(process.env.SECONDS ?? 10);
const connections = Number(process.env.CONNECTIONS ?? 4);

/** What people type: a name, one begun, a town with an accent left out, a name and a given name. */
const SEARCHES: readonly Asked[] = ['berard', 'monte', 'besancon', 'garnier rose', 'laville'].map((words) => ({ filter: { words } }));
const FIRST: readonly Asked[] = [{ filter: {} }];

const record = generateMembers(MEMBERS, SEED);
/** Pages that follow another, anywhere in the list: unlike its beginning, the server keeps none of them. */
const FOLLOWING: readonly Asked[] = Array.from({ length: 20 }, (_, nth) => record.people[Math.floor((nth * record.people.length) / 20)])
	.filter((person) => person !== undefined)
	.map(({ id }) => ({ filter: {}, after: { type: 'person', id } }));
const ms = (rate: number) => (1000 / rate).toFixed(2).padStart(8);

async function pageRate(origin: string, paths: readonly string[], headers: Readonly<Record<string, string>>): Promise<number> {
	const requests = paths.map((path) => ({ method: 'GET' as const, path, headers }));
	await autocannon({ url: origin, connections, duration: 2, requests });
	const { requests: answered, non2xx, errors } = await autocannon({ url: origin, connections, duration: seconds, requests });
	if (non2xx + errors > 0) throw new Error(`${paths[0]}: ${non2xx} refused, ${errors} lost`);
	return answered.average;
}

async function measure(name: string, where: StoreConfig): Promise<void> {
	const begun = performance.now();
	const place = await serveMembers(where, record);
	console.log(
		`\n${name}, ${MEMBERS} members (filled in ${((performance.now() - begun) / 1000).toFixed(0)} s); milliseconds a request, ${connections} at once`,
	);
	const headers = { cookie: place.cookie, accept: 'text/html' };
	const address = ({ filter: { words }, after }: Asked) =>
		`/office/members?${new URLSearchParams({ ...(words === undefined ? {} : { words }), ...(after === undefined ? {} : { after: `${after.type}:${after.id}` }) })}`;
	const first = performance.now();
	const answer = await fetch(`${place.origin}/office/members`, { headers });
	const html = await answer.text();
	console.log(`first page of all  ${(performance.now() - first).toFixed(0)} ms, ${html.length} bytes`);
	const still = await pageRate(place.origin, ['/sign-in/sent'], { accept: 'text/html' });
	const pages = [];
	for (const [what, asked] of [
		['list', FIRST],
		['further', FOLLOWING],
		['search', SEARCHES],
	] as const) {
		pages.push({ what, asked, rate: await pageRate(place.origin, asked.map(address), headers) });
	}
	if (where.engine === 'pglite')
		console.log(
			`JavaScript of a first view, gzipped: ${((await javascriptOf(`${place.origin}/office/members`, place.cookie)) / 1000).toFixed(1)} kB`,
		);
	await place.stop();
	for (const { what, asked, rate } of pages) {
		const bare = await bareRate(where, record.association.id, asked, { connections, seconds });
		const ratio = 1 / rate / (1 / bare + 1 / still);
		console.log(
			`${what.padEnd(8)} page ${ms(rate)}  bare query ${ms(bare)}  static page ${ms(still)}  page / (query + static) ${ratio.toFixed(2)}`,
		);
	}
}

const folder = mkdtempSync(join(tmpdir(), 'collegiale-bench-pages-'));
const server = await startPostgres();
try {
	await measure('PGlite', { engine: 'pglite', folder: join(folder, 'data') });
	await measure('PostgreSQL', { engine: 'postgresql', url: await server.database() });
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
