import type { Result } from '../domain/basics/index.ts';
import type { DocumentTree, Format } from '../domain/document/index.ts';
import type { Refusal } from '../i18n/refusals/index.ts';
import type { OfficeAs } from '../platform/index.ts';
import { answered } from './answered.ts';
import { download } from './download.ts';
import { storeProduct } from './store_product.ts';

type Locals = Pick<App.Locals, 'office' | 'language' | 'product'>;
type Asks = (office: OfficeAs) => Promise<Result<DocumentTree, Refusal>>;

/** A document that a query composes, as a file of a format to be downloaded. @throws the page's error where the query is refused */
export async function printed(locals: Locals, format: Format, asks: Asks): Promise<Response> {
	const { live } = storeProduct(locals);
	return download(await live.print(await answered(locals, asks), format));
}

/** As {@link printed}, as a PDF. */
export function pdfOf(locals: Locals, asks: Asks): Promise<Response> {
	return printed(locals, 'pdf', asks);
}
