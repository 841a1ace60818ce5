import { allAnswered } from './answering.ts';
import type { ProductConfig } from './config.ts';
import { type Live, openLive } from './live.ts';
import { type Log, openLog } from './logging/index.ts';
import { PAPERS, type Papers } from './papers.ts';
import { openStoreProduct, type StoreProduct } from './store_product.ts';

/** A dossier's record, which nobody changes through the server. */
export interface DossierProduct {
	readonly kind: 'dossier';
	readonly log: Log;
	readonly papers: Papers;
	readonly live: Live;
}

/** What a server shows. */
export type Product = DossierProduct | StoreProduct;

let served: Product | undefined;

/** What this process serves, once its pages have opened it; whoever hands them requests answers some before them. */
export function servedProduct(): Product | undefined {
	return served;
}

/** Ends the connections on which this process tells what changes: they would stay open for as long as someone follows. */
export function endFollowing(): void {
	if (served?.kind === 'store') served.channel.end();
}

/** Closes the store that this process serves, where it serves one, after the answers that still use it. @param most milliseconds that it waits for them */
export async function closeServed(most: number): Promise<void> {
	if (served?.kind !== 'store') return;
	await allAnswered(most);
	await served.store.close();
}

/** Opens what is to be served. @throws Error where the dossier does not read, StoreError where the store does not open */
export async function openProduct(config: ProductConfig): Promise<Product> {
	served =
		config.kind === 'store'
			? await openStoreProduct(config)
			: { kind: 'dossier', log: openLog(config.logLevel), papers: PAPERS, live: await openLive(config.dossier) };
	return served;
}
