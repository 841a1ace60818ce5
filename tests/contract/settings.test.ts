import { simpleParser } from 'mailparser';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { ok } from '../../src/domain/basics/index.ts';
import { openOutbox } from '../../src/mail/index.ts';
import { openLog } from '../../src/platform/logging/index.ts';
import { openOffice } from '../../src/platform/office.ts';
import { openSettings, type Settings } from '../../src/platform/settings.ts';
import { openSignIn, type SignIn } from '../../src/platform/sign_in/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { ask, bearerDigest, listOwnTokens, listRoles, perform } from '../../src/use_cases/index.ts';
import { editAssociation } from '../../src/use_cases/settings/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const ORIGIN = 'https://association.exemple';
const CHAIR: Actor = { kind: 'user', id: 'chair', name: 'La présidente', roles: ['chair'] };
const MEMBER: Actor = { ...CHAIR, id: 'member', roles: ['member'] };

onBothEngines('settings', (place) => {
	let store: Store;
	let signIn: SignIn;
	let settings: Settings;
	const outbox = openOutbox({ sender: 'ne-pas-repondre@association.exemple' });
	const told: string[] = [];
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord('ours'));
		const office = await openOffice(store, 'ours');
		signIn = await openSignIn({
			...{ database: store.database, origin: ORIGIN, secret: 's'.repeat(43), appName: 'Collégiale', log: openLog('silent') },
			...{ known: async () => true, send: async () => undefined },
		});
		const mail = { server: null, sender: 'ne-pas-repondre@association.exemple' };
		settings = openSettings({ store, office, signIn, mailer: outbox, mail, tell: (url) => told.push(url) });
	});
	const invite = (actor: Actor, email = 'claire@exemple.fr') => settings.invite(actor, { email, role: 'auditor', language: 'fr' });

	it('invite someone by a message whose link lets them in, with the role they were given', async () => {
		expect(await invite(CHAIR)).toEqual(ok(null));
		const mail = await simpleParser(outbox.kept()[0]?.raw ?? '');
		const [url = ''] = /https:\S+\/sign-in\/link\/\S+/u.exec(mail.text ?? '') ?? [];
		expect(told).toEqual([url]);
		const caller = { headers: new Headers(), address: '192.0.2.1' };
		expect((await signIn.followLink(caller, url.split('/').at(-1) ?? '')).outcome).toBe('signedIn');
		const roles = await ask(store, listRoles, {}, { association: 'ours', actor: CHAIR });
		const [given] = roles.ok ? roles.value : [];
		expect(given).toMatchObject({ role: 'auditor', by: 'La présidente' });
		expect(await signIn.accountOf(given?.account ?? '')).toMatchObject({ email: 'claire@exemple.fr', confirmed: true });
	});

	it('make no account and send nothing for whoever may give no role', async () => {
		const before = outbox.kept().length;
		expect(await invite(MEMBER, 'nobody@exemple.fr')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
		expect(await settings.testMail(MEMBER, 'nobody@exemple.fr', 'fr')).toMatchObject({ ok: false, error: { code: 'forbidden' } });
		expect(outbox.kept().length).toBe(before);
		const accounts = await store.database.transaction(({ rows }) => rows('select email from sign_in_user'));
		expect(accounts).toEqual([{ email: 'claire@exemple.fr' }]);
	});

	it('send no more messages within an hour than anyone needs', async () => {
		const sent = [];
		for (let turn = 0; turn < 60; turn++) sent.push((await settings.testMail(CHAIR, 'chair@exemple.fr', 'en')).ok);
		expect([sent[0], sent.at(-1)]).toEqual([true, false]);
		expect(await invite(CHAIR)).toMatchObject({ ok: false, error: { code: 'too-many-attempts' } });
	});

	it('show a token once, which serves as it was asked for', async () => {
		const made = await settings.makeToken(MEMBER, { name: 'Site', scopes: ['own.read'] });
		if (!made.ok) throw new Error(made.error.code);
		expect(bearerDigest(`Bearer ${made.value.token}`)).toMatch(/^[0-9a-f]{64}$/u);
		expect(await ask(store, listOwnTokens, {}, { association: 'ours', actor: MEMBER })).toMatchObject({
			ok: true,
			value: [{ name: 'Site', scopes: ['own.read'] }],
		});
		expect(await settings.makeToken(MEMBER, { name: 'Trop', scopes: ['members.write'] })).toMatchObject({
			error: { code: 'scope-exceeds' },
		});
	});

	it('change the association and leave its logo', async () => {
		const held = await store.read('ours', (record) => record.get('association', { id: 'ours' }));
		if (held === undefined) throw new Error('no association');
		const { id, logo, ...value } = held.value;
		const as = { association: 'ours', actor: CHAIR };
		const edit = (change: object) =>
			perform(store, editAssociation, { key: { id }, version: held.version, value: { ...value, ...change } }, as);
		expect(await edit({ timeZone: 'Europe/Nowhere' })).toMatchObject({
			ok: false,
			error: { code: 'input-invalid', fields: [{ path: ['value', 'timeZone'] }] },
		});
		expect(await edit({ seat: '12 rue de la Halle, Paris' })).toMatchObject({
			ok: true,
			value: { value: { id, seat: '12 rue de la Halle, Paris', ...(logo === undefined ? {} : { logo }) } },
		});
		expect(await edit({ seat: 'Ailleurs' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
	});
});
