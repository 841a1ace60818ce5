import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { openSender } from './sender.ts';

/** Thousands of telephones: a connection each that follows the sitting, and a ballot each. */
export interface Participants {
	/** Resolves once every one has been shown something new, with how long each waited. @returns milliseconds */
	readonly nextFrame: () => Promise<readonly number[]>;
	/** Sends everyone's ballot, spread over some seconds. @returns milliseconds to each acknowledgement, and how many were acknowledged */
	readonly vote: (
		poll: string,
		seconds: number,
	) => Promise<{ readonly waits: readonly number[]; readonly taken: number; readonly seconds: number }>;
	/** Has everyone ask for their voices, as a telephone does when a vote opens: within some seconds by chance. @returns milliseconds to each answer */
	readonly ask: () => Promise<readonly number[]>;
	readonly leave: () => void;
}

/** Seconds within which telephones ask, by chance. */
const ASKED = 10;

/** Connections by which ballots are sent at most: a proxy before the server opens one for each request that is under way. */
const SENDERS = 512;
/** Others, by which voices are asked for meanwhile. */
const ASKERS = 64;

/** As a browser makes it: 80 bits by chance, in letters and digits. */
function receipt(): string {
	return Array.from(randomBytes(16), (byte) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte % 32)).join('');
}

function follow(port: number, token: string, framed: () => void): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1', () => socket.write(`GET /s/${token}/live HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`));
		socket.on('error', reject);
		socket.on('data', (bytes) => {
			if (bytes.includes('\nevent: clock')) resolve(socket);
			if (bytes.includes('id: ')) framed();
		});
	});
}

export async function gather(port: number, tokens: ReadonlyMap<string, string>): Promise<Participants> {
	let waiting:
		| { readonly since: number; readonly waits: number[]; readonly seen: Set<string>; readonly done: (waits: readonly number[]) => void }
		| undefined;
	const framed = (person: string) => {
		if (waiting === undefined || waiting.seen.has(person)) return;
		waiting.seen.add(person);
		waiting.waits.push(performance.now() - waiting.since);
		if (waiting.seen.size === tokens.size) waiting.done(waiting.waits);
	};
	const nextFrame = () =>
		new Promise<readonly number[]>((done) => {
			waiting = { since: performance.now(), waits: [], seen: new Set(), done };
		});
	const sockets: Socket[] = [];
	const first = nextFrame();
	for (const some of Array.from({ length: Math.ceil(tokens.size / 100) }, (_, index) =>
		[...tokens].slice(index * 100, index * 100 + 100),
	)) {
		sockets.push(...(await Promise.all(some.map(([person, token]) => follow(port, token, () => framed(person))))));
	}
	await first;
	const origin = `http://localhost:${port}`;
	const request = (person: string, token: string, poll: string) => {
		const body = new URLSearchParams({ poll, voice: `person:${person}`, choice: 'for', receipt: receipt() }).toString();
		return [
			...[`POST /s/${token}/ballot HTTP/1.1`, `Host: localhost:${port}`, `Origin: ${origin}`],
			...['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`, '', body],
		].join('\r\n');
	};
	const askers = Array.from({ length: ASKERS }, () => openSender(port));
	const senders = Array.from({ length: SENDERS }, () => openSender(port));
	return {
		nextFrame,
		vote: async (poll, seconds) => {
			const waits: number[] = [];
			let taken = 0;
			const requests = [...tokens].map(([person, token]) => request(person, token, poll));
			const begun = performance.now();
			await Promise.all(
				requests.map(async (one, index) => {
					if (seconds > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * seconds * 1000));
					const since = performance.now();
					if ((await senders[index % SENDERS]?.send(one)) === 200) taken++;
					waits.push(performance.now() - since);
				}),
			);
			return { waits, taken, seconds: (performance.now() - begun) / 1000 };
		},
		ask: () =>
			Promise.all(
				[...tokens.values()].map(async (token, index) => {
					await new Promise((resolve) => setTimeout(resolve, Math.random() * ASKED * 1000));
					const since = performance.now();
					const status = await askers[index % ASKERS]?.send(`GET /s/${token}/voices HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`);
					if (status !== 200) throw new Error(`who asks for their voices is answered ${status}`);
					return performance.now() - since;
				}),
			),
		leave: () => {
			for (const asker of askers) asker.end();
			for (const sender of senders) sender.end();
			for (const socket of sockets) socket.destroy();
		},
	};
}
