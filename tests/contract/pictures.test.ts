import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderHtml } from '../../src/documents/html/index.ts';
import type { Actor, Role } from '../../src/domain/access/index.ts';
import type { DocumentVersion } from '../../src/domain/kept_documents/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import type { OpenKept } from '../../src/dossier/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import {
	ask,
	endDocuments,
	exportedFiles,
	exportRecord,
	importWhole,
	keepFile,
	keepPicture,
	openFile,
	perform,
	picturesOf,
	planWhole,
	renderDocument,
} from '../../src/use_cases/index.ts';
import { readDocuments } from '../../src/use_cases/kept_documents/asked/index.ts';
import { composeActivity, readEdition } from '../../src/use_cases/office/index.ts';
import { addPicture, editPicture, movePicture, removeEdition, removePicture } from '../../src/use_cases/programmes/index.ts';
import { SYSTEM } from './authors.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';
import { goesRound } from './round_trip.ts';

const as = (...roles: Role[]): { readonly association: string; readonly actor: Actor } => ({
	association: 'ours',
	actor: { kind: 'user', id: 'u1', name: 'Sacha', roles },
});
const STAFF = as('staff');

/** A photograph as a telephone makes it: on its side, with where and when it was taken. */
async function photograph(): Promise<Buffer> {
	return sharp({ create: { width: 2400, height: 1000, channels: 3, background: '#336699' } })
		.jpeg()
		.withExif({ IFD0: { Make: 'Appareil', DateTime: '2018:06:19 14:00:00' }, IFD3: { GPSLatitude: '48/1 52/1 12/1', GPSLatitudeRef: 'N' } })
		.withMetadata({ orientation: 6 })
		.toBuffer();
}

async function* sent(...pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
	yield* pieces;
}

onBothEngines('pictures of editions', (place) => {
	let store: Store;
	let folder: string;
	let photo: Buffer;
	const key = { id: 'numerique-frugal' };
	beforeAll(async () => {
		store = openStore(await place.open());
		folder = await mkdtemp(join(tmpdir(), 'collegiale-pictures-'));
		photo = await photograph();
		await keep(store, await fullRecord('ours'));
	});
	afterAll(async () => {
		await endDocuments();
		await rm(folder, { recursive: true, force: true });
	});

	const edition = async () => {
		const read = await ask(store, readEdition, key, STAFF);
		if (!read.ok) throw new Error(read.error.code);
		return read.value.edition;
	};
	const add = async (bytes: Uint8Array, more: object = {}) => {
		const kept = await keepPicture(store, STAFF, sent(bytes));
		if (!kept.ok) return kept;
		const { version } = await edition();
		const file = { sha256: kept.value.sha256, name: 'IMG_2031.HEIC.jpeg' };
		return perform(store, addPicture, { key, version, file, alternative: 'Douze agents autour d’un plan', ...more }, STAFF);
	};
	const bytesOf = async (id: string) => {
		const opened = await openFile(store, as(), { id });
		if (!opened.ok) throw new Error(opened.error.code);
		return Buffer.concat(await Array.fromAsync(opened.value.bytes));
	};

	it('are kept upright, no larger than a page needs, without where and when they were taken, for anyone to see', async () => {
		expect((await sharp(photo).metadata()).exif).toBeDefined();
		const added = await add(photo, { credit: 'Jeanne Image' });
		if (!added.ok) throw new Error(JSON.stringify(added.error));
		const [picture] = added.value.value.pictures ?? [];
		if (picture === undefined) throw new Error('no picture');
		expect(picture).toMatchObject({ alternative: 'Douze agents autour d’un plan', credit: 'Jeanne Image', width: 667, height: 1600 });
		const shown = await bytesOf(picture.document);
		const { exif, xmp, orientation, format } = await sharp(shown).metadata();
		expect([exif, xmp, orientation, format]).toEqual([undefined, undefined, undefined, 'jpeg']);
		expect(shown.includes('Appareil')).toBe(false);
		// It is shown with its edition, and not among the documents.
		const listed = await ask(store, readDocuments, {}, as('secretary'));
		expect(listed.ok && listed.value.some(({ id }) => id === picture.document)).toBe(false);
	});

	it('are what their bytes say, say what they show, and come from those who may', async () => {
		const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
		for (const bytes of [svg, Buffer.from('%PDF-1.7\n'), photo.subarray(0, 3000)])
			expect(await keepPicture(store, STAFF, sent(bytes))).toMatchObject({ error: { code: 'picture-type' } });
		expect(await keepPicture(store, STAFF, sent())).toMatchObject({ error: { code: 'file-empty' } });
		const endless = sent(...Array.from({ length: 30 }, () => new Uint8Array(1_000_000)));
		expect(await keepPicture(store, STAFF, endless)).toMatchObject({ error: { code: 'file-too-long', params: { most: 25 } } });
		for (const one of [as('member'), as('auditor'), as()])
			expect(await keepPicture(store, one, sent(photo))).toMatchObject({ error: { code: 'forbidden' } });
		expect(await add(photo, { alternative: ' ' })).toMatchObject({ error: { code: 'input-invalid' } });
		// The same, kept as it came by another way, would tell where it was taken.
		const told = await keepFile(store, STAFF, sent(photo));
		if (!told.ok) throw new Error(told.error.code);
		const { version } = await edition();
		const file = { sha256: told.value.sha256, name: 'x.jpg' };
		expect(await perform(store, addPicture, { key, version, file, alternative: 'Un plan' }, STAFF)).toMatchObject({
			error: { code: 'picture-tells' },
		});
	});

	it('stand in the report of the year, as page, PDF and DOCX', async () => {
		const report = await ask(store, composeActivity, { year: 2017, language: 'fr' }, STAFF);
		if (!report.ok) throw new Error(report.error.code);
		const [picture] = (await edition()).value.pictures ?? [];
		expect(renderHtml(report.value)).toContain(
			`<img src="/documents/${picture?.document}" alt="Douze agents autour d’un plan" width="667" height="1600"`,
		);
		const pictures = await picturesOf(store, 'ours', report.value);
		expect(pictures.size).toBe(1);
		const docx = unzipSync(Buffer.from(await renderDocument(report.value, 'docx', { pictures })));
		expect(Object.keys(docx).filter((name) => name.endsWith('.jpg'))).toHaveLength(1);
		expect(strFromU8(docx['word/document.xml'] ?? new Uint8Array())).toContain('descr="Douze agents autour d’un plan"');
		const [pdf, without] = [
			Buffer.from(await renderDocument(report.value, 'pdf', { pictures })),
			Buffer.from(await renderDocument(report.value, 'pdf')),
		];
		expect(pdf.toString('latin1')).toMatch(/\/Subtype\s*\/Image/u);
		expect(without.toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/u);
	});

	it('are shown in the order that they are given, whatever was moved', async () => {
		const other = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#993322' } })
			.png()
			.toBuffer();
		const third = await sharp({ create: { width: 30, height: 40, channels: 3, background: '#229933' } })
			.png()
			.toBuffer();
		for (const bytes of [other, third]) expect(await add(bytes)).toMatchObject({ ok: true });
		const present = async () => (await edition()).value.pictures?.map(({ document }) => document) ?? [];
		const [one = '', two = '', three = ''] = await present();
		const move = async (document: string, place: number) =>
			perform(store, movePicture, { key, version: (await edition()).version, document, place }, STAFF);
		expect(await move(three, 1)).toMatchObject({ ok: true });
		expect(await present()).toEqual([three, one, two]);
		expect(await move(three, 2)).toMatchObject({ ok: true });
		expect(await present()).toEqual([one, three, two]);
		// Beyond the last is the last.
		expect(await move(one, 24)).toMatchObject({ ok: true });
		expect(await present()).toEqual([three, two, one]);
		expect(await move(one, 0)).toMatchObject({ error: { code: 'input-invalid' } });
		expect(await move('image-none', 1)).toMatchObject({ error: { code: 'not-found' } });
		for (const document of [two, three]) {
			const { version } = await edition();
			expect(await perform(store, removePicture, { key, version, document }, STAFF)).toMatchObject({ ok: true });
		}
		expect(await present()).toEqual([one]);
	});

	it('of a dossier are cleared when they come in, and those that are clear stay to the last byte', async () => {
		const whole = await exportRecord(store, 'ours', SYSTEM.actor);
		if (!whole.ok) throw new Error(whole.error.code);
		const [picture] = (await edition()).value.pictures ?? [];
		const telling = { sha256: createHash('sha256').update(photo).digest('hex'), size: photo.length, type: 'text/plain', name: 'IMG.jpeg' };
		const others = exportedFiles(store, 'ours');
		const withFile = (bytes: Buffer, version: Partial<DocumentVersion>): readonly [AssociationRecord, OpenKept] => [
			{
				...whole.value,
				documents: whole.value.documents.map((one) =>
					one.id === picture?.document ? { ...one, versions: one.versions.map((first) => ({ ...first, ...version })) } : one,
				),
			},
			(sha256) => (sha256 === version.sha256 ? sent(bytes) : others(sha256)),
		];
		const target = openStore(await place.open());
		const [record, open] = withFile(photo, telling);
		const at = `documents/${picture?.document}/1-IMG.jpeg`;
		expect(await planWhole(target, record, open, SYSTEM)).toMatchObject({ ok: true, value: { cleared: [at] } });
		expect(await importWhole(target, record, open, SYSTEM)).toMatchObject({ ok: true, value: { cleared: [at] } });
		const opened = await openFile(target, as(), { id: picture?.document ?? '' });
		if (!opened.ok) throw new Error(opened.error.code);
		const bytes = Buffer.concat(await Array.fromAsync(opened.value.bytes));
		expect(bytes.includes('Appareil')).toBe(false);
		expect(opened.value).toMatchObject({ name: 'IMG.jpg', type: 'image/jpeg', size: bytes.length });
		const read = await ask(target, readEdition, key, STAFF);
		expect(read.ok && read.value.edition.value.pictures).toMatchObject([{ width: 667, height: 1600 }]);
		// The same dossier again changes nothing; one whose picture cannot be cleared does not come in.
		expect(await planWhole(target, record, open, SYSTEM)).toMatchObject({ ok: true, value: { concepts: [] } });
		const broken = photo.subarray(0, 3000);
		const [other, openOther] = withFile(broken, {
			...telling,
			size: broken.length,
			sha256: createHash('sha256').update(broken).digest('hex'),
		});
		expect(await importWhole(target, other, openOther, SYSTEM)).toMatchObject({ error: { code: 'picture-unclear', params: { name: at } } });
	});

	it('go from the store to a dossier and back with nothing lost, and are said anew and taken away', async () => {
		const other = openStore(await place.open());
		await goesRound(store, other, join(folder, 'dossier'));

		const { value, version } = await edition();
		const document = value.pictures?.[0]?.document ?? '';
		const said = await perform(store, editPicture, { key, version, document, alternative: 'Un atelier' }, STAFF);
		expect(said).toMatchObject({ ok: true, value: { value: { pictures: [{ document, alternative: 'Un atelier', width: 667 }] } } });
		expect(JSON.stringify(said)).not.toContain('Jeanne');
		expect(await perform(store, removePicture, { key, version, document }, STAFF)).toMatchObject({ error: { code: 'conflict' } });
		const removed = await perform(store, removePicture, { key, version: (await edition()).version, document }, STAFF);
		expect(removed.ok && 'pictures' in removed.value.value).toBe(false);
		expect(await openFile(store, STAFF, { id: document })).toMatchObject({ error: { code: 'not-found' } });
		// An edition goes with its own.
		const again = await add(photo);
		if (!again.ok) throw new Error(again.error.code);
		const gone = again.value.value.pictures?.[0]?.document ?? '';
		expect(await perform(store, removeEdition, { key, version: again.value.version }, STAFF)).toMatchObject({ ok: true });
		expect(await openFile(store, STAFF, { id: gone })).toMatchObject({ error: { code: 'not-found' } });
	});
});
