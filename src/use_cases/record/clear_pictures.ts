import { createHash } from 'node:crypto';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { currentVersion, type DocumentVersion, type KeptDocument, placeInDossier } from '../../domain/kept_documents/index.ts';
import { MOST_PICTURE_BYTES } from '../../domain/programmes/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import type { OpenKept } from '../../dossier/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { cleanPicture, readPicture } from '../../pictures/index.ts';
import { inOnePiece } from '../../store/index.ts';
import { mediaTypeOf } from '../kept_documents/index.ts';

/** A record whose pictures tell no more than they show, with its files. */
export interface ClearedRecord {
	readonly record: AssociationRecord;
	readonly open: OpenKept;
	/** Places in the dossier of the files that were put in other bytes. */
	readonly cleared: readonly string[];
}

/** Which file of which document. */
interface Placed {
	readonly document: KeptDocument;
	readonly index: number;
	readonly version: DocumentVersion;
}

/** The bytes that stand in the place of a picture's; none where it may be shown as it is, or is no picture at all. */
async function clearBytes({ document, index, version }: Placed, open: OpenKept): Promise<Result<Uint8Array | undefined, Refusal>> {
	const name = placeInDossier(document, index);
	if (version.size > MOST_PICTURE_BYTES) return refused(refusal('picture-unclear', { name }));
	const bytes = Buffer.concat(await Array.fromAsync(open(version.sha256)));
	// What the dossier says of it proves nothing.
	if (!(await mediaTypeOf(bytes)).startsWith('image/')) return ok(undefined);
	const read = await readPicture(bytes);
	if (read !== undefined && read !== 'untold') return ok(undefined);
	const clean = await cleanPicture(bytes);
	return clean === undefined ? refused(refusal('picture-unclear', { name })) : ok(clean);
}

/** The same version with other bytes. */
async function versionWith(version: DocumentVersion, bytes: Uint8Array): Promise<DocumentVersion> {
	const type = await mediaTypeOf(bytes);
	const name = `${version.name.replace(/\.[^.]*$/u, '')}${type === 'image/png' ? '.png' : '.jpg'}`;
	return { ...version, name, type, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * Clears the pictures of editions of where, when and with what they were made, as those are that come through the page of
 * their edition: anyone may read them, and whoever put them into a dossier may not know what a camera wrote into them. What is
 * clear already stays as it is, to the last byte.
 */
export async function clearPictures(record: AssociationRecord, open: OpenKept): Promise<Result<ClearedRecord, Refusal>> {
	const shown = new Set(record.editions.flatMap(({ pictures = [] }) => pictures.map(({ document }) => document)));
	const made = new Map<string, Uint8Array>();
	const cleared: string[] = [];
	const documents: KeptDocument[] = [];
	for (const document of record.documents) {
		const versions = [...document.versions];
		for (const [index, version] of shown.has(document.id) ? versions.entries() : []) {
			const clear = await clearBytes({ document, index, version }, open);
			if (!clear.ok) return clear;
			if (clear.value === undefined) continue;
			const next = await versionWith(version, clear.value);
			made.set(next.sha256, clear.value);
			versions[index] = next;
			cleared.push(placeInDossier(document, index));
		}
		documents.push({ ...document, versions });
	}
	if (cleared.length === 0) return ok({ record, open, cleared });

	const sizes = new Map<string, { readonly width: number; readonly height: number }>();
	for (const document of documents) {
		const bytes = made.get(currentVersion(document)?.sha256 ?? '');
		const size = bytes === undefined ? undefined : await readPicture(bytes);
		if (size !== undefined && size !== 'untold') sizes.set(document.id, size);
	}
	const editions = record.editions.map((edition) =>
		edition.pictures === undefined
			? edition
			: { ...edition, pictures: edition.pictures.map((one) => ({ ...one, ...sizes.get(one.document) })) },
	);
	return ok({
		record: { ...record, documents, editions },
		open: (sha256) => {
			const bytes = made.get(sha256);
			return bytes === undefined ? open(sha256) : inOnePiece(bytes);
		},
		cleared,
	});
}
