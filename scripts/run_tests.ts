/**
 * Runs all tests once and ends with one plain line, `N passed, N failed`, that a person or a machine can read.
 * Exits 1 where a test failed, or where none ran: a run of no tests is not a success.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'collegiale-tests-'));
const report = join(folder, 'report.json');
const vite = join(import.meta.dirname, '..', 'node_modules', 'vite', 'bin', 'vite.js');
// Once, before tests that start the product in several processes at a time would each build its pages in the same place.
const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { stdio: ['ignore', 'ignore', 'inherit'] });
const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
const run = spawnSync(
	process.execPath,
	[vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
	{ stdio: ['ignore', 'inherit', 'inherit'] },
);
let passed = 0;
let failed = 0;
try {
	const counts: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(report, 'utf8'));
	passed = counts.numPassedTests;
	failed = counts.numFailedTests;
} catch {
	failed = 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = built.status === 0 && run.status === 0 && passed > 0 ? 0 : 1;
