import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DocumentVersion, placeInDossier } from '../domain/kept_documents/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { removeEmpty } from './folders.ts';
import type { Places } from './places.ts';
import type { DossierProblem } from './problem.ts';

/** Gives the bytes of a file by their SHA-256. */
export type OpenKept = (sha256: string) => AsyncIterable<Uint8Array>;

interface Placed {
	readonly path: string;
	readonly version: DocumentVersion;
	readonly document: string;
	readonly index: number;
}

function placedFiles({ documents }: Pick<AssociationRecord, 'documents'>): Placed[] {
	return documents.flatMap((document) =>
		document.versions.map((version, index) => ({ path: placeInDossier(document, index), version, document: document.id, index })),
	);
}

/** What a file on the disk is; links are not followed. */
async function found(file: string): Promise<Pick<DocumentVersion, 'size' | 'sha256'> | undefined> {
	const stat = await lstat(file).catch(() => undefined);
	if (stat?.isFile() !== true) return undefined;
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file)) hash.update(chunk);
	return { size: stat.size, sha256: hash.digest('hex') };
}

function same(one: Pick<DocumentVersion, 'size' | 'sha256'> | undefined, other: DocumentVersion): boolean {
	return one?.sha256 === other.sha256 && one.size === other.size;
}

/** What is wrong with the files that a dossier keeps: missing, or not those that `documents.yaml` names. */
export async function checkKept(dir: string, record: AssociationRecord, places: Places): Promise<DossierProblem[]> {
	const problems: DossierProblem[] = [];
	for (const { path, version, document, index } of placedFiles(record)) {
		const there = await found(join(dir, path));
		if (same(there, version)) continue;
		const place = places.locate(['documents', document, 'versions', index]) ?? { file: 'documents.yaml', line: 1, column: 1 };
		const message =
			there === undefined
				? { fr: `le fichier ${path} manque.`, en: `the file ${path} is missing.` }
				: {
						fr: `le fichier ${path} n’est pas celui dont l’empreinte est donnée : ${there.size} octets, sha256 ${there.sha256}.`,
						en: `the file ${path} is not the one whose digest is given: ${there.size} bytes, sha256 ${there.sha256}.`,
					};
		problems.push({ code: 'file', ...place, found: there?.sha256 ?? '', message });
	}
	return problems;
}

/** The file of a record's document in the dossier that holds it. @throws Error where the record names no such file */
export function keptInDossier(dir: string, record: AssociationRecord): OpenKept {
	const files = new Map(placedFiles(record).map(({ path, version }) => [version.sha256, path]));
	return (sha256) => {
		const path = files.get(sha256);
		if (path === undefined) throw new Error(`no file ${sha256}`);
		return createReadStream(join(dir, path));
	};
}

/** Paths of the files that stand where a dossier keeps those of documents. */
async function standing(dir: string): Promise<string[]> {
	const entries = await readdir(join(dir, 'documents'), { recursive: true, withFileTypes: true }).catch(() => []);
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(dir.length).replaceAll('\\', '/').replace(/^\/+/u, ''))
		.filter((path) => /^documents\/[a-z0-9-]+\/\d+-[^/]+$/u.test(path));
}

/**
 * Writes the files of a record's documents to their places in a folder, each beside its place and then renamed; those that
 * stand there already are left as they are.
 * @returns what was written, and how many were there
 */
export async function writeKept(
	dir: string,
	record: AssociationRecord,
	open: OpenKept,
): Promise<{ readonly written: readonly string[]; readonly kept: readonly string[] }> {
	const [written, kept]: [string[], string[]] = [[], []];
	for (const { path, version } of placedFiles(record)) {
		const to = join(dir, path);
		if (same(await found(to), version)) {
			kept.push(path);
			continue;
		}
		const aside = `${to}.${randomUUID()}`;
		await mkdir(dirname(to), { recursive: true });
		try {
			await pipeline(Readable.from(open(version.sha256)), createWriteStream(aside));
			await rename(aside, to);
		} catch (error) {
			await rm(aside, { force: true });
			throw error;
		}
		written.push(path);
	}
	return { written, kept };
}

/** Takes away the files of documents that a record does not have any more. @returns their paths */
export async function removeKept(dir: string, record: AssociationRecord): Promise<readonly string[]> {
	const wanted = new Set(placedFiles(record).map(({ path }) => path));
	const removed = (await standing(dir)).filter((path) => !wanted.has(path));
	for (const path of removed) {
		await rm(join(dir, path), { force: true });
		await removeEmpty(join(dir, dirname(path)), dir);
	}
	return removed;
}
