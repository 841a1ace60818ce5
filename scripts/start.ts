/** Builds the pages where they are not built, then serves a dossier on this machine and prints the address to open. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const dossier = resolve(process.argv[2] ?? join(root, 'examples', '27e-region-2018'));
const server = join(root, 'build', 'index.js');
if (!existsSync(server)) {
	const built = spawnSync(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
		cwd: root,
		stdio: 'inherit',
	});
	if (built.status !== 0) process.exit(built.status ?? 1);
}
const port = process.env.PORT ?? '3000';
const host = process.env.HOST ?? '127.0.0.1';
const child = spawn(process.execPath, [server], {
	stdio: 'inherit',
	env: {
		...process.env,
		PORT: port,
		HOST: host,
		ORIGIN: `http://${host}:${port}`,
		COLLEGIALE_PLATFORM: pathToFileURL(join(root, 'src', 'platform', 'index.ts')).href,
		COLLEGIALE_DOSSIER: dossier,
	},
});
console.log(`http://${host}:${port}/`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
