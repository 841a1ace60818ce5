import { beforeAll, expect, it } from 'vitest';
import { type Actor, VISITOR } from '../../src/domain/access/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { openSmtpMailer } from '../../src/mail/index.ts';
import { eraseOver } from '../../src/platform/retention.ts';
import { forgetPast, openStore, type Store, verifyJournal } from '../../src/store/index.ts';
import { ACTIONS, type ActionName, ask, deliverMail, perform, QUERIES, type QueryName } from '../../src/use_cases/index.ts';
import { startSmtp } from '../mail/smtp.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const secretary: Actor = { kind: 'user', id: 'u1', name: 'Sam', roles: ['secretary'] };
const member: Actor = { kind: 'user', id: 'u3', name: 'Mel', roles: ['member'] };
const DAY = '2026-02-01';

async function joinable(): Promise<AssociationRecord> {
	const record = await fullRecord('ours');
	return {
		...record,
		association: { ...record.association, name: 'Les Amis' },
		...{ assemblies: [], provisions: [], directory: [], accounts: [], membershipCounts: [], editions: [], programmes: [] },
		people: [
			{ id: 'ada', familyName: 'Ada', givenName: 'Zoé', email: 'ada@exemple.fr' },
			{ id: 'bob', familyName: 'Bob', givenName: 'Zoé' },
		],
		organisations: [],
		representations: [],
		memberships: [],
		categories: [
			{ id: 'people', name: 'Personnes', holds: 'people', dues: [{ year: 2026, amount: 4000 }] },
			{ id: 'labs', name: 'Labos', holds: 'organisations' },
		],
		bodies: [
			{ id: 'ca', name: 'Conseil', kind: 'board' },
			{ id: 'bureau', name: 'Bureau', kind: 'bureau' },
		],
		mandates: [
			{ body: 'bureau', person: 'ada', title: 'Présidente', from: '2025', to: '2026-06-30' },
			{ body: 'ca', person: 'bob', from: '2025' },
		],
		statutes: [
			{ id: '2020', from: '2020-01-01', to: '2025-12-31', articles: [] },
			{ id: '2026', from: '2026-01-01', admission: { by: 'body', body: 'bureau', article: '5' }, articles: [] },
		],
	};
}

onBothEngines('requests to join', (place) => {
	let store: Store;
	const act = (name: ActionName, sent: object, actor: Actor = secretary) => {
		const action = ACTIONS.find((one) => one.name === name);
		if (action === undefined) throw new Error(name);
		return perform(store, action, sent, { association: 'ours', actor, now: `${DAY}T10:00:00.000Z` });
	};
	// biome-ignore lint/suspicious/noExplicitAny: each test says what it looks at
	const asked = async (name: QueryName, sent: object = {}, actor: Actor = secretary): Promise<any> => {
		const query = QUERIES.find((one) => one.name === name);
		if (query === undefined) throw new Error(name);
		const answer = await ask(store, query, sent, { association: 'ours', actor, now: `${DAY}T10:00:00.000Z` });
		if (!answer.ok) throw new Error(answer.error.code);
		return answer.value;
	};
	const deliver = async () => {
		const server = await startSmtp();
		const mailer = openSmtpMailer(server.url(), { sender: 'asso@exemple.fr' });
		const now = () => `${DAY}T10:00:00.000Z`;
		while ((await deliverMail(store, 'ours', { mailer, origin: 'https://ours.example', now })) > 0);
		await mailer.close();
		await server.stop();
		return server.received.map((one) => [one.to[0], one.mail.subject, one.mail.text] as const);
	};
	const cleo = { category: 'people', familyName: 'Duval', givenName: 'Cléo', email: 'cleo@exemple.fr', message: 'Bonjour', consent: true };

	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await joinable());
	});

	it('are sent by anyone, once, with what is wanted, and acknowledged by mail with who decides', async () => {
		expect(await asked('membership.read_joining', {}, VISITOR)).toMatchObject({
			decides: { name: 'Bureau' },
			categories: [{ dues: 4000 }, {}],
		});
		const wrong = await act('membership.ask_membership', { ...cleo, email: 'nowhere', consent: false }, VISITOR);
		expect(wrong).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
		expect(wrong.ok ? [] : wrong.error.fields?.map(({ path }) => path.join('.')).sort()).toEqual(['consent', 'email']);
		const long = await act('membership.ask_membership', { ...cleo, message: 'x'.repeat(3001) }, VISITOR);
		expect(long).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
		expect(await act('membership.ask_membership', { ...cleo, category: 'labs' }, VISITOR)).toMatchObject({
			ok: false,
			error: { code: 'organisation-wanted' },
		});
		// Twice says the same as once, and an address tells nothing of who is a member.
		for (const email of [cleo.email, 'CLEO@exemple.fr', 'ada@exemple.fr']) {
			expect(await act('membership.ask_membership', { ...cleo, email }, VISITOR)).toEqual({ ok: true, value: { asked: true } });
		}
		const lab = { ...cleo, category: 'labs', email: 'dir@labo.fr', organisation: { name: 'Labo', kind: 'association' } };
		expect(await act('membership.ask_membership', lab, VISITOR)).toMatchObject({ ok: true });
		const [first] = (await deliver()).filter(([to]) => to === 'cleo@exemple.fr');
		expect(first?.[1]).toBe('Demande d’adhésion reçue – Les Amis');
		expect(first?.[2]).toMatch(/Bureau/u);
		const { requests } = await asked('membership.read_requests');
		expect(requests).toHaveLength(3);
	});

	it('are read by the office, each with whom it may be, and by no member', async () => {
		await expect(asked('membership.read_requests', {}, member)).rejects.toThrow('forbidden');
		const { requests, admission } = await asked('membership.read_requests');
		expect(admission).toMatchObject({ body: { id: 'bureau' }, silent: false, holders: [{ person: 'ada', title: 'Présidente' }] });
		const known = requests.find((one: { applicant: { email: string } }) => one.applicant.email === 'ada@exemple.fr');
		expect(known.alike).toContainEqual({ type: 'person', id: 'ada', name: 'Zoé Ada', why: 'email' });
		expect((await asked('office.read_dashboard')).requests).toBe(3);
	});

	const idOf = async (email: string): Promise<string> =>
		(await asked('membership.read_requests')).requests.find((one: { applicant: { email: string } }) => one.applicant.email === email).id;

	it('are approved by the body that the statutes name on that day, by one who holds a mandate of it, and by nobody else', async () => {
		const request = await idOf('cleo@exemple.fr');
		const approve = (sent: object) => act('membership.approve_request', { request, on: DAY, ...sent });
		expect(await approve({ holder: 'bob' })).toMatchObject({ ok: false, error: { code: 'body-decides', params: { body: 'Bureau' } } });
		expect(await approve({})).toMatchObject({ ok: false, error: { code: 'body-decides' } });
		expect(await approve({ holder: 'ada', on: '2026-02-02' })).toMatchObject({ ok: false, error: { code: 'decided-later' } });
		// The statutes of that day were silent: usage names the board.
		expect(await approve({ holder: 'ada', on: '2025-12-31' })).toMatchObject({ ok: false, error: { params: { body: 'Conseil' } } });
		expect(await act('membership.approve_request', { request, on: DAY, holder: 'ada' }, member)).toMatchObject({
			ok: false,
			error: { code: 'forbidden' },
		});
		expect(await approve({ holder: 'ada' })).toEqual({ ok: true, value: { member: 'duval-cleo' } });
		expect(await approve({ holder: 'ada' })).toMatchObject({ ok: false, error: { code: 'request-decided' } });
		const joined = await store.read('ours', (record) => record.get('membership', { year: 2026, category: 'people', member: 'duval-cleo' }));
		expect(joined?.value).toEqual({
			year: 2026,
			category: 'people',
			person: 'duval-cleo',
			status: 'validated',
			duesDue: 4000,
			joinedOn: DAY,
		});
		const [mail] = await deliver();
		expect(mail?.[1]).toBe('Bienvenue – Les Amis');
		expect(mail?.[2]).toMatch(/Bureau/u);
		expect(mail?.[2]).toContain('https://ours.example/sign-in');
	});

	it('make an organisation a member, represented by who asked, who may be in the record already', async () => {
		const request = await idOf('dir@labo.fr');
		const done = await act('membership.approve_request', { request, on: DAY, holder: 'ada', person: 'bob' });
		expect(done).toEqual({ ok: true, value: { member: 'labo' } });
		const [one] = await store.read('ours', (record) => record.list('representation', { organisation: 'labo' }));
		expect(one?.value).toEqual({ person: 'bob', organisation: 'labo', from: DAY });
		await deliver();
	});

	it('leave nothing in the record where they are refused, nor in the journal, and are forgotten', async () => {
		const request = await idOf('ada@exemple.fr');
		const before = await store.read('ours', (record) => record.list('person'));
		expect(await act('membership.refuse_request', { request, on: DAY, holder: 'ada' })).toEqual({ ok: true, value: { member: null } });
		expect(await store.read('ours', (record) => record.list('person'))).toEqual(before);
		const [mail] = await deliver();
		expect(mail?.[1]).toBe('Votre demande d’adhésion – Les Amis');
		const entries = await store.read('ours', ({ tx }) =>
			tx.selectFrom('journal').select(['event', 'after']).where('concept', '=', 'membership_request').orderBy('seq').execute(),
		);
		expect(entries.map(({ event }) => event)).toEqual([
			...Array(3).fill('membership_request.added'),
			...Array(3).fill('membership_request.changed'),
		]);
		expect(JSON.stringify(entries)).not.toMatch(/exemple\.fr|Cléo|Bonjour/u);
		expect(entries.at(-1)?.after).toMatchObject({
			status: 'refused',
			decision: { on: DAY, body: 'bureau', by: 'Bureau', holder: 'ada', silent: false },
		});
		const kept = async () => (await asked('membership.read_requests')).requests.length;
		// Two months later, as who asked was told, and as the settings show.
		expect(mail?.[2]).toContain('effacé 2 mois après');
		expect((await asked('membership.read_joining', {}, VISITOR)).keptMonths).toBe(2);
		const plan = await asked('retention.read_plan');
		expect(plan.find(({ kind }: { kind: string }) => kind === 'requests')).toMatchObject({ over: 0, next: '2026-04-01', automatic: true });
		await forgetPast(store.database.db, new Date('2026-04-03T00:00:00Z'));
		expect(await eraseOver(store, 'ours', '2026-04-01T09:00:00.000Z')).toEqual({});
		expect(await kept()).toBe(3);
		expect(await eraseOver(store, 'ours', '2026-04-01T11:00:00.000Z')).toMatchObject({ requests: 3 });
		expect(await kept()).toBe(0);
		expect(await store.read('ours', async ({ tx }) => (await verifyJournal(tx, 'ours')).status)).toBe('whole');
	});
});
