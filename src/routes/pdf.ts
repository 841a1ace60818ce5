import { error } from '@sveltejs/kit';
import type { Result } from '../domain/basics/index.ts';
import type { DocumentTree } from '../domain/document/index.ts';
import type { Refusal } from '../i18n/refusals/index.ts';
import type { OfficeAs } from '../platform/index.ts';
import { answered } from './answered.ts';
import { download } from './download.ts';

/** A document that a query composes, as a PDF to be downloaded. @throws the page's error where the query is refused */
export async function pdfOf(
	locals: Pick<App.Locals, 'office' | 'language' | 'product'>,
	asks: (office: OfficeAs) => Promise<Result<DocumentTree, Refusal>>,
): Promise<Response> {
	const { product } = locals;
	if (product.kind !== 'store') error(404);
	return download(await product.live.print(await answered(locals, asks), 'pdf'));
}
