import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { composeCancellation, composeNotice, openOutbox, writeCalendar } from '../../src/mail/index.ts';
import { noticeData } from './samples.ts';

/** The lines of a calendar, unfolded (RFC 5545, 3.1). */
function linesOf(ics: string): string[] {
	return ics.replaceAll(/\r\n[ \t]/gu, '').split('\r\n');
}

/** The values of a property, parameters left out. */
function valuesOf(ics: string, property: string): string[] {
	return linesOf(ics).flatMap((line) => (line.match(new RegExp(`^${property}(?:;[^:]*)?:(.*)$`, 'u')) ?? []).slice(1));
}

const OPTIONS = { association: 'la-27e-region', language: 'fr', now: '2026-06-01T08:00:00Z', method: 'PUBLISH' } as const;
const EVENT = { id: 'assembly/2026-06-19', sequence: 0, title: 'Assemblée générale', date: '2026-06-19', timeZone: 'Europe/Paris' };

describe('an invitation', () => {
	it('is one event from its notice to its cancellation, at the hour of Paris', () => {
		const [first, moved, cancelled] = [
			composeNotice(noticeData('fr')),
			composeNotice(noticeData('fr', { sequence: 1, assembly: { ...noticeData('fr').assembly, startsAt: '15:00' } })),
			composeCancellation(noticeData('fr', { sequence: 2 })),
		].map((message) => message.calendar?.ics ?? '');
		const told = [first, moved, cancelled].map((ics = '') => ['UID', 'SEQUENCE', 'METHOD', 'STATUS'].flatMap((one) => valuesOf(ics, one)));
		expect(told).toEqual([
			['assembly/2026-06-19@la-27e-region.collegiale', '0', 'REQUEST', 'CONFIRMED'],
			['assembly/2026-06-19@la-27e-region.collegiale', '1', 'REQUEST', 'CONFIRMED'],
			['assembly/2026-06-19@la-27e-region.collegiale', '2', 'CANCEL', 'CANCELLED'],
		]);
		const lines = linesOf(first ?? '');
		expect(lines).toContain('DTSTART;TZID=Europe/Paris:20260619T140000');
		expect(lines).toContain('DTEND;TZID=Europe/Paris:20260619T173000');
		expect(lines).toContain('DTSTAMP:20260601T080000Z');
		expect(lines).toContain('TZID:Europe/Paris');
		// The rule of summer time: the last Sunday of March, at 2 o'clock, one hour on.
		const summer = lines.slice(lines.indexOf('BEGIN:DAYLIGHT'), lines.indexOf('END:DAYLIGHT'));
		expect(summer).toEqual(
			expect.arrayContaining([
				'TZOFFSETFROM:+0100',
				'TZOFFSETTO:+0200',
				'DTSTART:19700329T020000',
				'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
			]),
		);
		expect(valuesOf(first ?? '', 'LOCATION')).toEqual(['La Halle\\, Belleville']);
		expect(valuesOf(first ?? '', 'ORGANIZER')).toEqual(['mailto:bonjour@la27eregion.exemple']);
		expect(valuesOf(first ?? '', 'ATTENDEE').map((one) => one.toLowerCase())).toEqual(['mailto:claire.dupont@exemple.fr']);
	});
	it('is read as one by mail programs: an alternative of the text, with its method, and a file', async () => {
		const outbox = openOutbox({ sender: 'a@collegiale.exemple' });
		expect(await outbox.send(composeNotice(noticeData('fr')))).toMatchObject({ ok: true });
		const raw = outbox.kept()[0]?.raw.toString() ?? '';
		expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/u);
		const { attachments } = await simpleParser(raw);
		expect(attachments.find((one) => one.filename === 'invitation.ics')?.content.toString()).toBe(
			composeNotice(noticeData('fr')).calendar?.ics,
		);
	});
});

describe('a calendar', () => {
	it('has lines of at most 75 octets and escapes what would end a value (RFC 5545, 3.1 and 3.3.11)', () => {
		const title = `${'é'.repeat(120)}; BEGIN:VEVENT, \\ fin\nSUMMARY:autre`;
		const ics = writeCalendar([{ ...EVENT, title, description: title }], OPTIONS);
		for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(linesOf(ics).filter((line) => line === 'BEGIN:VEVENT').length).toBe(1);
		const [summary = ''] = valuesOf(ics, 'SUMMARY');
		expect(summary.replaceAll(/\\([;,\\])/gu, '$1').replaceAll('\\n', '\n')).toBe(title);
	});
	it('has a day where no hour is known, and tells what is cancelled', () => {
		const ics = writeCalendar([EVENT, { ...EVENT, id: 'assembly/2027-06-18', date: '2027-06-18', cancelled: true }], {
			...OPTIONS,
			name: 'La 27e',
		});
		expect(linesOf(ics)).toContain('DTSTART;VALUE=DATE:20260619');
		expect([valuesOf(ics, 'METHOD'), valuesOf(ics, 'STATUS'), valuesOf(ics, 'X-WR-CALNAME')]).toEqual([
			['PUBLISH'],
			['CONFIRMED', 'CANCELLED'],
			['La 27e'],
		]);
		expect(writeCalendar([EVENT], OPTIONS)).toBe(writeCalendar([EVENT], OPTIONS));
	});
});
