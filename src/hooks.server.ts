import { type HandleServerError, sequence } from '@sveltejs/kit/hooks';
import { admission } from './hooks/admission.ts';
import { answering } from './hooks/answering.ts';
import { bodyLimit } from './hooks/body_limit.ts';
import { headers } from './hooks/headers.ts';
import { identity } from './hooks/identity.ts';
import { language } from './hooks/language.ts';
import { logged } from './hooks/logged.ts';
import { record } from './hooks/record.ts';
import { sameOrigin } from './hooks/same_origin.ts';
import type { Product, ProductConfig } from './platform/index.ts';

// Node runs the product's own files as they are; only the pages are bundled. The address of the composition root comes from the command that serves.
const platform: {
	readonly openProduct: (config: ProductConfig) => Promise<Product>;
	readonly whileAnswering: <T>(answer: Promise<T>) => Promise<T>;
} = await import(/* @vite-ignore */ process.env.COLLEGIALE_PLATFORM ?? '');
const product = await platform.openProduct(JSON.parse(process.env.COLLEGIALE_PRODUCT ?? ''));

/** Each does one thing, and what is refused early costs least: the outermost first. */
export const handle = sequence(
	answering(platform.whileAnswering),
	logged(product.log),
	headers,
	language,
	bodyLimit,
	sameOrigin,
	identity(product),
	admission(product),
	record(product),
);

/** What nothing foresaw is written to the log under the request's id; the page tells nothing of it. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	if (kind === 'unknown') product.log('http.failed', { request: event.locals.request, route: event.route.id ?? '', error });
};
