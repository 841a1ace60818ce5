import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { dateOf } from '../../src/domain/basics/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import { openSmtpMailer } from '../../src/mail/index.ts';
import { openStore, type Store, verifyJournal } from '../../src/store/index.ts';
import { composeLetters, composeProof, readNotice } from '../../src/use_cases/convening/asked/index.ts';
import { ACTIONS, type ActionName, ask, deliverMail, keepFile, openFile, perform, seatOf } from '../../src/use_cases/index.ts';
import { readSpace } from '../../src/use_cases/own/asked/index.ts';
import { readInvitation } from '../../src/use_cases/replies/asked/index.ts';
import { startSmtp } from '../mail/smtp.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { command, DAY, secretary, smallAssociation } from './small_assembly.ts';

const SENT_AT = '2027-04-20T08:00:00.000Z';
async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
	yield new TextEncoder().encode(text);
}
const ORIGIN = 'https://ours.example';

onBothEngines('an assembly that is convened', (place) => {
	let store: Store;
	const act = async (name: ActionName, sent: object, actor: Actor = secretary, now = SENT_AT) => {
		const action = ACTIONS.find((one) => one.name === name);
		if (action === undefined) throw new Error(name);
		return perform(store, action, sent, { association: 'ours', actor, now });
	};
	const notice = async () => {
		const asked = await ask(store, readNotice, { assembly: DAY }, { association: 'ours', actor: secretary, now: SENT_AT });
		if (!asked.ok) throw new Error(asked.error.code);
		return asked.value;
	};
	const stateOf = async () => (await notice()).messages.map(({ name, status, problem }) => [name, status, problem]);
	const version = async () => (await store.read('ours', (record) => record.get('assembly', { id: DAY })))?.version;

	beforeAll(async () => {
		store = openStore(await place.open());
		const record = await smallAssociation();
		const mail: Readonly<Record<string, string>> = { ada: 'ada@exemple.fr', ben: 'ben@exemple.fr', cam: 'nobody@exemple.fr' };
		const people = record.people.map((one) => ({ ...one, ...(mail[one.id] === undefined ? {} : { email: mail[one.id] as string }) }));
		await keep(store, { ...record, people });
	});

	it('queues the notice in the transaction, and loses none of it while the mail server is down for an hour', async () => {
		const file = await keepFile(store, { association: 'ours', actor: secretary }, bytesOf('%PDF-1.4 comptes'));
		const named = { sha256: file.ok ? file.value.sha256 : '', name: 'comptes.pdf' };
		const value = { title: 'Comptes 2026', kind: 'accounts', access: 'members', assembly: DAY };
		expect(await act('documents.add_document', { value, file: named })).toMatchObject({ ok: true });
		const sent = { assembly: DAY, version: await version(), by: 'le conseil' };
		expect(await act('assemblies.send_notice', { ...sent, version: 1 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
		expect(await stateOf()).toEqual([]);
		expect(await act('assemblies.send_notice', sent)).toMatchObject({ ok: true, value: { byMail: 3, byPost: 2, sequence: 0 } });

		// Whoever is convened answers from their own space; an account of nobody of the record has nothing to answer.
		const comingFor = async (more: object) => {
			const member: Actor = { kind: 'user', id: 'm', name: 'M', roles: ['member'], ...more };
			const space = await ask(store, readSpace, {}, { association: 'ours', actor: member, now: SENT_AT });
			return space.ok && space.value.coming.map(({ id, invited }) => [id, invited]);
		};
		expect(await comingFor({ person: 'ada' })).toEqual([[DAY, true]]);
		expect(await comingFor({})).toEqual([[DAY, false]]);

		const server = await startSmtp();
		const url = server.url();
		await server.stop();
		const down = openSmtpMailer(url, { sender: 'asso@exemple.fr' });
		const minute = (count: number) => new Date(Date.parse(SENT_AT) + count * 60_000).toISOString();
		const tries: number[] = [];
		for (let at = 0; at <= 60; at++) {
			const handled = await deliverMail(store, 'ours', { mailer: down, origin: ORIGIN, now: () => minute(at) });
			if (handled > 0) tries.push(at);
		}
		await down.close();
		// Twice as late each time, and each time the same message: one link for each, however often it is tried.
		expect(tries).toEqual([0, 1, 3, 7, 15, 31]);
		const links = await store.database.transaction(({ rows }) =>
			rows<{ readonly person: string }>('select person from personal_link order by person'),
		);
		expect(links.map(({ person }) => person)).toEqual(['ada', 'ben', 'cam']);
		expect((await stateOf()).map(([, status, problem]) => [status, problem])).toEqual(Array(3).fill(['queued', 'unreachable']));

		const up = await startSmtp();
		const mailer = openSmtpMailer(up.url(), { sender: 'asso@exemple.fr' });
		while ((await deliverMail(store, 'ours', { mailer, origin: ORIGIN, now: () => minute(70) })) > 0);
		await mailer.close();
		await up.stop();
		expect(up.received.map((one) => one.to[0]).sort()).toEqual(['ada@exemple.fr', 'ben@exemple.fr']);
		expect(await stateOf()).toEqual([
			['ada ADA', 'sent', null],
			['ben BEN', 'sent', null],
			['cam CAM', 'refused', 'address'],
		]);
		const [mail] = up.received.filter((one) => one.to[0] === 'ada@exemple.fr').map((one) => one.mail);
		expect(mail?.text).toContain('1. Budget\n2. Statuts');
		expect(mail?.text).toContain('Convoquée par : le conseil'.replace(' :', '\u00a0:'));
		expect(mail?.text).toContain('- Comptes 2026');
		expect(mail?.attachments.map((one) => one.contentType)).toContain('text/calendar');

		// The link of the message lets its reader, and nobody else, answer.
		const [, token = ''] = /\/invited\/([\w-]+)/u.exec(mail?.text ?? '') ?? [];
		const seat = await seatOf(store, 'ours', token);
		expect(seat).toMatchObject({ assembly: DAY, person: 'ada' });
		const read = await ask(store, readInvitation, { assembly: DAY }, { association: 'ours', actor: seat?.actor as Actor });
		expect(read).toMatchObject({
			ok: true,
			value: {
				...{ voices: [{ name: 'ada ADA', votes: 1 }], answer: null, remote: false },
				documents: [{ title: 'Comptes 2026', document: 'comptes-2026' }],
			},
		});
		const opened = await openFile(store, { association: 'ours', actor: seat?.actor as Actor }, { id: 'comptes-2026', assembly: DAY });
		expect(opened).toMatchObject({ ok: true, value: { name: 'comptes.pdf' } });
		expect(await verify()).toBe('whole');
	});

	const verify = () => store.read('ours', async ({ tx }) => (await verifyJournal(tx, 'ours')).status);

	it('prints a letter for each who has no address or was not reached at it, on a page of its own', async () => {
		const lettersTo = async (...names: readonly string[]) => {
			const asked = await ask(store, composeLetters, { assembly: DAY, language: 'fr' }, { association: 'ours', actor: secretary });
			if (!asked.ok) throw new Error(asked.error.code);
			expect(asked.value.children.map((one) => one.type === 'section' && [one.ownPage, one.title])).toEqual(
				names.map((name) => [true, [{ type: 'text', value: `À l’attention de ${name}` }]]),
			);
			// Each has what the statutes let them fill in and send back, and knows what is enclosed.
			const said = plainText(asked.value).join(' ');
			for (const name of names) expect(said).toContain(`Pouvoir – ${name}`);
			expect(said).toContain('Comptes 2026');
		};
		await lettersTo('dan DAN', 'eve EVE', 'cam CAM');
		// Another server sent it back later: noted once, it is in the proof and in the journal.
		const read = await ask(store, readNotice, { assembly: DAY }, { association: 'ours', actor: secretary });
		const message = read.ok ? read.value.messages.find(({ name }) => name === 'ben BEN')?.id : undefined;
		expect(await act('assemblies.note_bounce', { assembly: DAY, message })).toMatchObject({ ok: true });
		expect(await act('assemblies.note_bounce', { assembly: DAY, message })).toMatchObject({ ok: false, error: { code: 'not-found' } });
		expect(await act('assemblies.note_bounce', { assembly: '2020-01-01', message })).toMatchObject({ ok: false });
		await lettersTo('dan DAN', 'eve EVE', 'ben BEN', 'cam CAM');
		expect((await stateOf())[1]).toEqual(['ben BEN', 'bounced', 'bounced']);
		expect(await verify()).toBe('whole');
		expect(await act('assemblies.retry_mail', { assembly: DAY })).toMatchObject({ ok: true, value: { count: 2 } });
	});

	it('learns that its message was opened from its reader alone, who may say so', async () => {
		const asked = async (who: string) => {
			const read = await ask(store, readInvitation, { assembly: DAY }, { association: 'ours', actor: person(who), now: SENT_AT });
			if (!read.ok) throw new Error(read.error.code);
			return read.value.acknowledgedOn;
		};
		// Whoever looks at the page of the link has said nothing by that.
		expect([await asked('ada'), await asked('dan')]).toEqual([null, undefined]);
		const said = await act('sittings.acknowledge_notice', { assembly: DAY }, person('ada'));
		expect(said).toEqual({ ok: true, value: { acknowledged: 1 } });
		expect(await asked('ada')).toBe('2027-04-20');
		expect((await notice()).messages.map(({ acknowledgedAt }) => acknowledgedAt)).toEqual([SENT_AT, null, null]);
		for (const who of ['ada', 'dan'])
			expect(await act('sittings.acknowledge_notice', { assembly: DAY }, person(who))).toMatchObject({ error: { code: 'not-found' } });
		expect(await verify()).toBe('whole');
	});

	it('has its proof on paper: each time that it left, with its agenda, to whom, and what became of it', async () => {
		const asked = await ask(store, composeProof, { assembly: DAY, language: 'fr' }, { association: 'ours', actor: secretary });
		if (!asked.ok) throw new Error(asked.error.code);
		const said = plainText(asked.value).join(' ').replaceAll(/\s/gu, ' ');
		for (const one of ['Convocation envoyée le 20 avril 2027', 'Budget', 'ada ADA', 'réception confirmée', 'dan DAN', 'à poster'])
			expect(said).toContain(one);
	});

	const person = (id: string): Actor => ({ kind: 'user', id, name: id, roles: ['member'], person: id });
	const reply = (who: string, given: object, now = SENT_AT) => act('sittings.reply', { assembly: DAY, reply: given }, person(who), now);

	it('is answered, each answer in the place of the one before, within the limits of the statutes', async () => {
		expect(await act('assemblies.send_reminder', { assembly: DAY })).toMatchObject({ ok: true, value: { byMail: 3 } });
		expect(await reply('ada', { answer: 'room' })).toMatchObject({ ok: true });
		expect(await reply('ben', { answer: 'remote' })).toMatchObject({ ok: false, error: { params: { why: 'remote-not-provided' } } });
		const toAda = (principal: string) => ({ answer: 'proxy', proxies: [{ principal, holder: 'ada' }] });
		expect(await reply('ben', toAda('person:ben'))).toMatchObject({ ok: true });
		// One holder carries one; nobody gives another's voice; a blank one has no rule.
		expect(await reply('cam', toAda('person:cam'))).toMatchObject({ ok: false, error: { params: { why: 'proxy-limit' } } });
		expect(await reply('cam', toAda('person:ben'))).toMatchObject({ ok: false, error: { params: { why: 'signatory-not-entitled' } } });
		const blank = { answer: 'proxy', proxies: [{ principal: 'person:cam' }] };
		expect(await reply('cam', blank)).toMatchObject({ ok: false, error: { params: { why: 'blank-proxy-forbidden' } } });
		expect(await reply('cam', { answer: 'excused' })).toMatchObject({ ok: true });
		expect(await act('sittings.answer_proxy', { assembly: DAY, principal: 'person:ben', accept: false }, person('cam'))).toMatchObject({
			error: { params: { why: 'proxy-not-held' } },
		});
		expect(await act('sittings.answer_proxy', { assembly: DAY, principal: 'person:ben', accept: true }, person('ada'))).toMatchObject({
			ok: true,
		});
		expect(await notice()).toMatchObject({
			answers: [
				{ person: 'ada', answer: 'room' },
				{ person: 'cam', answer: 'excused' },
			],
			proxies: [{ principal: 'person:ben', holder: 'ada ADA', accepted: true }],
			silent: 0,
		});
		expect(await act('assemblies.send_reminder', { assembly: DAY })).toMatchObject({ ok: false, error: { code: 'nobody-to-remind' } });
		expect(await reply('ben', { answer: 'room' })).toMatchObject({ ok: true });
		expect((await notice()).proxies).toEqual([]);
	});

	it('ends a proxy whose principal comes', async () => {
		expect(await reply('cam', { answer: 'proxy', proxies: [{ principal: 'person:cam', holder: 'ada' }] })).toMatchObject({ ok: true });
		await command(store, { do: 'openSheet' }, { do: 'checkIn', person: 'ada' }, { do: 'checkIn', person: 'cam' });
		expect((await notice()).proxies).toEqual([]);
		expect(dateOf((await notice()).sends[0]?.at ?? '', 'Europe/Paris')).toBe('2027-04-20');
	});
});
