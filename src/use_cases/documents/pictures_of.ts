import type { Block, DocumentTree } from '../../domain/document/index.ts';
import { readWholeFile, type Store } from '../../store/index.ts';

function* digestsIn(blocks: readonly Block[]): Generator<string> {
	for (const block of blocks) {
		if (block.type === 'pictures') yield* block.items.map(({ sha256 }) => sha256);
		else if (block.type === 'section' || block.type === 'beside') yield* digestsIn(block.children);
		else if (block.type === 'list') for (const item of block.items) yield* digestsIn(item.children);
	}
}

/** The bytes of the pictures that a document shows, by their SHA-256, to print it with; a few hundred kB each. */
export async function picturesOf(store: Store, association: string, tree: DocumentTree): Promise<ReadonlyMap<string, Uint8Array>> {
	const found = new Map<string, Uint8Array>();
	// One transaction each: nobody waits for all of them.
	for (const sha256 of new Set(digestsIn(tree.children))) {
		const bytes = await store.read(association, ({ tx }) => readWholeFile(tx, association, sha256));
		if (bytes !== undefined) found.set(sha256, bytes);
	}
	return found;
}
