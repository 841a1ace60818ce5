import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Log } from '../../src/platform/logging/index.ts';
import { type LinkMessage, openSignIn, type SignIn } from '../../src/platform/sign_in/index.ts';
import type { Database } from '../../src/store/index.ts';
import { Browser, oneTimeCode } from './browser.ts';
import { onBothEngines } from './engines.ts';

const ORIGIN = 'https://asso.example';
const SECRET = 'a secret of the tests, long enough to be one';
const SECOND = 1000;

onBothEngines('signing in', (place) => {
	let database: Database;
	let signIn: SignIn;
	let sent: LinkMessage[];
	let logged: unknown[][];
	let browsers = 0;
	let claire: string;

	/** A browser at a network address of its own, so that one test's attempts do not count for the next. */
	const browser = () => new Browser(`198.51.100.${++browsers}`);
	/** The server, as one process of several that share a database opens it. */
	const server = (log: Log = () => undefined) =>
		openSignIn({
			database,
			origin: ORIGIN,
			secret: SECRET,
			appName: 'Essai',
			send: async (message) => void sent.push(message),
			known: async (email) => email.endsWith('@known.example'),
			log,
		});
	const ask = async (from: Browser, email: string) => {
		const outcome = await signIn.requestLink(from, { email, language: 'fr' });
		await signIn.settled();
		return outcome;
	};
	/** The token of the last link that was sent. */
	const token = () => sent.at(-1)?.url.split('/').at(-1) ?? '';
	const enter = async (from: Browser, email: string) => {
		await ask(from, email);
		return from.take(await signIn.followLink(from, token()));
	};
	const who = async (from: Browser) => from.take(await signIn.session(from));

	beforeAll(async () => {
		database = await place.open();
	});
	beforeEach(() => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T12:00:00.000Z') });
		// Nobody of one test asks for links in another.
		claire = `claire${++browsers}@known.example`;
		sent = [];
		logged = [];
		signIn = server((event, fields) => void logged.push([event, fields]));
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('by a link, in whichever browser it is opened, once', async () => {
		const asking = browser();
		const opening = browser();
		expect(await ask(asking, claire)).toBe('asked');
		expect(sent).toEqual([
			{
				to: claire,
				url: expect.stringMatching(/^https:\/\/asso\.example\/sign-in\/link\/\w{32}$/u),
				language: 'fr',
				minutes: 10,
			},
		]);
		expect(await who(asking)).toBeUndefined();
		expect(opening.take(await signIn.followLink(opening, token()))).toBe('signedIn');
		expect(await who(opening)).toMatchObject({ user: { email: claire, secondFactor: false }, fresh: true });
		expect(await signIn.followLink(browser(), token())).toMatchObject({ outcome: 'invalid', cookies: [] });
	});

	it('with cookies that only this host sets, that no script reads and no other site sends', async () => {
		const mine = browser();
		await enter(mine, claire);
		expect(mine.lines).toHaveLength(1);
		expect(mine.lines[0]).toMatch(/^__Host-collegiale\.session_token=/u);
		const attributes = mine.lines[0]?.toLowerCase().split('; ').slice(1);
		expect(attributes).toEqual(expect.arrayContaining(['path=/', 'httponly', 'secure', 'samesite=lax']));
		expect(mine.lines[0]).not.toMatch(/domain/iu);
	});

	it('keeps no token that would open anything', async () => {
		await ask(browser(), claire);
		const rows = await database.transaction(({ rows: read }) =>
			read<{ readonly row: string }>('select t::text as row from sign_in_verification t'),
		);
		expect(rows.map(({ row }) => row).join('\n')).not.toContain(token());
	});

	it('by a link that holds for ten minutes', async () => {
		const mine = browser();
		await ask(mine, claire);
		vi.setSystemTime(Date.now() + 600 * SECOND - 1);
		expect(await signIn.followLink(mine, token())).toMatchObject({ outcome: 'signedIn' });
		await ask(mine, claire);
		vi.setSystemTime(Date.now() + 600 * SECOND + 1);
		expect(await signIn.followLink(mine, token())).toMatchObject({ outcome: 'invalid' });
	});

	it('says the same of an address that nobody has, and sends it nothing', async () => {
		expect(await ask(browser(), 'nobody@elsewhere.example')).toBe('asked');
		expect(sent).toEqual([]);
		expect(logged).toEqual([['sign_in.link_asked', { outcome: 'unknown' }]]);
	});

	it('holds back who asks too often, in every process of the server', async () => {
		const mine = browser();
		const outcomes = [];
		for (let turn = 0; turn < 12; turn++) {
			signIn = server();
			outcomes.push(await ask(mine, `person${turn}@known.example`));
		}
		expect(outcomes).toEqual([...Array(10).fill('asked'), 'tooMany', 'tooMany']);
		expect(sent).toHaveLength(10);
		vi.setSystemTime(Date.now() + 600 * SECOND);
		expect(await ask(mine, 'person99@known.example')).toBe('asked');
	});

	it('sends one address a few links an hour, and says the same beyond', async () => {
		for (let turn = 0; turn < 7; turn++) expect(await ask(browser(), 'often@known.example')).toBe('asked');
		expect(sent).toHaveLength(5);
	});

	it('writes nothing to the log that names or lets in', async () => {
		const mine = browser();
		await enter(mine, claire);
		await signIn.followLink(mine, 'not-a-token');
		const text = JSON.stringify(logged);
		expect(logged.map(([event]) => event)).toEqual(['sign_in.link_asked', 'sign_in.opened', 'sign_in.refused']);
		for (const secret of ['claire', token(), mine.address]) expect(text).not.toContain(secret);
	});

	it('is ended in one browser from another', async () => {
		const [desk, phone] = [browser(), browser()];
		await enter(desk, 'jean@known.example');
		await enter(phone, 'jean@known.example');
		const stranger = browser();
		await enter(stranger, claire);
		const [atDesk, atStranger] = [await who(desk), await who(stranger)];
		if (atDesk === undefined || atStranger === undefined) throw new Error('nobody is signed in');
		const other = (await signIn.listSessions(atDesk)).find(({ current }) => !current);
		expect(other).toMatchObject({ address: phone.address, browser: expect.stringContaining('Firefox') });
		expect(await signIn.revokeSession(atStranger, other?.id ?? '')).toBe(false);
		expect(await who(phone)).toBeDefined();
		expect(await signIn.revokeSession(atDesk, other?.id ?? '')).toBe(true);
		expect(await who(phone)).toBeUndefined();
		desk.take(await signIn.signOut(desk));
		expect(await who(desk)).toBeUndefined();
	});

	it('is not entered by a token in force without the signature that was given with it', async () => {
		const mine = browser();
		await enter(mine, claire);
		for (const _ of [1, 2]) expect(await who(mine)).toBeDefined();
		const forged = browser();
		const cookie = mine.headers.get('cookie') ?? '';
		expect(cookie).toMatch(/session_token=[^.;]+\./u);
		forged.headers.set('cookie', cookie.replace(/(session_token=[^.;]+)\.[^;]*/u, `$1.${encodeURIComponent(`${'A'.repeat(43)}=`)}`));
		expect(await who(forged)).toBeUndefined();
		expect(await who(mine)).toBeDefined();
	});

	it('ends by itself after thirty days, later for who comes back', async () => {
		const mine = browser();
		await enter(mine, 'jean@known.example');
		vi.setSystemTime(Date.now() + 29 * 86_400 * SECOND);
		expect(await who(mine)).toMatchObject({ fresh: false });
		vi.setSystemTime(Date.now() + 29 * 86_400 * SECOND);
		expect(await who(mine)).toBeDefined();
		vi.setSystemTime(Date.now() + 30 * 86_400 * SECOND + 1);
		expect(await who(mine)).toBeUndefined();
	});

	it('asks for a one-time code, once it was set up, and takes each backup code once', async () => {
		const mine = browser();
		await enter(mine, 'anne@known.example');
		const setup = await signIn.beginSecondFactor(mine);
		if (setup === 'refused') throw new Error('refused');
		expect(mine.take(await signIn.confirmSecondFactor(mine, setup.backupCodes[0] ?? ''))).toBe('invalid');
		// Not confirmed: not asked for.
		expect(await enter(browser(), 'anne@known.example')).toBe('signedIn');
		expect(mine.take(await signIn.confirmSecondFactor(mine, oneTimeCode(setup.uri)))).toBe('done');
		expect(await who(mine)).toMatchObject({ user: { secondFactor: true } });

		const other = browser();
		expect(await enter(other, 'anne@known.example')).toBe('secondFactor');
		expect(await who(other)).toBeUndefined();
		expect(other.take(await signIn.giveCode(other, '000000'))).toBe('invalid');
		expect(other.take(await signIn.giveCode(other, oneTimeCode(setup.uri)))).toBe('signedIn');
		expect(await who(other)).toBeDefined();

		const [backup = ''] = setup.backupCodes;
		const third = browser();
		await enter(third, 'anne@known.example');
		expect(third.take(await signIn.giveCode(third, backup))).toBe('signedIn');
		const fourth = browser();
		await enter(fourth, 'anne@known.example');
		expect(fourth.take(await signIn.giveCode(fourth, backup))).toBe('invalid');
	});

	it('asks for a code until one is given to end it', async () => {
		const mine = browser();
		await enter(mine, 'luc@known.example');
		const setup = await signIn.beginSecondFactor(mine);
		if (setup === 'refused') throw new Error('refused');
		mine.take(await signIn.confirmSecondFactor(mine, oneTimeCode(setup.uri)));
		const user = (await who(mine))?.user.id ?? '';
		expect(await signIn.endSecondFactor(mine, user, '123456')).toMatchObject({ outcome: 'invalid' });
		expect(await enter(browser(), 'luc@known.example')).toBe('secondFactor');
		expect(mine.take(await signIn.endSecondFactor(mine, user, oneTimeCode(setup.uri)))).toBe('done');
		expect(await enter(browser(), 'luc@known.example')).toBe('signedIn');
	});

	it('ends a sign-in after five wrong codes', async () => {
		const mine = browser();
		await enter(mine, 'rose@known.example');
		const setup = await signIn.beginSecondFactor(mine);
		if (setup === 'refused') throw new Error('refused');
		mine.take(await signIn.confirmSecondFactor(mine, oneTimeCode(setup.uri)));
		const thief = browser();
		await enter(thief, 'rose@known.example');
		const tries = [];
		for (let turn = 0; turn < 6; turn++) tries.push(thief.take(await signIn.giveCode(thief, '000000')));
		expect(tries).toEqual([...Array(5).fill('invalid'), 'ended']);
		expect(thief.take(await signIn.giveCode(thief, oneTimeCode(setup.uri)))).toBe('ended');
	});

	it('by a link made for an invitation, which holds as long as it says', async () => {
		const url = await signIn.makeLink('invited@elsewhere.example', 'en', 3 * 86_400);
		expect(url).toMatch(/^https:\/\/asso\.example\/en\/sign-in\/link\/[\w-]{43}$/u);
		vi.setSystemTime(Date.now() + 2 * 86_400 * SECOND);
		const mine = browser();
		expect(mine.take(await signIn.followLink(mine, url.split('/').at(-1) ?? ''))).toBe('signedIn');
		expect(await who(mine)).toMatchObject({ user: { id: await signIn.ensureAccount('Invited@elsewhere.example') } });
	});
});
