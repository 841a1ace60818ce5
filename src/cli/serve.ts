import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '../domain/basics/index.ts';
import { EXAMPLE_DATA, type ProductConfig } from '../platform/index.ts';
import { openDossier } from './dossier.ts';
import { CommandError, EXIT } from './exit.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where the product runs from its sources; installed from a package, it has its pages built. */
const FROM_SOURCES = import.meta.url.endsWith('.ts');
const PAGES = join(ROOT, 'build', 'handler.js');
/** Ports that are tried one after the other where none is asked for. */
const PORTS = Array.from({ length: 20 }, (_, index) => 3000 + index);

/** A server that listens on the first of some ports that is free; none, where all are taken. */
async function listen(
	ports: readonly number[],
	host: string,
	answer: RequestListener,
): Promise<{ readonly server: Server; readonly port: number } | undefined> {
	for (const port of ports) {
		const server = createServer(answer);
		const listens = await new Promise<boolean>((settle, fail) => {
			server.once('listening', () => settle(true));
			server.once('error', (error) => ('code' in error && error.code === 'EADDRINUSE' ? settle(false) : fail(error)));
			server.listen(port, host);
		});
		if (listens) return { server, port };
	}
	return undefined;
}

/** Whether a source is newer than the pages built from it. */
function isStale(): boolean {
	if (!existsSync(PAGES)) return true;
	const built = statSync(PAGES).mtimeMs;
	return ['src/**/*.*', 'vite.config.ts', 'package-lock.json']
		.flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
		.some((file) => statSync(join(ROOT, file)).mtimeMs > built);
}

function build(lang: Language): void {
	process.stderr.write(lang === 'fr' ? 'Construction des pages…\n' : 'Building the pages…\n');
	const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
	const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
	if (built.status !== 0)
		throw new CommandError(lang === 'fr' ? 'Les pages n’ont pas pu être construites.' : 'The pages could not be built.');
}

export interface ServeOptions {
	readonly lang: Language;
	readonly port: number | undefined;
	readonly host: string;
	readonly json: boolean;
	readonly data?: string;
	readonly example: boolean;
}

/** The dossier that is shown where none is named and no store is asked for: the one one stands in, else the example. */
function usualDossier({ data, example }: ServeOptions): string | undefined {
	if (data !== undefined || example) return undefined;
	return existsSync('association.yaml') ? '.' : join(ROOT, 'examples', '27e-region-2018');
}

/** What is served: a dossier, or where it is asked for the association kept in a store. */
async function whatIsServed(dir: string | undefined, options: ServeOptions): Promise<ProductConfig> {
	const { lang, data, example } = options;
	const dossier = dir ?? usualDossier(options);
	if (dossier !== undefined) {
		await openDossier(resolve(dossier), lang);
		return { kind: 'dossier', dossier: resolve(dossier) };
	}
	const databaseUrl = process.env.DATABASE_URL;
	const where = data ?? (example ? EXAMPLE_DATA : undefined);
	return {
		kind: 'store',
		example,
		...(where === undefined ? {} : { data: where }),
		...(databaseUrl === undefined ? {} : { databaseUrl }),
	};
}

/**
 * `collegiale serve [DIR]`: serves an association kept in a store, or shows a dossier, on this machine only unless a host is given, until it is stopped.
 * @returns the exit code, once the server listens
 * @throws CommandError where the dossier does not read, or the port is taken
 */
export async function serve(dir: string | undefined, options: ServeOptions): Promise<number> {
	const { lang, port, host, json } = options;
	const product = await whatIsServed(dir, options);
	if (FROM_SOURCES && isStale()) build(lang);
	const ports = port === undefined ? PORTS : [port];
	// The port is taken before the pages are loaded, since they are told their address; whoever asks early waits for them.
	const pages = Promise.withResolvers<RequestListener>();
	const listening = await listen(ports, host, async (request, response) => (await pages.promise)(request, response));
	if (listening === undefined) {
		const taken = port ?? `${PORTS[0]}–${PORTS.at(-1)}`;
		throw new CommandError(
			lang === 'fr'
				? `Le port ${taken} est déjà pris ; choisissez-en un autre avec --port.`
				: `Port ${taken} is taken; choose another with --port.`,
		);
	}
	const url = `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}/`;
	Object.assign(process.env, {
		ORIGIN: url.slice(0, -1),
		COLLEGIALE_PLATFORM: new URL(FROM_SOURCES ? '../platform/index.ts' : '../platform/index.js', import.meta.url).href,
		COLLEGIALE_PRODUCT: JSON.stringify(product),
	});
	const { handler }: { readonly handler: RequestListener } = await import(pathToFileURL(PAGES).href);
	pages.resolve(handler);
	const page = lang === 'fr' ? url : `${url}en`;
	process.stdout.write(json ? `${JSON.stringify({ url: page, ...product })}\n` : `${page}\n`);
	if (!json) process.stderr.write(lang === 'fr' ? 'Ctrl+C pour arrêter.\n' : 'Ctrl+C to stop.\n');
	return EXIT.clean;
}
