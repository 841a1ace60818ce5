import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Language } from '../domain/basics/index.ts';
import { MOST_BYTES_ANYWHERE } from '../platform/access.ts';
import {
	closeServed,
	EXAMPLE_DATA,
	endFollowing,
	openStraight,
	type ProductConfig,
	type Served,
	secretsOf,
	servedProduct,
	whileAnswering,
} from '../platform/index.ts';
import { openDossier } from './dossier.ts';
import { CommandError, EXIT } from './exit.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where the product runs from its sources; installed from a package, it has its pages built. */
const FROM_SOURCES = import.meta.url.endsWith('.ts');
const PAGES = join(ROOT, 'build', 'handler.js');
/** Headers by which the pages are told their own address; what a client says in them is written over. */
const SITE_HEADERS = { protocol: 'x-collegiale-protocol', host: 'x-collegiale-host' } as const;
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
	return ['src/**/*.*', 'scripts/islands.ts', 'vite.config.ts', 'package-lock.json']
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

/** Milliseconds that a request which is being answered has to end: more than nearly any takes, less than who stops a server waits. */
const LAST_ANSWERS = 4000;

/** Takes nothing more, lets what is being answered end, and closes the store: nothing of it stays locked or half written. */
async function stop(server: Server): Promise<void> {
	const closed = new Promise<void>((settle) => server.close(() => settle()));
	endFollowing();
	// Browsers keep connections open that ask nothing.
	server.closeIdleConnections();
	const idle = setInterval(() => server.closeIdleConnections(), 100);
	const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
	await closed;
	clearInterval(idle);
	clearTimeout(late);
	await closeServed(LAST_ANSWERS);
}

/** Stops when the terminal or the system asks it to; asked again, it ends at once. */
function stopOnSignal(server: Server): void {
	let asked = false;
	const end = () => {
		if (asked) process.exit(1);
		asked = true;
		stop(server).then(
			() => process.exit(EXIT.clean),
			(error: unknown) => {
				process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
				process.exit(1);
			},
		);
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
}

export interface ServeOptions {
	readonly lang: Language;
	readonly port: number | undefined;
	readonly host: string;
	readonly json: boolean;
	readonly data?: string;
	readonly example: boolean;
	/** Where browsers find it, where that is not where it listens: a proxy stands before it. */
	readonly origin?: string;
	/** The least that is written to the log. */
	readonly log: string;
}

/** What is served: a dossier that is named or that one stands in, else the association kept in a store. */
async function whatIsServed(dir: string | undefined, { lang, data, example }: ServeOptions): Promise<Served> {
	const dossier = dir ?? (data === undefined && !example && existsSync('association.yaml') ? '.' : undefined);
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
	const served = await whatIsServed(dir, options);
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
	// By name where there is one: a passkey is bound to a name, and no network address is one.
	const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
	const origin = options.origin ?? `http://${name}:${listening.port}`;
	const config: ProductConfig = { ...served, ...secretsOf(process.env), origin, language: lang, logLevel: options.log };
	Object.assign(process.env, {
		PROTOCOL_HEADER: SITE_HEADERS.protocol,
		HOST_HEADER: SITE_HEADERS.host,
		BODY_SIZE_LIMIT: String(MOST_BYTES_ANYWHERE),
		COLLEGIALE_PLATFORM: new URL(FROM_SOURCES ? '../platform/index.ts' : '../platform/index.js', import.meta.url).href,
		COLLEGIALE_PRODUCT: JSON.stringify(config),
	});
	const { handler }: { readonly handler: RequestListener } = await import(pathToFileURL(PAGES).href);
	const site = new URL(origin);
	const straight = openStraight(servedProduct(), site);
	pages.resolve(async (request, response) => {
		if (await whileAnswering(straight(request, response))) return;
		// The pages' address is the site's own, whatever `Host` says: origins are compared with it.
		request.headers[SITE_HEADERS.protocol] = site.protocol.slice(0, -1);
		request.headers[SITE_HEADERS.host] = site.host;
		// Files of the pages do not go through the hooks.
		response.setHeader('X-Content-Type-Options', 'nosniff');
		handler(request, response);
	});
	stopOnSignal(listening.server);
	const page = lang === 'fr' ? `${origin}/` : `${origin}/en`;
	process.stdout.write(json ? `${JSON.stringify({ url: page, ...served })}\n` : `${page}\n`);
	if (!json) process.stderr.write(lang === 'fr' ? 'Ctrl+C pour arrêter.\n' : 'Ctrl+C to stop.\n');
	return EXIT.clean;
}
