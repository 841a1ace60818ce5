import { documentFile, versionAsked } from '../../../../document_file.ts';
import { storeProduct } from '../../../../store_product.ts';
import { callerOf, problemResponse } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** The file of a document, for those who may read it. */
export const GET: RequestHandler = async (event) => {
	const { params, request, locals } = event;
	const answer = await storeProduct(locals).api.open(callerOf(event), { id: params.id, ...versionAsked(event.url) });
	return answer.done ? documentFile(answer.body, request) : problemResponse(answer);
};
