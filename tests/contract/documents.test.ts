import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor, Role } from '../../src/domain/access/index.ts';
import type { DocumentAccess } from '../../src/domain/kept_documents/index.ts';
import { openStore, type Store, keepFile as storeFile } from '../../src/store/index.ts';
import { ask, keepFile, openFile, perform } from '../../src/use_cases/index.ts';
import { addDocument, addVersion, editDocument, removeDocument } from '../../src/use_cases/kept_documents/actions.ts';
import { readDocuments } from '../../src/use_cases/kept_documents/asked/index.ts';
import { openSample, SAMPLE_VERSIONS } from '../kept_files.ts';
import { SYSTEM } from './authors.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';
import { goesRound } from './round_trip.ts';

const as = (...roles: Role[]): { readonly association: string; readonly actor: Actor } => ({
	association: 'ours',
	actor: { kind: 'user', id: 'u1', name: 'Sacha', roles },
});
const SECRETARY = as('secretary');
const [text, pdf, long] = SAMPLE_VERSIONS;
if (text === undefined || pdf === undefined || long === undefined) throw new Error('no samples');

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
	for (const one of texts) yield Buffer.from(one);
}

async function bytesOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
	return Buffer.concat(await Array.fromAsync(bytes));
}

onBothEngines('documents', (place) => {
	let store: Store;
	let folder: string;
	beforeAll(async () => {
		store = openStore(await place.open());
		folder = await mkdtemp(join(tmpdir(), 'collegiale-documents-'));
		await keep(store, await fullRecord('ours'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	const add = async (title: string, access: DocumentAccess, bytes = openSample(pdf.sha256), name = `C:\\Mes documents\\${title}.pdf`) => {
		const file = await keepFile(store, SECRETARY, bytes);
		if (!file.ok) throw new Error(file.error.code);
		const value = { title, kind: 'accounts' as const, access, year: 2017 };
		return perform(store, addDocument, { value, file: { sha256: file.value.sha256, name } }, SECRETARY);
	};
	const held = () =>
		store.database.transaction(({ rows }) =>
			rows<{ readonly sha256: string; readonly pieces: number }>(
				`select sha256, count(nth)::int as pieces from kept_file f join kept_file_chunk c on c.association_id = f.association_id and c.file = f.id
				where f.association_id = 'ours' group by 1 order by 1`,
			),
		);

	it('are kept by their bytes, with their versions, and read by those who may', async () => {
		const added = await add('Bilan', 'board');
		if (!added.ok) throw new Error(added.error.code);
		expect(added.value.value).toMatchObject({
			id: 'bilan',
			versions: [{ sha256: pdf.sha256, type: 'application/pdf', name: 'Bilan.pdf' }],
		});
		const next = await keepFile(store, SECRETARY, openSample(long.sha256));
		expect(next).toMatchObject({ ok: true, value: { sha256: long.sha256, size: long.size, type: 'application/octet-stream' } });
		const key = { id: 'bilan' };
		const send = { key, version: added.value.version, file: { sha256: long.sha256, name: 'bilan corrigé' } };
		expect(await perform(store, addVersion, send, SECRETARY)).toMatchObject({ ok: true });
		expect(await perform(store, addVersion, send, SECRETARY)).toMatchObject({ error: { code: 'conflict' } });
		const last = await openFile(store, as('boardMember'), key);
		expect(last).toMatchObject({ ok: true, value: { name: 'bilan corrigé', size: long.size } });
		if (last.ok) expect((await bytesOf(last.value.bytes)).equals(await bytesOf(openSample(long.sha256)))).toBe(true);
		const first = await openFile(store, as('auditor'), { ...key, version: 1 });
		if (first.ok) expect((await bytesOf(first.value.bytes)).equals(await bytesOf(openSample(pdf.sha256)))).toBe(true);
		expect(first).toMatchObject({ ok: true, value: { type: 'application/pdf' } });
		expect(await openFile(store, as('boardMember'), { ...key, version: 3 })).toMatchObject({ error: { code: 'not-found' } });
		// To others it is not there, whether they ask for it or for a list.
		for (const one of [as('member'), as()]) expect(await openFile(store, one, key)).toMatchObject({ error: { code: 'not-found' } });
	});

	it('are listed to each as far as they may read', async () => {
		for (const [title, access] of [
			['Affiche', 'public'],
			['Rapport', 'members'],
		] as const)
			expect(await add(title, access)).toMatchObject({ ok: true });
		const titles = async (...roles: Role[]) => {
			const read = await ask(store, readDocuments, {}, as(...roles));
			return read.ok ? read.value.map(({ title }) => title).sort() : read.error.code;
		};
		expect(await titles()).toEqual(['Affiche']);
		expect(await titles('member')).toEqual(['Affiche', 'Comptes', 'Rapport']);
		expect(await titles('auditor')).toEqual(['Affiche', 'Bilan', 'Comptes', 'Rapport']);
	});

	it('are written by those who may alone, and name only files that have come', async () => {
		for (const one of [as('member'), as('auditor'), as()])
			expect(await keepFile(store, one, openSample(text.sha256))).toMatchObject({ error: { code: 'forbidden' } });
		const value = { title: 'Rien', kind: 'other' as const, access: 'members' as const };
		const send = (file: { readonly sha256: string; readonly name: string }) => perform(store, addDocument, { value, file }, SECRETARY);
		expect(await send({ sha256: '0'.repeat(64), name: 'x.pdf' })).toMatchObject({ error: { code: 'file-missing' } });
		const versions = [{ ...pdf, sha256: '1'.repeat(64) }];
		const put = await store.write('ours', SYSTEM, (writer) =>
			writer.put('document', { ...value, id: 'rien', versions }, { against: 'nothing' }),
		);
		expect(put).toMatchObject({ error: { code: 'file-missing', params: { name: pdf.name } } });
	});

	it('take no empty file and none that is too long, of which nothing stays', async () => {
		const before = await held();
		expect(await keepFile(store, SECRETARY, pieces())).toMatchObject({ error: { code: 'file-empty' } });
		const megabyte = 1_000_000;
		let sent = 0;
		async function* endless(): AsyncGenerator<Uint8Array> {
			for (;;) {
				sent += megabyte;
				yield new Uint8Array(megabyte);
			}
		}
		const untyped = async () => 'application/octet-stream';
		const tooLong = await storeFile(store, 'ours', SYSTEM, endless(), untyped, 3 * megabyte);
		expect(tooLong).toMatchObject({ error: { code: 'file-too-long', params: { most: 3 } } });
		// It is refused as soon as it is too long, not at its end.
		expect(sent).toBe(4 * megabyte);
		async function* broken(): AsyncGenerator<Uint8Array> {
			yield new Uint8Array(300_000);
			throw new Error('gone');
		}
		await expect(keepFile(store, SECRETARY, broken())).rejects.toThrow('gone');
		expect(await held()).toEqual(before);
	});

	it('tell a file by its bytes, whatever it is called', async () => {
		const typed = async (...texts: readonly string[]) => {
			const kept = await keepFile(store, SECRETARY, pieces(...texts));
			return kept.ok ? kept.value.type : kept.error.code;
		};
		expect(await typed('<html><script>alert(1)</script>')).toBe('application/octet-stream');
		expect(await typed('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')).not.toMatch(/html|plain/u);
		expect(await typed('Une ligne', ' ; une autre é')).toBe('text/plain');
		expect(await typed('a\u0000b\u0001')).toBe('application/octet-stream');
	});

	it('forget a file that nothing names, a day later and no sooner', async () => {
		const orphan = await keepFile(store, { ...SECRETARY, now: '2030-01-01T10:00:00.000Z' }, pieces('orphelin'));
		if (!orphan.ok) throw new Error(orphan.error.code);
		const isThere = async () => (await held()).some(({ sha256 }) => sha256 === orphan.value.sha256);
		expect(await keepFile(store, { ...SECRETARY, now: '2030-01-02T09:00:00.000Z' }, pieces('un autre'))).toMatchObject({ ok: true });
		expect(await isThere()).toBe(true);
		expect(await keepFile(store, { ...SECRETARY, now: '2030-01-02T11:00:00.000Z' }, pieces('un troisième'))).toMatchObject({ ok: true });
		expect(await isThere()).toBe(false);
		// What a document names stays.
		expect((await openFile(store, SECRETARY, { id: 'bilan' })).ok).toBe(true);
	});

	it('are edited and taken away, and go from the store to a dossier and back with nothing lost', async () => {
		const { assemblies } = await fullRecord('ours');
		const present = await store.read('ours', (record) => record.get('document', { id: 'rapport' }));
		const edit = (assembly: string, version = present?.version ?? 0) => {
			const value = { title: 'Rapport moral', kind: 'other', access: 'public', assembly };
			return perform(store, editDocument, { key: { id: 'rapport' }, version, value }, SECRETARY);
		};
		expect(await edit('nowhere')).toMatchObject({ error: { code: 'reference-missing' } });
		expect(await edit(assemblies[0]?.id ?? '')).toMatchObject({
			ok: true,
			value: { value: { title: 'Rapport moral', versions: [{ sha256: pdf.sha256 }] } },
		});
		const other = openStore(await place.open());
		const whole = await goesRound(store, other, join(folder, 'dossier'));
		for (const { id, versions } of whole.documents)
			for (const [index] of versions.entries()) {
				const [here, there] = await Promise.all([store, other].map((one) => openFile(one, SECRETARY, { id, version: index + 1 })));
				if (!here?.ok || !there?.ok) throw new Error(id);
				expect((await bytesOf(here.value.bytes)).equals(await bytesOf(there.value.bytes)), id).toBe(true);
			}
		const bilan = await other.read('ours', (record) => record.get('document', { id: 'bilan' }));
		expect(await perform(other, removeDocument, { key: { id: 'bilan' }, version: bilan?.version ?? 0 }, SECRETARY)).toMatchObject({
			ok: true,
		});
		expect(await openFile(other, SECRETARY, { id: 'bilan' })).toMatchObject({ error: { code: 'not-found' } });
	});
});
