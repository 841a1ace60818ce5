import { expect, it } from 'vitest';
import { readReturned } from '../../src/mail/index.ts';

/** As Postfix and Exchange write them: folded fields, the headers of what was sent alone, encoded, or within another part. */
const notice = (status: string, original: string, type = 'text/rfc822-headers', encoding = '') =>
	`Subject: Undelivered\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\n--out\r\nContent-Type: MULTIPART/REPORT; report-type=delivery-status; boundary="a b"\r\n\r\nnotice\r\n--a b\r\nContent-Type: text/plain\r\n\r\nHello\r\n--a b\r\nContent-Type: message/delivery-status\r\n\r\n${status}\r\n--a b\r\nContent-Type: ${type}\r\n${encoding}\r\n${original}\r\n--a b--\r\n--out--\r\n`;
const FAILED =
	'Reporting-MTA: dns; mx\r\nOriginal-Envelope-Id: 1\r\n\r\nOriginal-Recipient: rfc822;ada@exemple.fr\r\nFinal-Recipient: rfc822;\r\n ada@autre.fr\r\nAction: Failed\r\nStatus: 5.1.1 (unknown)\r\n\r\nFinal-Recipient: rfc822; ben@exemple.fr\r\nAction: delayed\r\nStatus: 4.4.7\r\n';
const ID = 'To: a@b.fr\r\nMessage-ID:\r\n <notice.ag.0.ada@exemple.fr>\r\n';

it('reads what a delivery notice says of which message, however it is written', () => {
	const read = {
		message: 'notice.ag.0.ada',
		recipients: [
			{ address: 'ada@exemple.fr', action: 'failed', status: '5.1.1' },
			{ address: 'ben@exemple.fr', action: 'delayed', status: '4.4.7' },
		],
	};
	expect(readReturned(notice(FAILED, ID))).toEqual(read);
	expect(readReturned(notice(FAILED, `${ID}\r\nBonjour`, 'message/rfc822').replaceAll('\r\n', '\n'))).toEqual(read);
	const encoded = Buffer.from(ID).toString('base64');
	expect(readReturned(notice(FAILED, encoded, 'text/rfc822-headers', 'Content-Transfer-Encoding: base64\r\n'))).toEqual(read);
	// Cut short behind what it says, as a page that reads the beginning alone has it.
	expect(readReturned(notice(FAILED, ID).slice(0, notice(FAILED, ID).indexOf('.fr>') + 4))).toEqual(read);
});

it('takes nothing else for one', () => {
	for (const text of [
		'',
		'Bonjour',
		ID,
		notice('Reporting-MTA: dns; mx', ID),
		notice(FAILED, 'Subject: x\r\n'),
		notice(FAILED, ID, 'image/png'),
	])
		expect(readReturned(text), text).toBeUndefined();
	expect(readReturned('Content-Type: multipart/report; boundary=x\n\n--x'.repeat(2000))).toBeUndefined();
});
