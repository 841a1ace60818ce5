/**
 * A sitting with thousands of participants, each following it (server-sent events) and voting over HTTP: three votes, spread
 * over some seconds, and one in which all send at once, as fast as the server takes them. One web process and PostgreSQL, with
 * whoever votes on the same machine; beside, in the same run, `pgbench` inserting rows one by one into a table like that of the
 * ballots. Says how long acknowledgements and screens take, and the ratio of durable votes to pgbench's inserts; throws
 * where an acknowledged vote is not counted, or one is counted that was not.
 * `npm run bench:sitting -- 5000 30`: participants and seconds.
 */
import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sittingCourse } from '../../src/use_cases/sittings/course.ts';
import { command, DAY } from '../../tests/contract/small_assembly.ts';
import { startPostgres } from '../../tests/postgres.ts';
import { gather } from './participants.ts';
import { prepare } from './prepare.ts';

const [PARTICIPANTS = 5000, SECONDS = 30] = process.argv.slice(2).map(Number);
const VOTES = 4;
const SECRET = 'of this bench alone, and of no server';
/** Connections of pgbench, and seconds that it runs. */
const CLIENTS = 16;
const RUNS = 5;

const at = (values: readonly number[], share: number) =>
	[...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;
const told = (values: readonly number[]) => `p50 ${at(values, 0.5).toFixed(0)} ms, p99 ${at(values, 0.99).toFixed(0)} ms`;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Inserts a second of pgbench, each in a transaction of its own. */
function pgbench(url: string, bin: string, folder: string): number {
	const script = join(folder, 'insert.sql');
	writeFileSync(script, `insert into like_ballots values ('ours', '${DAY}', 'r1', 'person:' || gen_random_uuid(), 'p', '"for"');\n`);
	execFileSync(join(bin, 'psql'), [url, '-qc', 'create table like_ballots (like public_ballot including all)']);
	const args = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', '2', '-T', String(RUNS), '-f', script, url];
	return Number(/tps = ([\d.]+)/u.exec(execFileSync(join(bin, 'pgbench'), args, { encoding: 'utf8', stdio: 'pipe' }))?.[1]);
}

const folder = await mkdtemp(join(tmpdir(), 'collegiale-bench-sitting-'));
const server = await startPostgres(['max_connections=60']);
const url = await server.database();
const { store, tokens } = await prepare(url, SECRET, PARTICIPANTS, VOTES);
const product = spawn(
	process.execPath,
	[join(import.meta.dirname, '..', '..', 'bin', 'collegiale'), 'serve', '--data', url, '--json', '--log', 'warn'],
	{
		env: { ...process.env, COLLEGIALE_SECRET: SECRET },
		stdio: ['ignore', 'pipe', 'inherit'],
	},
);
try {
	const line = await new Promise<string>((resolve) => product.stdout.once('data', (bytes) => resolve(String(bytes))));
	const port = Number(new URL(JSON.parse(line).url).port);
	const participants = await gather(port, tokens);
	say(`${PARTICIPANTS} participants follow`);
	let rate = 0;
	for (let vote = 1; vote <= VOTES; vote++) {
		const poll = `r${vote}`;
		const shown = participants.nextFrame();
		await command(store, { do: 'openVote', resolution: poll, mode: 'electronic' });
		const screens = await shown;
		const burst = vote === VOTES;
		const { waits, taken, seconds } = await participants.vote(poll, burst ? 0 : SECONDS);
		await command(store, { do: 'closePoll', poll });
		const course = await store.read('ours', (record) => sittingCourse(record, DAY));
		const result = course?.state.polls.get(poll)?.result;
		const counted = result?.kind === 'vote' ? result.vote.counts?.for : undefined;
		if (counted !== taken || taken !== PARTICIPANTS)
			throw new Error(`${taken} of ${PARTICIPANTS} acknowledged, ${counted ?? 'none'} counted`);
		rate = taken / seconds;
		const how = burst ? 'all at once' : `within ${SECONDS} s`;
		say(`vote ${vote}, ${how}: ${taken} acknowledged, all counted once; acknowledgement ${told(waits)}; screens ${told(screens)}`);
	}
	participants.leave();
	const bin = process.env.PG_BIN ?? '/usr/lib/postgresql/15/bin';
	const inserts = pgbench(url, bin, folder);
	say(
		`durable votes: ${rate.toFixed(0)}/s; pgbench (${CLIENTS} connections): ${inserts.toFixed(0)} inserts/s; ratio ${(rate / inserts).toFixed(2)}`,
	);
} finally {
	product.kill();
	await store.close();
	await server.stop();
	await rm(folder, { recursive: true, force: true });
}
