import { createTransport } from 'nodemailer';
import { ok, type Result, refused } from '../domain/basics/index.ts';
import { compile } from './compile.ts';
import type { Message } from './message.ts';

/**
 * Why a message was not taken. `unreachable`: no server answered; `signIn`: it did not take our name and password;
 * `address`: it knows no such recipient, or none that can be; `refused`: anything else. Nothing here names anyone.
 */
export interface MailRefusal {
	readonly code: 'unreachable' | 'signIn' | 'address' | 'refused';
	/** Whether trying again later may do. */
	readonly temporary: boolean;
	/** The server's reply code (RFC 5321), where it gave one. */
	readonly reply?: number;
}

/** Sends messages. */
export interface Mailer {
	/** Hands a message over; once it is ok, another answers for it. */
	readonly send: (message: Message) => Promise<Result<void, MailRefusal>>;
	readonly close: () => Promise<void>;
}

export interface MailerOptions {
	/** The address that every message comes from; the association's name stands beside it. */
	readonly sender: string;
}

const UNREACHABLE: ReadonlySet<string> = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROXY']);
const SIGN_IN: ReadonlySet<string> = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2']);

/** RFC 5321, 4.2.1: a reply of the four hundreds may be otherwise later, one of the five hundreds will not. */
function refusalOf(code: string, reply: number | undefined): MailRefusal {
	const said = { temporary: reply !== undefined && reply < 500, ...(reply === undefined ? {} : { reply }) };
	if (UNREACHABLE.has(code)) return { code: 'unreachable', ...said, temporary: true };
	if (SIGN_IN.has(code)) return { code: 'signIn', ...said };
	return { code: code === 'EENVELOPE' ? 'address' : 'refused', ...said };
}

/** Milliseconds that a server has to answer in: a job waits, nobody does. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/**
 * A mailer over an SMTP server.
 * @param url `smtps://name:password@host:465`, or `smtp://…:587`, where STARTTLS is used as soon as the server offers it
 */
export function openSmtpMailer(url: string, { sender }: MailerOptions): Mailer {
	const transport = createTransport({ url, pool: true, maxConnections: 2, ...PATIENCE });
	return {
		send: async (message) => {
			try {
				await transport.sendMail(compile(message, sender));
				return ok(undefined);
			} catch (error) {
				if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
				const reply = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
				return refused(refusalOf(error.code, reply));
			}
		},
		close: async () => transport.close(),
	};
}
