import { type Actor, may } from '../../domain/access/index.ts';
import { type Instant, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { type KeptFile, readFileBytes, type Store, keepFile as storeFile } from '../../store/index.ts';
import { ask } from '../perform.ts';
import { findLaid } from './asked/find_laid.ts';
import { findVersion } from './asked/find_version.ts';
import { mediaTypeOf } from './media_type.ts';

interface FileRequest {
	readonly association: string;
	readonly actor: Actor;
	readonly now?: Instant;
}

/**
 * Keeps the bytes of a file as they come, before an action names them by their digest: nothing is told of it until then,
 * and a file that nothing names is forgotten a day later.
 */
export async function keepFile(
	store: Store,
	{ association, actor, now = new Date().toISOString() }: FileRequest,
	bytes: AsyncIterable<Uint8Array>,
): Promise<Result<KeptFile, Refusal>> {
	// Evidence is attached to entries by whoever writes these.
	if (!may(actor, 'documents.write') && !may(actor, 'accounts.write')) return refused(refusal('forbidden'));
	return storeFile(store, association, { actor, action: 'documents.keep_file', at: now }, bytes, mediaTypeOf);
}

/** A file that someone may read. */
export interface OpenedFile extends KeptFile {
	/** As it was sent. */
	readonly name: string;
	readonly bytes: AsyncIterable<Uint8Array>;
}

/** A document whose file is asked for. `version`: 1 for the first, the one in use where not given; `assembly`: as laid before it. */
export type WantedFile = { readonly id: string; readonly version?: number } | { readonly id: string; readonly assembly: string };

/**
 * Opens the file of a document, for someone who may read it.
 * @returns the file, or that it is not there: also where it is not theirs to know of
 */
export async function openFile(store: Store, request: FileRequest, wanted: WantedFile): Promise<Result<OpenedFile, Refusal>> {
	const found = 'assembly' in wanted ? await ask(store, findLaid, wanted, request) : await ask(store, findVersion, wanted, request);
	if (!found.ok) return found;
	const { sha256 } = found.value;
	return { ok: true, value: { ...found.value, bytes: readFileBytes(store, request.association, sha256) } };
}
