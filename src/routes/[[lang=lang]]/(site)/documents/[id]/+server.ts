import { answered } from '../../../../answered.ts';
import { documentFile, versionAsked } from '../../../../document_file.ts';
import type { RequestHandler } from './$types';

/** The file of a document, for those who may read it: to all others it is not there. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const wanted = { id: params.id, ...versionAsked(url) };
	return documentFile(await answered(locals, (office) => office.openFile(wanted)), request);
};
