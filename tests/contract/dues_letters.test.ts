import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { openSmtpMailer } from '../../src/mail/index.ts';
import { openStore, type Store, verifyJournal } from '../../src/store/index.ts';
import { ACTIONS, type ActionName, ask, deliverMail, perform, QUERIES, type QueryName } from '../../src/use_cases/index.ts';
import { startSmtp } from '../mail/smtp.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const treasurer: Actor = { kind: 'user', id: 'u2', name: 'Tal', roles: ['treasurer'] };
const ORIGIN = 'https://ours.example';
const DAY = '2026-02-01';

async function withDues(): Promise<AssociationRecord> {
	const record = await fullRecord('ours');
	const { duesLetters: _, ...association } = record.association;
	return {
		...record,
		association: {
			...association,
			name: 'Les Amis',
			languages: ['fr', 'en'],
			duesLetters: { iban: 'FR76 3000 6000 0112 3456 7890 189', payWithinDays: 30 },
		},
		...{ mandates: [], assemblies: [], provisions: [], directory: [], accounts: [], membershipCounts: [], editions: [], programmes: [] },
		people: [
			{ id: 'ada', familyName: 'Ada', givenName: 'Zoé', email: 'ada@exemple.fr' },
			{ id: 'bob', familyName: 'Bob', givenName: 'Zoé' },
			{ id: 'cid', familyName: 'Cid', givenName: 'Zoé', email: 'cid@exemple.fr' },
			{ id: 'dan', familyName: 'Dan', givenName: 'Zoé', email: 'nobody@exemple.fr' },
		],
		organisations: [{ id: 'lab', name: 'Labo', kind: 'other' }],
		representations: [
			{ person: 'bob', organisation: 'lab', rank: 'titular' },
			{ person: 'cid', organisation: 'lab', rank: 'substitute', from: '2025' },
			{ person: 'ada', organisation: 'lab', capacity: 'personal' },
		],
		categories: [
			{ id: 'people', name: 'Personnes', holds: 'people', dues: [{ year: 2026, amount: 4000 }] },
			{ id: 'labs', name: 'Labos', holds: 'organisations', dues: [{ year: 2026, amount: 100_00 }] },
		],
		memberships: [
			{ year: 2026, category: 'people', person: 'ada', status: 'validated', duesDue: 4000 },
			{ year: 2026, category: 'people', person: 'bob', status: 'pending', duesDue: 4000, duesPaid: 1000 },
			{ year: 2026, category: 'people', person: 'cid', status: 'ended', duesDue: 4000 },
			{ year: 2026, category: 'people', person: 'dan', status: 'validated', duesDue: 4000 },
			{ year: 2026, category: 'labs', organisation: 'lab', status: 'validated', duesDue: 100_00 },
		],
	};
}

/** A notice as a server sends it about a message. */
const returned = (id: string, action: string) =>
	[
		'From: MAILER-DAEMON@exemple.fr',
		'Content-Type: multipart/report; report-type=delivery-status;',
		'\tboundary="b=1"',
		'',
		'--b=1',
		'',
		'Undelivered.',
		'--b=1',
		'Content-Type: message/delivery-status',
		'',
		'Reporting-MTA: dns; mx.exemple.fr',
		'',
		'Final-Recipient: rfc822; ada@exemple.fr',
		`Action: ${action}`,
		'Status: 5.1.1',
		'Diagnostic-Code: smtp; 550 5.1.1 <ada@exemple.fr>:',
		'\tno such user',
		'',
		'--b=1',
		'Content-Type: message/rfc822',
		'',
		'Subject: Cotisation',
		`Message-ID: ${id}`,
		'',
		'Bonjour',
		'--b=1--',
		'',
	].join('\r\n');

onBothEngines('letters on dues', (place) => {
	let store: Store;
	const act = (name: ActionName, sent: object, day = DAY) => {
		const action = ACTIONS.find((one) => one.name === name);
		if (action === undefined) throw new Error(name);
		return perform(store, action, sent, { association: 'ours', actor: treasurer, now: `${day}T10:00:00.000Z` });
	};
	// biome-ignore lint/suspicious/noExplicitAny: each test says what it looks at
	const asked = async (name: QueryName, sent: object, day = DAY): Promise<any> => {
		const query = QUERIES.find((one) => one.name === name);
		if (query === undefined) throw new Error(name);
		const answer = await ask(store, query, sent, { association: 'ours', actor: treasurer, now: `${day}T10:00:00.000Z` });
		if (!answer.ok) throw new Error(answer.error.code);
		return answer.value;
	};
	const deliver = async (day = DAY, minute = 0) => {
		const server = await startSmtp();
		const mailer = openSmtpMailer(server.url(), { sender: 'asso@exemple.fr' });
		const now = () => new Date(Date.parse(`${day}T10:00:00.000Z`) + minute * 60_000).toISOString();
		while ((await deliverMail(store, 'ours', { mailer, origin: ORIGIN, now })) > 0);
		await mailer.close();
		await server.stop();
		return server.received;
	};
	const call = { year: 2026, letter: 'call' };
	let batch = '';

	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await withDues());
	});

	it('are shown before they leave: who gets what amount, who has no address, and nobody who owes nothing', async () => {
		const preview = await asked('dues.preview_call', call);
		expect(preview).toMatchObject({ count: 4, owed: 210_00, byMail: 3, byPost: 1, already: 0, early: 0 });
		expect(preview.lines.map((one: Record<string, unknown>) => [one.name, one.owed, one.recipient])).toEqual([
			['Labo', 100_00, 'Zoé Cid'],
			['Zoé Ada', 4000, 'Zoé Ada'],
			['Zoé Bob', 3000, null],
			['Zoé Dan', 4000, 'Zoé Dan'],
		]);
		expect(await act('dues.send_call', { ...call, count: 3 })).toMatchObject({ ok: false, error: { code: 'call-changed' } });
		expect(await deliver()).toEqual([]);
	});

	it('leave by mail with the letter as a PDF, each is followed, and what did not arrive is printed with the others', async () => {
		const sent = await act('dues.send_call', { ...call, count: 4 });
		expect(sent).toMatchObject({ ok: true, value: { byMail: 3, byPost: 1 } });
		batch = (sent as { value: { batch: string } }).value.batch;
		const received = await deliver();
		expect(received.map((one) => one.to[0]).sort()).toEqual(['ada@exemple.fr', 'cid@exemple.fr']);
		const [mail] = received.filter((one) => one.to[0] === 'cid@exemple.fr').map((one) => one.mail);
		expect(mail?.subject).toBe('Cotisation 2026 – Les Amis');
		expect(mail?.text).toMatch(/Membre\s: Labo/u);
		expect(mail?.text).toMatch(/Montant\s: 100\s€/u);
		expect(mail?.text).toMatch(/À régler avant le\s: 3\smars\s2026/u);
		const [pdf] = mail?.attachments ?? [];
		expect([pdf?.contentType, pdf?.content.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
		expect(pdf?.filename).toBe('appel-a-cotisation-2026-labo.pdf');
		const followed = async () =>
			(await asked('dues.read_call', { batch })).lines.map((one: { name: string; delivery: unknown }) => [one.name, one.delivery]);
		expect((await followed()).map(([name, way]: [string, { status: string } | null]) => [name, way?.status ?? null])).toEqual([
			['Labo', 'sent'],
			['Zoé Ada', 'sent'],
			['Zoé Bob', null],
			['Zoé Dan', 'refused'],
		]);
		// A message comes back: it counts as not arrived, once.
		const [toAda] = received.filter((one) => one.to[0] === 'ada@exemple.fr');
		const notice = (action: string, id = toAda?.mail.messageId ?? '') => returned(id, action);
		expect(await act('mail.note_returned', { notice: 'Bonjour' })).toMatchObject({ error: { code: 'notice-unread' } });
		expect(await act('mail.note_returned', { notice: notice('failed', '<dues.x@exemple.fr>') })).toMatchObject({
			error: { code: 'notice-of-nothing' },
		});
		expect(await act('mail.note_returned', { notice: notice('delayed') })).toMatchObject({ ok: true, value: { returned: false } });
		expect((await followed())[1]?.[1]).toMatchObject({ status: 'sent' });
		for (let twice = 0; twice < 2; twice++)
			expect(await act('mail.note_returned', { notice: notice('failed') })).toEqual({
				ok: true,
				value: { returned: true, purpose: 'dues', name: 'Zoé Ada', status: '5.1.1' },
			});
		expect((await followed())[1]?.[1]).toMatchObject({ status: 'bounced' });
		await store.database.transaction(({ script }) => script(`update mail set status = 'sent' where person = 'ada'`));
		const letter = 'call/2026/people/ada/0/0';
		expect(await act('dues.note_bounce', { letter })).toMatchObject({ ok: true });
		expect(await act('dues.note_bounce', { letter })).toMatchObject({ ok: false, error: { code: 'not-found' } });
		expect(await asked('dues.read_call', { batch })).toMatchObject({ printed: 3 });
		const printed = await asked('dues.compose_call', { batch, language: 'fr' });
		expect(printed.children).toHaveLength(3);
		expect(printed.children.every((one: { ownPage?: boolean }) => one.ownPage)).toBe(true);
	});

	it('are the same when they are tried again, whatever the association has written since', async () => {
		const { version, value } = (await store.read('ours', (record) => record.get('association', { id: 'ours' }))) as never as {
			version: number;
			value: AssociationRecord['association'];
		};
		const texts = [{ letter: 'reminder1', language: 'fr', text: 'Bonjour {membre},\n\nIl manque {montant} depuis le {appel}.' }];
		const wrong = [{ letter: 'call', language: 'fr', text: 'Réglez {somme}.' }];
		const set = (list: object[]) => act('dues.set_letters', { version, duesLetters: { ...value.duesLetters, texts: list } });
		expect(await set(wrong)).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
		expect(await set([...texts, { letter: 'call', language: 'fr', text: 'Tout autre chose.' }])).toMatchObject({ ok: true });
		expect(await act('dues.retry_mail', { batch })).toMatchObject({ ok: true, value: { count: 2 } });
		const [again] = await deliver(DAY, 5);
		expect(again?.to[0]).toBe('ada@exemple.fr');
		expect(again?.mail.text).not.toContain('Tout autre chose');
		expect(again?.mail.messageId).toContain('call.2026.people.ada.0.0');
	});

	it('never go to one twice without that being asked for', async () => {
		expect(await asked('dues.preview_call', call)).toMatchObject({ count: 0, already: 4 });
		expect(await act('dues.send_call', { ...call, count: 0 })).toMatchObject({ ok: false, error: { code: 'nobody-to-call' } });
		const one = { ...call, member: 'ada', again: true };
		expect(await asked('dues.preview_call', one)).toMatchObject({ count: 1, again: true });
		expect(await act('dues.send_call', { ...one, count: 1 }, '2026-02-03')).toMatchObject({ ok: true, value: { byMail: 1 } });
		const [mail] = await deliver('2026-02-03');
		// Another message, which a mail program does not take for the first.
		expect(mail?.mail.messageId).toContain('call.2026.people.ada.0.1');
		expect(mail?.mail.text).toContain('Tout autre chose.');
	});

	it('remind those whose turn it is, a month after, in the association’s words; who has paid since gets nothing', async () => {
		const reminder = { year: 2026, letter: 'reminder1' };
		expect(await asked('dues.preview_call', reminder, '2026-02-20')).toMatchObject({ count: 0, early: 4 });
		// The second call to Ada counts from its own day.
		const due = await asked('dues.preview_call', reminder, '2026-03-03');
		expect(due).toMatchObject({ count: 3, early: 1 });
		expect(due.lines.find((one: { id: string }) => one.id === 'bob')).toMatchObject({ calledOn: DAY, last: { letter: 'call' } });
		expect(await asked('dues.preview_call', { year: 2026, letter: 'reminder2' }, '2026-03-03')).toMatchObject({ count: 0, uncalled: 4 });
		expect(await act('dues.send_call', { ...reminder, count: 3 }, '2026-03-03')).toMatchObject({
			ok: true,
			value: { byMail: 2, byPost: 1 },
		});
		const paid = { membership: { year: 2026, category: 'labs', member: 'lab' }, amount: 100_00, paidOn: '2026-03-03' };
		expect(await act('dues.record_payment', { ...paid, receipt: true }, '2026-03-03')).toMatchObject({
			ok: true,
			value: { receipt: 'queued' },
		});
		const received = await deliver('2026-03-03');
		expect(received.map((one) => one.mail.subject)).toEqual(['Reçu de cotisation 2026 – Les Amis']);
		expect(received[0]?.mail.text).toMatch(/Montant\s: 100\s€/u);
		const [pdf] = received[0]?.mail.attachments ?? [];
		expect(pdf?.filename).toBe('recu-de-cotisation-2026-labo.pdf');
		const batches = (await asked('dues.read_year', { year: 2026 })).batches;
		const states = await asked('dues.read_call', { batch: batches[0].batch });
		expect(states.lines.find((one: { name: string }) => one.name === 'Labo').delivery).toMatchObject({
			status: 'refused',
			problem: 'settled',
		});
		// Nobody has an address for Bob: the payment is kept all the same.
		const bob = { membership: { year: 2026, category: 'people', member: 'bob' }, amount: 100, paidOn: '2026-03-03', receipt: true };
		expect(await act('dues.record_payment', bob)).toMatchObject({ ok: true, value: { receipt: 'noAddress', value: { duesPaid: 1100 } } });
	});

	it('tell the dashboard whom to chase, and since when', async () => {
		const { chase } = await asked('office.read_dashboard', {}, '2026-03-10');
		expect(chase).toEqual([{ letter: 'reminder1', count: 1, year: 2026, since: '2026-02-03' }]);
	});

	it('are in the journal, one entry each, without what they say', async () => {
		const entries = await store.read('ours', ({ tx }) =>
			tx.selectFrom('journal').select(['event', 'after']).where('concept', '=', 'dues_letter').execute(),
		);
		expect(entries).toHaveLength(4 + 1 + 3 + 1);
		expect(JSON.stringify(entries)).not.toContain('exemple.fr');
		expect(await store.read('ours', async ({ tx }) => (await verifyJournal(tx, 'ours')).status)).toBe('whole');
	});

	it('stay where a renewal is taken back: only what it added and nobody has touched goes', async () => {
		expect(await act('dues.renew_memberships', { from: 2026, to: 2027, count: 4 })).toMatchObject({ ok: true, value: { added: 4 } });
		const key = { year: 2027, category: 'people', member: 'ada' };
		const renewed = await store.read('ours', (record) => record.get('membership', key));
		expect(await act('dues.record_payment', { membership: key, amount: 100, paidOn: DAY })).toMatchObject({ ok: true });
		expect(renewed?.value.status).toBe('pending');
		expect(await asked('dues.preview_undo', { year: 2027 })).toEqual({ year: 2027, count: 3 });
		expect(await act('dues.undo_renewal', { year: 2027, count: 4 })).toMatchObject({ ok: false, error: { code: 'undo-changed' } });
		expect(await act('dues.undo_renewal', { year: 2027, count: 3 })).toMatchObject({ ok: true, value: { removed: 3 } });
		const left = await store.read('ours', (record) => record.list('membership', { year: 2027 }));
		expect(left.map((one) => one.key.member)).toEqual(['ada']);
		expect(await asked('dues.preview_undo', { year: 2027 })).toEqual({ year: 2027, count: 0 });
	});
});
