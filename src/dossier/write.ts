import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Bilingual, ok, type Result, refused } from '../domain/basics/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { disassemble, LOGO } from './disassemble.ts';
import { type DossierFiles, readFiles } from './files.ts';
import { entriesOf, removeEmpty } from './folders.ts';
import { type OpenKept, removeKept, writeKept } from './kept.ts';
import { FILE_KINDS } from './layout.ts';
import { load } from './load.ts';
import { printFile } from './print.ts';

/** What writing a dossier changed, paths in order. */
export interface DossierChanges {
	readonly written: readonly string[];
	readonly removed: readonly string[];
	/** Files that said the same already, kept to the letter with their comments. */
	readonly kept: readonly string[];
}

/** The files that hold a record, by path, in order. Equal records give equal files; reading them gives an equal record. */
export function printDossier(record: AssociationRecord): ReadonlyMap<string, string> {
	const texts = disassemble(record).map((part): [string, string] => [part.path, printFile(part)]);
	if (record.association.logo !== undefined) texts.push([LOGO, record.association.logo.svg]);
	return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether two texts of one file say the same: an order of keys, a comment, a quoting is no difference. */
function saysTheSame(path: string, before: DossierFiles, text: string): boolean {
	const old = before.get(path);
	if (typeof old !== 'string') return false;
	if (old === text) return true;
	const [one, other] = [load(new Map([[path, old]])), load(new Map([[path, text]]))];
	const [a, b] = [one.loaded[0], other.loaded[0]];
	if (a === undefined || b === undefined || one.problems.length > 0) return false;
	return isDeepStrictEqual(a.value, b.value) && a.narrative === b.narrative;
}

/**
 * Writes a record to a folder: a new or empty one, or a dossier, of which it replaces what changed, removes what the record
 * no longer holds, and leaves alone all that is no part of a dossier. Each file is written beside its place and then
 * renamed, so that none is ever half-written; nothing is renamed before all are written.
 * @param open gives the bytes of the documents that the record keeps
 * @returns what changed, or why the folder is not one to write to
 * @throws the file system's error; what was written beside its place is then gone
 */
export async function writeDossier(dir: string, record: AssociationRecord, open: OpenKept): Promise<Result<DossierChanges, Bilingual>> {
	const foreign = await foreignIn(dir);
	if (foreign !== undefined) return refused(foreign);
	// Before the index that names them, and taken away after it: a dossier never names a file that is not there.
	const files = await writeKept(dir, record, open);
	const texts = await replaceTexts(dir, printDossier(record));
	const removed = await removeKept(dir, record);
	return ok({
		written: [...texts.written, ...files.written],
		removed: [...texts.removed, ...removed],
		kept: [...texts.kept, ...files.kept],
	});
}

/** Why a folder is not one to write a dossier to: it holds something else. */
async function foreignIn(dir: string): Promise<Bilingual | undefined> {
	const present = (await entriesOf(dir)).filter((name) => !name.startsWith('.'));
	if (present.length === 0 || present.includes('association.yaml')) return undefined;
	return {
		fr: `« ${dir} » contient déjà autre chose qu’un dossier (${present.slice(0, 3).join(', ')}…) ; choisissez un dossier vide.`,
		en: `“${dir}” already holds something that is no dossier (${present.slice(0, 3).join(', ')}…); choose an empty folder.`,
	};
}

/** Writes a dossier's files by path as {@link writeDossier} does. */
export async function writeTexts(dir: string, texts: ReadonlyMap<string, string>): Promise<Result<DossierChanges, Bilingual>> {
	const foreign = await foreignIn(dir);
	return foreign === undefined ? ok(await replaceTexts(dir, texts)) : refused(foreign);
}

async function replaceTexts(dir: string, texts: ReadonlyMap<string, string>): Promise<DossierChanges> {
	const before = (await entriesOf(dir)).length === 0 ? new Map<string, string>() : await readFiles(dir);
	const kept = [...texts].filter(([path, text]) => saysTheSame(path, before, text)).map(([path]) => path);
	const fresh = [...texts].filter(([path]) => !kept.includes(path));
	const removed = [...before.keys()].filter((path) => !texts.has(path) && FILE_KINDS.some((kind) => kind.path.test(path)));
	const aside: { readonly from: string; readonly to: string }[] = [];
	try {
		for (const [path, text] of fresh) {
			const to = join(dir, path);
			await mkdir(dirname(to), { recursive: true });
			const from = `${to}.${randomUUID()}`;
			aside.push({ from, to });
			await writeFile(from, text);
		}
		for (const { from, to } of aside) await rename(from, to);
	} catch (error) {
		await Promise.all(aside.map(({ from }) => rm(from, { force: true })));
		throw error;
	}
	for (const path of removed) {
		await rm(join(dir, path), { force: true });
		await removeEmpty(join(dir, dirname(path)), dir);
	}
	return { written: fresh.map(([path]) => path), removed, kept };
}
