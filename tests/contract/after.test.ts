import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import { openMinutes } from '../../src/platform/minutes.ts';
import { openVault } from '../../src/platform/vault.ts';
import { openStore, readFileBytes, type Store } from '../../src/store/index.ts';
import { composeResolutionExtract, readAfter, readMinutes } from '../../src/use_cases/after/asked/index.ts';
import { readRegister } from '../../src/use_cases/assemblies/asked/index.ts';
import { ACTIONS, type ActionName, ask, endDocuments, openFile, perform } from '../../src/use_cases/index.ts';
import { readSigningKey } from '../../src/use_cases/settings/asked/index.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { BUDGET_ADOPTED, command, DAY, OPENING, secretary, smallAssociation } from './small_assembly.ts';

const NOW = `${DAY}T18:00:00.000Z`;
const CLOSING: readonly object[] = [
	{ do: 'noteIncident', text: 'Une coupure de courant.' },
	{ do: 'postponeItem', item: 'statuts', reason: 'Trop tard' },
	{ do: 'close' },
	{ do: 'draftMinutes' },
];
const CERTIFICATES = join(import.meta.dirname, '..', 'corpus', 'signature');
const administrator: Actor = { kind: 'user', id: 'u9', name: 'Alix', roles: ['administrator'] };
const person = (id: string): Actor => ({ kind: 'user', id, name: id, roles: ['member'], person: id });

afterAll(endDocuments);

onBothEngines('minutes after their sitting', (place) => {
	let store: Store;
	const act = async (name: ActionName, sent: object, actor: Actor = secretary) => {
		const action = ACTIONS.find((one) => one.name === name);
		if (action === undefined) throw new Error(name);
		return perform(store, action, { assembly: DAY, ...sent }, { association: 'ours', actor, now: NOW });
	};
	const read = async (actor: Actor = secretary) => {
		const asked = await ask(store, readMinutes, { assembly: DAY }, { association: 'ours', actor, now: NOW });
		if (!asked.ok) throw new Error(asked.error.code);
		return asked.value;
	};
	const after = async () => {
		const asked = await ask(store, readAfter, { assembly: DAY }, { association: 'ours', actor: secretary, now: NOW });
		if (!asked.ok) throw new Error(asked.error.code);
		return asked.value;
	};
	const words = async () =>
		plainText((await read()).tree)
			.join(' ')
			.replaceAll(/\s/gu, ' ');

	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await smallAssociation());
		await command(store, ...OPENING, ...BUDGET_ADOPTED, ...CLOSING);
	});

	it('are edited in what they tell, never in what was computed, until they are signed', async () => {
		expect((await words()).split('Une coupure de courant').length).toBe(2);
		const { version, items } = await after();
		expect(items.map((one) => one.id)).toEqual(['budget', 'statuts']);
		const debates = [{ text: 'Le prix du chauffage.' }];
		const sent = { version, items: [{ id: 'budget', report: 'Le **trésorier** présente.' }], debates };
		expect(await act('minutes.edit', { ...sent, items: [{ id: 'budget', report: 'x', vote: {} }] })).toMatchObject({
			error: { code: 'input-invalid' },
		});
		expect(await act('minutes.edit', sent)).toMatchObject({ ok: true });
		expect(await act('minutes.edit', sent)).toMatchObject({ error: { code: 'conflict' } });
		expect(await words()).toMatch(/trésorier.*Le prix du chauffage/u);
		expect(await after()).toMatchObject({
			debates: [{ text: 'Le prix du chauffage.' }],
			toFollow: [{ resolution: 'r1', followUp: 'adoptBudget' }],
		});
		expect((await after()).formalities.map((one) => one.code)).toEqual(['keep-evidence', 'contest-until']);
	});

	it('give extracts that are certified by nobody before they are signed', async () => {
		const asked = await ask(
			store,
			composeResolutionExtract,
			{ assembly: DAY, resolution: 'r1', language: 'fr' },
			{ association: 'ours', actor: secretary },
		);
		const said = asked.ok ? plainText(asked.value).join(' ') : '';
		expect(said).toContain('Le budget est adopté.');
		expect(said).not.toContain('certifié conforme');
	});

	it('are approved as they are: a change asks the reviewers again', async () => {
		expect(await act('minutes.name_reviewers', { people: ['cam'] })).toMatchObject({ ok: true });
		const { digest } = await read();
		const approve = (who: string, of = digest) => act('minutes.review', { digest: of, approved: true }, person(who));
		expect(await approve('eve')).toMatchObject({ error: { params: { why: 'not-reviewer' } } });
		expect(await approve('cam', '0'.repeat(64))).toMatchObject({ error: { code: 'minutes-changed' } });
		expect(await act('minutes.review', { digest, approved: false, comment: 'Une faute.' }, person('cam'))).toMatchObject({ ok: true });
		expect(await read(person('cam'))).toMatchObject({ reviews: true, reviewers: [{ said: 'refused', comment: 'Une faute.' }] });
		expect(await approve('cam')).toMatchObject({ ok: true });
		expect((await read(person('cam'))).reviews).toBe(false);
		expect((await read()).reviewers).toMatchObject([{ person: 'cam', said: 'approved' }]);
		const { version, debates } = await after();
		const items = [{ id: 'budget', report: 'La trésorière présente.' }];
		expect(await act('minutes.edit', { version, items, debates })).toMatchObject({ ok: true });
		expect((await read()).reviewers).toMatchObject([{ person: 'cam', said: 'stale' }]);
	});

	it('are signed by chair and secretary with the association’s key, as another program verifies', async () => {
		const vault = openVault('a secret of thirty-two characters', 'signing key');
		const desk = openMinutes(store, 'ours', vault, () => NOW);
		const { digest } = await read();
		expect(await desk.sign(person('ada'), DAY, digest)).toMatchObject({ error: { params: { why: 'review-missing' } } });
		expect(await act('minutes.review', { digest, approved: true }, person('cam'))).toMatchObject({ ok: true });
		expect(await desk.sign(person('cam'), DAY, digest)).toMatchObject({ error: { code: 'nothing-to-sign' } });
		// What nobody signed cannot be passed off as signed.
		expect(await act('minutes.sign', { digest }, person('ada'))).toMatchObject({ error: { code: 'signing-unavailable' } });
		expect(await desk.sign(person('ada'), DAY, digest)).toMatchObject({ ok: true, value: { phase: 'drafted' } });
		const { version } = await after();
		expect(await act('minutes.edit', { version, items: [], debates: [] })).toMatchObject({ error: { code: 'minutes-signed' } });

		// The association brings a certificate of its own, which an authority vouches for: the next signature is made with it.
		const [own, old] = ['rsa', 'old'].map((name) => readFileSync(join(CERTIFICATES, `${name}.p12`)));
		if (own === undefined || old === undefined) throw new Error('both are there');
		const bring = (file: Uint8Array, password: string, actor = administrator) => desk.bringKey(actor, file, password);
		expect(await bring(own, 'éléphant 7', person('ada'))).toMatchObject({ error: { code: 'forbidden' } });
		expect(await bring(own, 'another')).toMatchObject({ error: { code: 'signing-key-password' } });
		expect(await bring(old, 'x')).toMatchObject({ error: { code: 'signing-key-unreadable' } });
		expect(await bring(Buffer.from('no certificate'), 'x')).toMatchObject({ error: { code: 'signing-key-unreadable' } });
		const later = openMinutes(store, 'ours', vault, () => '2190-01-01T00:00:00.000Z');
		expect(await later.bringKey(administrator, own, 'éléphant 7')).toMatchObject({ error: { code: 'signing-key-expired' } });
		expect(await act('settings.bring_signing_key', {}, administrator)).toMatchObject({ ok: false });
		const keyNow = () => ask(store, readSigningKey, {}, { association: 'ours', actor: secretary });
		expect(await keyNow()).toMatchObject({ ok: true, value: { brought: false } });
		expect(await bring(own, 'éléphant 7')).toMatchObject({ ok: true });
		expect(await keyNow()).toMatchObject({
			ok: true,
			value: { subject: 'Association d essai', issuer: 'Autorite d essai', brought: true },
		});
		// Once it is over, nothing is signed in its place unasked: whoever signs is told before.
		const over = await ask(
			store,
			readMinutes,
			{ assembly: DAY },
			{ association: 'ours', actor: person('ben'), now: '2190-01-01T00:00:00.000Z' },
		);
		expect(over).toMatchObject({ ok: true, value: { signs: 'secretary', certificate: { over: true, brought: true } } });
		expect((await read()).certificate).toMatchObject({ over: false });
		expect(await later.sign(person('ben'), DAY, digest)).toMatchObject({ error: { code: 'signing-key-over' } });
		const elsewhere = openMinutes(store, 'ours', openVault('another secret of 32 characters!', 'signing key'), () => NOW);
		expect(await elsewhere.sign(person('ben'), DAY, digest)).toMatchObject({ error: { code: 'signing-key-closed' } });
		expect(await desk.makeKey(person('ada'))).toMatchObject({ error: { code: 'forbidden' } });
		expect((await read()).signed).toHaveLength(1);
		expect(await desk.sign(person('ben'), DAY, digest)).toMatchObject({ ok: true, value: { phase: 'signed' } });

		const { signed, file, reviewers } = await read(person('eve'));
		expect(reviewers).toMatchObject([{ person: 'cam', said: 'approved' }]);
		expect(signed).toMatchObject([
			{ office: 'chair', name: 'ada ADA', means: 'electronic' },
			{ office: 'secretary', name: 'ben BEN', sha256: file?.sha256 },
		]);
		const pieces: Uint8Array[] = [];
		for await (const piece of readFileBytes(store, 'ours', file?.sha256 ?? '')) pieces.push(piece);
		const pdf = Buffer.concat(pieces);
		const folder = mkdtempSync(join(tmpdir(), 'collegiale-signed-'));
		const verify = (bytes: Uint8Array) => {
			const path = join(folder, 'minutes.pdf');
			writeFileSync(path, bytes);
			return spawnSync('pdfsig', [path], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } }).stdout;
		};
		const said = verify(pdf);
		expect(said.match(/Signature is Valid/gu)).toHaveLength(2);
		expect(said.match(/ETSI\.CAdES\.detached/gu)).toHaveLength(2);
		expect(said).toContain('Total document signed');
		expect(said).toContain('Signer Certificate Common Name: Association d essai');
		// One letter of the page changed under the signatures.
		const tampered = Buffer.from(pdf);
		tampered[2000] = (tampered[2000] ?? 0) ^ 1;
		expect(verify(tampered)).not.toContain('Signature is Valid');
		rmSync(folder, { recursive: true });
	});

	it('leave to the members with their digest, and give extracts', async () => {
		expect((await after()).byHand).toEqual(['ada ADA', 'ben BEN', 'cam CAM', 'dan DAN', 'eve EVE']);
		expect(await act('minutes.send', {})).toMatchObject({ ok: true, value: { count: 0 } });
		const register = await ask(store, readRegister, {}, { association: 'ours', actor: secretary });
		expect(register).toMatchObject({
			ok: true,
			value: { assemblies: [{ id: DAY, signedOn: DAY, file: { sha256: (await read()).file?.sha256 } }] },
		});
		// Whoever took part opens the signed file, also by a personal link; nothing else of what members may read.
		const byLink: Actor = { ...person('eve'), scopes: ['sitting.take_part'] };
		const document = (await read()).file?.document ?? '';
		const open = (assembly: string) => openFile(store, { association: 'ours', actor: byLink }, { id: document, assembly });
		expect(await open(DAY)).toMatchObject({ ok: true, value: { type: 'application/pdf' } });
		expect(await open('2020-01-01')).toMatchObject({ error: { code: 'not-found' } });
		expect(await openFile(store, { association: 'ours', actor: byLink }, { id: document })).toMatchObject({ ok: false });
		expect(await act('minutes.send', {})).toMatchObject({ error: { code: 'minutes-sent' } });
		const asked = { assembly: DAY, resolution: 'r1', language: 'fr' };
		const extract = await ask(store, composeResolutionExtract, asked, { association: 'ours', actor: secretary });
		if (!extract.ok) throw new Error(extract.error.code);
		const text = plainText(extract.value).join(' ');
		expect(text).toContain((await read()).file?.sha256);
		expect(text).toContain('certifié conforme');
		expect(text).toContain('Le budget est adopté.');
		expect(text).not.toContain('statuts sont modifiés');
	});

	it('go back to a key of the program where that is asked for', async () => {
		const vault = openVault('a secret of thirty-two characters', 'signing key');
		const desk = openMinutes(store, 'ours', vault, () => `${DAY}T19:00:00.000Z`);
		expect(await desk.makeKey(administrator)).toMatchObject({ ok: true });
		const now = await ask(store, readSigningKey, {}, { association: 'ours', actor: secretary });
		expect(now).toMatchObject({ ok: true, value: { subject: 'La 27e Région', brought: false, over: false } });
	});

	it('have a key that opens with the server’s secret alone', async () => {
		const { rows } = await store.database.transaction(async ({ rows }) => ({
			rows: await rows<{ readonly closed_key: string }>('select closed_key from signing_key'),
		}));
		const [kept] = rows;
		expect(rows).toHaveLength(3);
		expect(openVault('another secret of 32 characters!', 'signing key').open(kept?.closed_key ?? '')).toBeUndefined();
		expect(openVault('a secret of thirty-two characters', 'another use').open(kept?.closed_key ?? '')).toBeUndefined();
		expect(openVault('a secret of thirty-two characters', 'signing key').open(kept?.closed_key ?? '')?.length).toBeGreaterThan(100);
	});
});
