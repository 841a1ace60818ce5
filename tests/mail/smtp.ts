import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A message as a server was handed it. */
export interface Received {
	readonly from: string;
	readonly to: readonly string[];
	readonly mail: ParsedMail;
}

/** An SMTP server in this process, which keeps what it is given and refuses some recipients as real ones do. */
export interface TestServer {
	readonly url: (credentials?: string) => string;
	readonly received: Received[];
	readonly stop: () => Promise<void>;
}

function refusal(responseCode: number): Error {
	return Object.assign(new Error('<someone@exemple.fr> not here'), { responseCode });
}

/** Starts a server: `nobody@…` is unknown to it, `later@…` is to be tried again; its only password is `secret`. */
export async function startSmtp(): Promise<TestServer> {
	const received: Received[] = [];
	const server = new SMTPServer({
		disabledCommands: ['STARTTLS'],
		authOptional: true,
		onAuth: ({ password }, _session, done) => (password === 'secret' ? done(null, { user: 'u' }) : done(new Error('no'))),
		onRcptTo: ({ address }, _session, done) => {
			if (address.startsWith('nobody@')) done(refusal(550));
			else if (address.startsWith('later@')) done(refusal(451));
			else done();
		},
		onData: (stream, session, done) => {
			simpleParser(stream, { skipTextToHtml: true }).then((mail) => {
				const { mailFrom, rcptTo } = session.envelope;
				received.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map((one) => one.address), mail });
				done();
			}, done);
		},
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.server.address() as AddressInfo;
	return {
		url: (credentials = '') => `smtp://${credentials}127.0.0.1:${port}`,
		received,
		stop: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
