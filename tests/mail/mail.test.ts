import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/basics/index.ts';
import { composeLink, composeNotice, type Mailer, openOutbox, openSmtpMailer } from '../../src/mail/index.ts';
import { htmlText, words } from '../documents/texts.ts';
import { everyMessage, noticeData, PDF } from './samples.ts';
import { startSmtp, type TestServer } from './smtp.ts';

const SENDER = { sender: 'ne-pas-repondre@collegiale.exemple' };
let server: TestServer;
let mailer: Mailer;
beforeAll(async () => {
	server = await startSmtp();
	mailer = openSmtpMailer(server.url(), SENDER);
});
beforeEach(() => {
	server.received.length = 0;
});
afterAll(async () => {
	await mailer.close();
	await server.stop();
});

/** The words of a text, its layout left out. */
const said = (text: string) => words(text.replaceAll(/^(?:\d+\.|-) /gmu, '').replaceAll(/\s?:(?=\s|$)/gmu, ' '));

describe.each(LANGUAGES)('every message, through an SMTP server: %s', (language) => {
	it('arrives as it was composed, from the association, saying the same as text and as HTML', async () => {
		const messages = everyMessage(language);
		for (const message of messages) expect(await mailer.send(message)).toEqual({ ok: true, value: undefined });
		expect(server.received.length).toBe(messages.length);
		for (const [index, { from, to, mail }] of server.received.entries()) {
			const message = messages[index];
			expect([from, to]).toEqual([SENDER.sender, ['claire.dupont@exemple.fr']]);
			expect(mail.from?.value).toEqual([{ name: 'La 27e Région', address: SENDER.sender }]);
			expect(mail.replyTo?.value).toEqual([{ name: 'La 27e Région', address: 'bonjour@la27eregion.exemple' }]);
			expect([mail.subject, mail.text?.trim()]).toEqual([message?.subject, message?.text.trim()]);
			expect(said(htmlText(String(mail.html)).replace(message?.subject ?? '', ''))).toEqual(said(message?.text ?? ''));
			expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
			expect(String(mail.html)).not.toMatch(/<script|<img|<link|src=/u);
			expect(`${mail.subject} ${mail.text}`).not.toMatch(/undefined|null|\[object|NaN/u);
		}
		expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(messages.length);
		const attached = server.received.flatMap(({ mail }) => mail.attachments).filter((one) => one.contentType === 'application/pdf');
		expect(attached.map((one) => [one.filename, [...one.content]])).toEqual(Array(4).fill([PDF.name, [...PDF.content]]));
	});
	it('is its own: no two have the same subject, and none speaks the other language', () => {
		const subjects = everyMessage(language).map((one) => one.subject);
		expect(new Set(subjects).size).toBe(subjects.length);
		const other = everyMessage(language === 'fr' ? 'en' : 'fr').map((one) => one.text);
		for (const { text } of everyMessage(language)) expect(other).not.toContain(text);
	});
});

describe('what is sent', () => {
	it('has the figures, dates and address that it speaks of', () => {
		const [, , call, reminder, receipt] = everyMessage('fr').map((one) => one.text.replaceAll(/[\u00a0\u202f]/gu, ' '));
		expect(call).toContain('Montant : 5 000 €\nÀ régler avant le : 31 mars 2026\nIBAN : FR76 3000 6000 0112 3456 7890 189');
		expect(reminder).toContain('appelée le 15 janvier 2026');
		expect(receipt).toContain('Montant : 4 500 €\nRéglé le : 1er février 2026\nReste à régler : 500 €');
	});
	it('goes to one address and stays text, whatever names, titles and addresses hold', async () => {
		const odd = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 40 }),
			fc.constantFrom(
				'a\r\nBcc: x@y.fr',
				'<b>gras</b> & "co"',
				'Dupont, Claire <x@y.fr>',
				'=?utf-8?q?x?=',
				'\u0000\u0007',
				"';--",
				'🙂 été',
			),
		);
		await fc.assert(
			fc.asyncProperty(odd, odd, async (name, title) => {
				server.received.length = 0;
				const message = composeNotice(noticeData('fr', { to: { email: 'claire@exemple.fr', name }, agenda: [title] }));
				expect(await mailer.send({ ...message, subject: `Objet ${title}` })).toMatchObject({ ok: true });
				const [only] = server.received;
				expect(only?.to).toEqual(['claire@exemple.fr']);
				expect([only?.mail.bcc, only?.mail.cc]).toEqual([undefined, undefined]);
				expect(
					[only?.mail.to]
						.flat()
						.flatMap((one) => one?.value ?? [])
						.map((one) => one.address),
				).toEqual(['claire@exemple.fr']);
				expect(String(only?.mail.html)).not.toContain('<b>');
				const lines = (message.calendar?.ics ?? '').replaceAll(/\r\n[ \t]/gu, '').split('\r\n');
				expect(lines.filter((line) => !/^[A-Z-]+[;:]|^$/u.test(line))).toEqual([]);
			}),
			{ numRuns: 60 },
		);
		for (const email of ['a@exemple.fr, b@exemple.fr', 'a@exemple.fr\r\nRCPT TO:<b@exemple.fr>', 'a b@exemple.fr', '', 'sans-arobase']) {
			server.received.length = 0;
			const link = {
				...noticeData('fr'),
				to: { email },
				purpose: 'signIn',
				url: 'https://exemple.fr/x',
				minutes: 15,
				request: 'r',
			} as const;
			const sent = await mailer.send(composeLink(link));
			expect(sent.ok || sent.error.code, email).not.toBe('unreachable');
			expect(server.received.flatMap(({ to }) => to).filter((to) => to === 'b@exemple.fr' || to.includes(','))).toEqual([]);
			expect(server.received.flatMap(({ to }) => to).length).toBeLessThan(2);
		}
	});
	it('is refused with what can be done about it, and without anybody’s name', async () => {
		const send = (email: string, url = server.url()) => {
			const other = openSmtpMailer(url, SENDER);
			const message = composeLink({
				...noticeData('fr'),
				to: { email },
				purpose: 'signIn',
				url: 'https://exemple.fr/x',
				minutes: 15,
				request: 'r',
			});
			return other.send(message).finally(() => other.close());
		};
		const answers = [
			await send('nobody@exemple.fr'),
			await send('later@exemple.fr'),
			await send('claire@exemple.fr', server.url('u:wrong@')),
			await send('claire@exemple.fr', 'smtp://127.0.0.1:1'),
			await send('claire@exemple.fr', server.url('u:secret@')),
		];
		expect(answers).toEqual([
			{ ok: false, error: { code: 'address', temporary: false, reply: 550 } },
			{ ok: false, error: { code: 'address', temporary: true, reply: 451 } },
			{ ok: false, error: { code: 'signIn', temporary: false, reply: 535 } },
			{ ok: false, error: { code: 'unreachable', temporary: true } },
			{ ok: true, value: undefined },
		]);
		expect(JSON.stringify(answers)).not.toMatch(/exemple/u);
	});
	it('is kept by the outbox as it would have gone over the wire, the latest first', async () => {
		const outbox = openOutbox(SENDER);
		for (const message of everyMessage('fr')) expect(await outbox.send(message)).toMatchObject({ ok: true });
		const [latest] = outbox.kept();
		expect(outbox.kept().map((one) => one.message)).toEqual(everyMessage('fr').reverse());
		const mail = await simpleParser(latest?.raw ?? '');
		expect([mail.subject, mail.text?.trim()]).toEqual([latest?.message.subject, latest?.message.text.trim()]);
		const many = Array.from({ length: 200 }, (_, index) => composeNotice(noticeData('en', { person: `p-${index}` })));
		for (const message of many) expect(await outbox.send(message)).toMatchObject({ ok: true });
		expect(outbox.kept().map((one) => one.message.language)).toEqual(Array(200).fill('en'));
	});
});
