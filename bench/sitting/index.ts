/**
 * A sitting with thousands of participants, each following it (server-sent events) and voting over HTTP: three votes, spread
 * over some seconds while each asks for their voices as a telephone does, and some in which all send at once, as fast as the
 * server takes them, public and secret by turns. One web process and its database. Says how long acknowledgements and screens take, and the durable votes a second; throws
 * where an acknowledged vote is not counted, or one is counted that was not.
 *
 * On PostgreSQL, before and after each vote at once, `pgbench` inserts rows one by one into a table like that of public
 * ballots, and the ratio of votes to inserts is said. Both are measured to the disk and share the machine with their clients:
 * a vote counts from the first byte sent to the last acknowledgement, with the web server, PostgreSQL, those who vote and
 * those who follow on the same processors; an insert, with PostgreSQL and pgbench. On a machine that others use, where many
 * processes of pgbench get more of it than one web server, the time of processors that each took is what can be compared
 * (Linux): all of the processes named, for each vote and for each insert.
 *
 * `npm run bench:sitting -- 5000 30`: participants and seconds; `-- 500 30 pglite`: on PGlite.
 */
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openStore } from '../../src/store/index.ts';
import { sittingCourse } from '../../src/use_cases/sittings/course.ts';
import { command, DAY } from '../../tests/contract/small_assembly.ts';
import { startPostgres } from '../../tests/postgres.ts';
import { gather } from './participants.ts';
import { prepare } from './prepare.ts';
import { parentOf, processorUsed } from './processor.ts';

const [participantsAsked, secondsAsked, engine = 'postgresql'] = process.argv.slice(2);
const PARTICIPANTS = Number(participantsAsked ?? 5000);
const SECONDS = Number(secondsAsked ?? 30);
/** Votes that are spread, and votes in which all send at once. */
const [SPREAD, AT_ONCE] = [3, 4];
const SECRET = 'of this bench alone, and of no server';
/** Connections of pgbench, and seconds that it runs each time. */
const CLIENTS = 16;
const RUNS = 3;

const at = (values: readonly number[], share: number) =>
	[...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;
const told = (values: readonly number[]) => `p50 ${at(values, 0.5).toFixed(0)} ms, p99 ${at(values, 0.99).toFixed(0)} ms`;
const say = (line: string) => process.stdout.write(`${line}\n`);

const folder = await mkdtemp(join(tmpdir(), 'collegiale-bench-sitting-'));
const server = engine === 'pglite' ? undefined : await startPostgres(['max_connections=60']);
const url = await server?.database();
const data = url ?? join(folder, 'data');
const config = url === undefined ? { engine: 'pglite' as const, folder: data, visiting: true } : { engine: 'postgresql' as const, url };

/** Readies pgbench. @returns runs it: inserts a second, each in a transaction of its own */
function readyPgbench(to: string): () => number {
	const bin = process.env.PG_BIN ?? '/usr/lib/postgresql/15/bin';
	const script = join(folder, 'insert.sql');
	writeFileSync(script, `insert into like_ballots values ('ours', '${DAY}', 'r1', 'person:' || gen_random_uuid(), 'p', '"for"');\n`);
	execFileSync(join(bin, 'psql'), [to, '-qc', 'create table like_ballots (like public_ballot including all)']);
	const args = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', '2', '-T', String(RUNS), '-f', script, to];
	return () => Number(/tps = ([\d.]+)/u.exec(execFileSync(join(bin, 'pgbench'), args, { encoding: 'utf8', stdio: 'pipe' }))?.[1]);
}

const prepared = await prepare(config, SECRET, PARTICIPANTS, SPREAD + AT_ONCE);
await prepared.store.close();
const { tokens } = prepared;
const profiled = process.env.PROFILE === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`];
const product = spawn(
	process.execPath,
	[...profiled, join(import.meta.dirname, '..', '..', 'bin', 'collegiale'), 'serve', '--data', data, '--json', '--log', 'warn'],
	{
		env: { ...process.env, COLLEGIALE_SECRET: SECRET },
		stdio: ['ignore', 'pipe', 'inherit'],
	},
);
const line = await new Promise<string>((resolve) => product.stdout.once('data', (bytes) => resolve(String(bytes))));
const store = openStore(await openDatabase(config), SECRET);
try {
	const port = Number(new URL(JSON.parse(line).url).port);
	const participants = await gather(port, tokens);
	say(`${PARTICIPANTS} participants follow, on ${engine}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`);
	const pgbench = url === undefined ? undefined : readyPgbench(url);
	const [backend] = await store.database.transaction(({ rows }) => rows<{ readonly pid: number }>('select pg_backend_pid() as pid'));
	const postmaster = parentOf(backend?.pid ?? 0);
	const used = () => processorUsed(product.pid ?? 0, postmaster);
	const inserts: { readonly rate: number; readonly cost: number }[] = [];
	const insert = () => {
		if (pgbench === undefined) return;
		const before = used();
		const rate = pgbench();
		inserts.push({ rate, cost: (used() - before) / (rate * RUNS) });
	};
	const ratios: number[] = [];
	const costs: number[] = [];
	for (let vote = 1; vote <= SPREAD + AT_ONCE; vote++) {
		const [poll, atOnce, mode] = [`r${vote}`, vote > SPREAD, vote % 2 === 0 ? 'secret' : 'electronic'];
		if (atOnce) insert();
		const shown = participants.nextFrame();
		await command(store, { do: 'openVote', resolution: poll, mode });
		const screens = await shown;
		const before = used();
		const [{ waits, taken, seconds }, asked] = await Promise.all([
			participants.vote(poll, atOnce ? 0 : SECONDS),
			atOnce ? [] : participants.ask(),
		]);
		const cost = (used() - before) / taken;
		await command(store, { do: 'closePoll', poll });
		const course = await store.read('ours', (record) => sittingCourse(record, DAY));
		const result = course?.state.polls.get(poll)?.result;
		const counted = result?.kind === 'vote' ? result.vote.counts?.for : undefined;
		if (counted !== taken || taken !== PARTICIPANTS)
			throw new Error(`${taken} of ${PARTICIPANTS} acknowledged, ${counted ?? 'none'} counted`);
		const how = atOnce ? 'all at once' : `within ${SECONDS} s`;
		say(`vote ${vote}, ${mode}, ${how}: ${taken} acknowledged, all counted once; acknowledgement ${told(waits)}; screens ${told(screens)}`);
		if (!atOnce) {
			say(`  meanwhile each asked for their voices: ${told(asked)}`);
			continue;
		}
		const rate = taken / seconds;
		if (pgbench === undefined) {
			say(`  ${rate.toFixed(0)} durable votes/s`);
			continue;
		}
		insert();
		const both = inserts.splice(0);
		const mean = (of: 'rate' | 'cost') => both.reduce((sum, one) => sum + one[of], 0) / both.length;
		ratios.push(rate / mean('rate'));
		costs.push(mean('cost') / cost);
		const inserted = `pgbench (${CLIENTS} connections): ${mean('rate').toFixed(0)} inserts/s; ratio ${ratios.at(-1)?.toFixed(2)}`;
		const micro = (seconds: number) => (seconds * 1e6).toFixed(0);
		say(
			`  ${rate.toFixed(0)} durable votes/s; ${inserted}; of processors ${micro(cost)} µs a vote, ${micro(mean('cost'))} µs an insert, ratio ${costs.at(-1)?.toFixed(2)}`,
		);
	}
	participants.leave();
	const summed = (of: readonly number[]) => `median ${at(of, 0.5).toFixed(2)}, best ${Math.max(...of).toFixed(2)}`;
	if (ratios.length > 0) say(`durable votes to pgbench's inserts: ${summed(ratios)}; by the time of processors: ${summed(costs)}`);
} finally {
	await store.close();
	product.kill(profiled.length > 0 ? 'SIGINT' : 'SIGTERM');
	await new Promise((ended) => (product.exitCode === null ? product.once('exit', ended) : ended(undefined)));
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
}
