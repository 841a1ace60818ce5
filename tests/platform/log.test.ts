import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { describeLog, type Log, openLog } from '../../src/platform/logging/index.ts';

/** A log, and the lines that it has written. */
function written(level = 'info'): { readonly log: Log; readonly lines: string[] } {
	const lines: string[] = [];
	const destination = new Writable({
		write(chunk, _, done) {
			lines.push(String(chunk));
			done();
		},
	});
	return { log: openLog(level, destination), lines };
}

it('one line for one event, at its level, with its fields', () => {
	const { log, lines } = written();
	log('http.answered', { request: 'r1', method: 'GET', route: '/sign-in', status: 200, milliseconds: 3 });
	log('sign_in.refused', { by: 'link', why: 'invalid' });
	expect(lines.map((line) => JSON.parse(line))).toEqual([
		{
			level: 30,
			time: expect.any(String),
			event: 'http.answered',
			request: 'r1',
			method: 'GET',
			route: '/sign-in',
			status: 200,
			milliseconds: 3,
		},
		{ level: 40, time: expect.any(String), event: 'sign_in.refused', by: 'link', why: 'invalid' },
	]);
	const quiet = written('error');
	quiet.log('sign_in.refused', { by: 'link', why: 'invalid' });
	expect(quiet.lines).toEqual([]);
});

it('an error without the addresses and tokens that its words or its driver carry', () => {
	const { log, lines } = written();
	const error = Object.assign(new Error('no answer for claire@example.org with AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEf'), {
		detail: 'Key (email)=(claire@example.org) already exists.',
		parameters: ['claire@example.org'],
	});
	log('http.failed', { request: 'r1', route: '/sign-in', error });
	expect(lines.join('')).not.toMatch(/claire|AbCdEfGh/u);
	expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { name: 'Error', message: 'no answer for … with …' } });
});

it('nothing of a field that no line should have', () => {
	const { log, lines } = written();
	// As a mistake would pass it, past the compiler.
	const wrong = { by: 'link', why: 'invalid', email: 'claire@example.org', inner: { token: 'AbC' } };
	log('sign_in.refused', wrong);
	expect(lines.join('')).not.toMatch(/claire|AbC/u);
});

it('is described on a page that is its own', async () => {
	await expect(describeLog()).toMatchFileSnapshot('../../docs/log.md');
});
