import { type Actor, may } from '../../domain/access/index.ts';
import { type Instant, type Result, refused } from '../../domain/basics/index.ts';
import { MOST_PICTURE_BYTES } from '../../domain/programmes/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { cleanPicture } from '../../pictures/index.ts';
import { inOnePiece, type KeptFile, type Store, keepFile as storeFile } from '../../store/index.ts';
import { mediaTypeOf } from '../kept_documents/index.ts';

/**
 * Keeps a picture that was sent, upright and without what its maker did not see in it, before an action puts it to an
 * edition. What was sent itself is not kept.
 */
export async function keepPicture(
	store: Store,
	request: { readonly association: string; readonly actor: Actor; readonly now?: Instant },
	bytes: AsyncIterable<Uint8Array>,
): Promise<Result<KeptFile, Refusal>> {
	const { association, actor, now = new Date().toISOString() } = request;
	if (!may(actor, 'programmes.write')) return refused(refusal('forbidden'));
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of bytes) {
		size += piece.length;
		if (size > MOST_PICTURE_BYTES) return refused(refusal('file-too-long', { most: MOST_PICTURE_BYTES / 1_000_000 }));
		pieces.push(piece);
	}
	if (size === 0) return refused(refusal('file-empty'));
	const clean = await cleanPicture(Buffer.concat(pieces));
	if (clean === undefined) return refused(refusal('picture-type'));
	return storeFile(store, association, { actor, action: 'programmes.keep_picture', at: now }, inOnePiece(clean), mediaTypeOf);
}
