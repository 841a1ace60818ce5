import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { MOST_ZIP_BYTES, writeZip, ZIP_ENTRY_BYTES, type ZippedFile } from '../../accounts_files/index.ts';
import type { Actor } from '../../domain/access/index.ts';
import { type IsoDate, type Language, ok, type Result, refused } from '../../domain/basics/index.ts';
import { fileNameFrom } from '../../domain/kept_documents/index.ts';
import { formatBytes } from '../../domain/typography/index.ts';
import { csvRows } from '../../exchange/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { type EntryWithEvidence, entriesInOrder, evidenceIn, readFileBytes, type Store } from '../../store/index.ts';
import { exportFec } from '../ledger/export_fec.ts';
import { type EvidenceFile, evidenceFiles } from './files.ts';

/** A piece of evidence in its place in the archive. */
interface PlacedFile extends Pick<EvidenceFile, 'sha256' | 'size'> {
	readonly path: string;
}

const HEADERS = {
	fr: ['Journal', 'Numéro', 'Date', 'Pièce', 'Libellé', 'Montant', 'Fichier', 'SHA-256'],
	en: ['Journal', 'Number', 'Date', 'Evidence', 'Label', 'Amount', 'File', 'SHA-256'],
} as const;
const LIST = { fr: 'pieces.csv', en: 'evidence.csv' } as const;
const FOLDER = { fr: 'pieces', en: 'evidence' } as const;
/** As `sha256sum --check` reads it. */
const DIGESTS = 'SHA256SUMS.txt';
/** Rows written together. */
const BLOCK = 2000;

type Row = Parameters<typeof csvRows>[0][number];
const text = (value: string): Row[number] => ({ kind: 'text', value });

/** The rows of an entry in the list: one a file; one without where it has none. */
function rowsOf(one: EntryWithEvidence, files: readonly PlacedFile[]): readonly Row[] {
	const said: Row = [...[one.journal, one.number, one.date, one.evidence, one.label].map(text), { kind: 'cents', value: one.amount }];
	return files.length === 0 ? [[...said, undefined, undefined]] : files.map(({ path, sha256 }) => [...said, text(path), text(sha256)]);
}

async function digestOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
	return hash.digest('hex');
}

/** Writes the list of a year's entries with their evidence. @returns the files that it names, each once, in its order */
async function writeList(
	store: Store,
	association: string,
	{ year, language, path }: { readonly year: IsoDate; readonly language: Language; readonly path: string },
): Promise<readonly PlacedFile[]> {
	return store.read(association, async (record) => {
		const evidence = await evidenceIn(record, year);
		const placed: PlacedFile[] = [];
		let rows: Row[] = [HEADERS[language].map(text)];
		let first = true;
		const flush = async () => {
			// Spreadsheets take the first mark for what it is: UTF-8.
			await appendFile(path, csvRows(rows, language, first), { mode: 0o600 });
			[rows, first] = [[], false];
		};
		for await (const one of entriesInOrder(record, year)) {
			const files = (evidence.get(one.entry) ?? []).flatMap(evidenceFiles).map(({ sha256, size, name }, index): PlacedFile => {
				const folder = fileNameFrom(`${one.journal} ${one.number.padStart(6, '0')}`);
				return { sha256, size, path: `${FOLDER[language]}/${folder}/${index + 1}-${name}` };
			});
			placed.push(...files);
			rows.push(...rowsOf(one, files));
			if (rows.length >= BLOCK) await flush();
		}
		await flush();
		return placed;
	});
}

/**
 * Writes what an auditor takes along of a fiscal year as one archive: the FEC, each file of evidence under its entry, a list of
 * all entries that says which have none, and the digests of all files. The folder has to be a disk's.
 * @returns the archive's name
 * @throws the file system's error
 */
export async function exportEvidence(
	store: Store,
	request: { readonly association: string; readonly actor: Actor; readonly language: Language },
	year: IsoDate,
	folder: string,
): Promise<Result<{ readonly name: string }, Refusal>> {
	const { association, language } = request;
	// It judges who asks, and whether there is such a year.
	const fec = await exportFec(store, request, year, folder);
	if (!fec.ok) return fec;
	const fecPath = join(folder, fec.value.name);
	const list = join(folder, LIST[language]);
	const files = await writeList(store, association, { year, language, path: list });
	const texts = [fecPath, list];
	const sizes = await Promise.all(texts.map(async (path) => (await stat(path)).size));
	const weight = (bytes: number, path: string) => bytes + 2 * Buffer.byteLength(path) + ZIP_ENTRY_BYTES;
	const total = [
		...sizes.map((size) => weight(size, '')),
		...files.map(({ size, path }) => 2 * weight(0, path) + weight(size, path)),
	].reduce((sum, size) => sum + size, 0);
	if (total > MOST_ZIP_BYTES) return refused(refusal('evidence-too-large', { size: formatBytes(total, language) }));
	const digests = [
		...(await Promise.all(texts.map(async (path) => ({ path: path.slice(folder.length + 1), sha256: await digestOf(path) })))),
		...files,
	];
	async function* inside(): AsyncGenerator<ZippedFile> {
		for (const path of texts) yield { path: path.slice(folder.length + 1), pressed: true, bytes: createReadStream(path) };
		for (const { path, sha256 } of files) yield { path, pressed: false, bytes: readFileBytes(store, association, sha256) };
		const sums = digests.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
		yield { path: DIGESTS, pressed: true, bytes: Readable.from([Buffer.from(sums)]) };
	}
	const name = `${fec.value.name.replace(/\.txt$/u, '')}-${FOLDER[language]}.zip`;
	await writeZip(join(folder, name), inside());
	for (const path of texts) await rm(path, { force: true });
	return ok({ name });
}
