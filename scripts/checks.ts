/**
 * Runs what is checked of the source before its tests: style, rules of dependency, types of the core and of the pages. Two at a time,
 * each of them uses one processor; what each says comes whole, once it has ended. Exits 1 where one found something.
 */
import { spawn } from 'node:child_process';

const CHECKS = ['check:web', 'typecheck', 'lint', 'lint:deps'];
const AT_ONCE = 2;

/** @returns what it said, and whether it found nothing */
function run(name: string): Promise<{ readonly said: string; readonly clean: boolean }> {
	return new Promise((resolve) => {
		const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
		const said: Buffer[] = [];
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes));
		child.on('error', (error) => resolve({ said: String(error), clean: false }));
		child.on('close', (code) => resolve({ said: Buffer.concat(said).toString(), clean: code === 0 }));
	});
}

const waiting = [...CHECKS];
let clean = true;
await Promise.all(
	Array.from({ length: AT_ONCE }, async () => {
		for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
			const found = await run(name);
			console.log(`\n${name}: ${found.clean ? 'nothing found' : 'FOUND'}\n${found.said.trim()}`);
			clean &&= found.clean;
		}
	}),
);
process.exitCode = clean ? 0 : 1;
