import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Role } from '../../src/domain/access/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
		});
	});
}

/** A product that runs. */
export interface Running {
	readonly origin: string;
	/** What it has told its terminal. */
	readonly told: () => string;
	readonly signal: (name: NodeJS.Signals) => void;
	/** Ends it. @returns its exit code, once it has; null where a signal ended it */
	readonly stop: () => Promise<number | null>;
}

/**
 * `collegiale serve` with its arguments, as its users start it, on a free port, with the pages that its sources make.
 * @param env what it is told by the environment, and nothing of whoever runs the tests
 * @param at its port, where it comes back after another
 */
export async function serve(args: readonly string[], env: Readonly<Record<string, string>> = {}, at?: number): Promise<Running> {
	const port = at ?? (await freePort());
	const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'bin', 'collegiale'), 'serve', ...args, '--port', String(port)], {
		cwd: ROOT,
		env: { PATH: process.env.PATH, ...env },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	const ended = new Promise<number | null>((settle) => child.once('exit', (code) => settle(code)));
	let told = '';
	child.stderr?.on('data', (chunk) => {
		told += chunk;
	});
	const origin = `http://localhost:${port}`;
	for (let tries = 0; ; tries++) {
		try {
			await fetch(origin);
			break;
		} catch (error) {
			if (tries > 900 || child.exitCode !== null) throw new Error(`it does not start: ${told}`, { cause: error });
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	return {
		origin,
		told: () => told,
		signal: (name) => child.kill(name),
		stop: () => {
			child.kill('SIGTERM');
			return ended;
		},
	};
}

/** The product over a dossier. */
export function startProduct(dossier: string): Promise<Running> {
	return serve([dossier]);
}

/** The browser that the machine has. @throws Error that says how to get one */
export function browserPath(): string {
	const found = [
		process.env.CHROMIUM,
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	].find((path) => path !== undefined && existsSync(path));
	if (found === undefined) throw new Error('No browser: run scripts/install-test-tools, or set CHROMIUM to one.');
	return found;
}

/** The cookie of the example's account of a role; none for a visitor. */
export async function cookieOf(origin: string, role: Role): Promise<Record<string, string>> {
	if (role === 'visitor') return {};
	const response = await fetch(`${origin}/sign-in?/sample`, {
		...{ method: 'POST', body: new URLSearchParams({ role }), redirect: 'manual' },
		headers: { accept: 'text/html', origin },
	});
	const [cookie = ''] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
	if (response.status !== 303 || cookie === '') throw new Error(`${role} does not get in: ${response.status}`);
	return { cookie };
}

/** A token of the example's administrator, made as the page makes it. */
export async function tokenOf(origin: string, scopes: readonly string[]): Promise<string> {
	const page = await fetch(`${origin}/office/settings/tokens?/make`, {
		...{
			method: 'POST',
			body: new URLSearchParams([['name', scopes.join(' ').slice(0, 60)], ...scopes.map((scope) => ['scopes', scope])]),
		},
		headers: { ...(await cookieOf(origin, 'administrator')), accept: 'text/html', origin },
	});
	const [made] = /clg_[\w-]{43}/u.exec(await page.text()) ?? [];
	if (made === undefined) throw new Error(`no token: ${page.status}`);
	return made;
}
