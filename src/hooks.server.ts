import type { Handle } from '@sveltejs/kit/hooks';
import type { Actor } from './domain/access/index.ts';
import { mayOpen } from './platform/access.ts';
import type { Product, ProductConfig } from './platform/index.ts';

// Node runs the product's own files as they are; only the pages are bundled. The address of the composition root comes from the command that serves.
const platform: { openProduct: (config: ProductConfig) => Promise<Product> } = await import(
	/* @vite-ignore */ process.env.COLLEGIALE_PLATFORM ?? ''
);
const product = await platform.openProduct(JSON.parse(process.env.COLLEGIALE_PRODUCT ?? ''));

const VISITOR: Actor = { kind: 'user', id: 'visitor', name: 'visitor', roles: [] };
/** Whoever reads a dossier on this machine has its files. */
const OWNER: Actor = { kind: 'system', id: 'dossier', name: 'dossier', roles: [] };

/** Denies what no one is let into, then gives each page the record, who asks and in which language. */
export const handle: Handle = async ({ event, resolve }) => {
	const actor = product.kind === 'dossier' ? OWNER : VISITOR;
	if (event.route.id !== null && !mayOpen(actor, event.route.id, event.request.method, product.kind)) {
		return new Response('403', { status: 403 });
	}
	const { core, problems } = await product.live.now();
	const language = event.url.pathname === '/en' || event.url.pathname.startsWith('/en/') ? 'en' : 'fr';
	Object.assign(event.locals, {
		product,
		core,
		language,
		actor,
		problems: problems[language],
		office: product.kind === 'store' ? product.live.as(actor) : undefined,
	});
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('<html lang="fr">', `<html lang="${language}">`),
	});
	response.headers.set('X-Content-Type-Options', 'nosniff');
	response.headers.set('Referrer-Policy', 'same-origin');
	return response;
};
