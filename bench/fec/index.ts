/**
 * A FEC of a million lines (seeded), its trial balance, income statement and the rest from the command line, every rule
 * checked on the way; beside, on the same entries in one run: `hledger balance` and `ledger balance` (the trial balance
 * alone), and `awk` summing debit and credit by account, which checks nothing.
 * `npm run bench:fec`; LINES, RUNS, PEER_RUNS and SEED change it. Prints medians, peak memory and ratios, asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fecFileName } from '../../src/domain/accounts/index.ts';
import { generate } from './generate.ts';
import { median } from './median.ts';

const LINES = Number(process.env.LINES ?? 1_000_000);
const RUNS = Number(process.env.RUNS ?? 5);
const PEER_RUNS = Number(process.env.PEER_RUNS ?? 1);
const SEED = Number(process.env.SEED ?? 7);

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'collegiale');
/** Has the measured process tell its own peak memory, in kilobytes. */
const TELL_PEAK = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`;
const AWK = `NR > 1 { gsub(",", ".", $12); gsub(",", ".", $13); d[$5] += $12; c[$5] += $13 } END { for (a in d) printf "%s %.2f %.2f\\n", a, d[a], c[a] }`;

interface Timed {
	/** Milliseconds. */
	readonly wall: number;
	readonly stderr: string;
}

/** Runs a command, its output to a file as a shell would. @returns undefined where it is not installed or fails */
function timed(output: string, command: string, args: readonly string[]): Timed | undefined {
	const file = openSync(output, 'w');
	const start = performance.now();
	const { error, status, stderr } = spawnSync(command, args, { stdio: ['ignore', file, 'pipe'], encoding: 'utf8' });
	const wall = performance.now() - start;
	closeSync(file);
	return error !== undefined || status !== 0 ? undefined : { wall, stderr };
}

/** Median wall time of a command. @returns milliseconds; undefined where it is not installed or fails */
function measured(runs: number, output: string, command: string, args: readonly string[]): number | undefined {
	const walls: number[] = [];
	for (let run = 0; run < runs; run++) {
		const one = timed(output, command, args);
		if (one === undefined) return undefined;
		walls.push(one.wall);
	}
	return median(walls);
}

const folder = mkdtempSync(join(tmpdir(), 'collegiale-bench-fec-'));
try {
	const fec = join(folder, fecFileName('123456782', '2025-12-31'));
	const journal = join(folder, 'journal');
	const output = join(folder, 'output');
	const written = await generate({ fec, journal }, LINES, SEED);
	console.log(`${written} lines, ${(statSync(fec).size / 1e6).toFixed(0)} MB, seed ${SEED}`);

	// Ours and awk by turns, so that what else the machine does weighs on both.
	const walls: number[] = [];
	const awks: number[] = [];
	let peak = 0;
	for (let run = 0; run < RUNS; run++) {
		const ours = timed(output, process.execPath, ['--import', TELL_PEAK, BIN, 'fec', 'statements', fec]);
		if (ours === undefined) throw new Error('collegiale fec statements failed');
		if (!readFileSync(output, 'utf8').includes('# ')) throw new Error('collegiale fec statements printed nothing');
		walls.push(ours.wall);
		peak = Math.max(peak, Number(/peak (\d+)/u.exec(ours.stderr)?.[1] ?? Number.NaN));
		const awk = timed(output, 'awk', ['-F', '\t', AWK, fec]);
		if (awk !== undefined) awks.push(awk.wall);
	}
	const ours = median(walls);
	const line = (label: string, ms: number | undefined, ratio: string) =>
		console.log(`${label.padEnd(58)} ${ms === undefined ? 'not here' : `${ms.toFixed(0)} ms`.padStart(9)}  ${ratio}`);
	line('collegiale fec statements, all rules checked (median)', ours, `peak ${(peak / 1024).toFixed(0)} MB`);
	const awk = awks.length === 0 ? undefined : median(awks);
	line('awk: sums by account', awk, awk === undefined ? '' : `ours takes × ${(ours / awk).toFixed(1)}`);
	for (const [name, args] of [
		['ledger', ['-f', journal, 'balance', '--flat']],
		['hledger', ['-f', journal, 'balance', '--flat']],
	] as const) {
		const peer = measured(PEER_RUNS, output, name, args);
		line(`${name} balance`, peer, peer === undefined ? '' : `ours is × ${(peer / ours).toFixed(1)} faster`);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
