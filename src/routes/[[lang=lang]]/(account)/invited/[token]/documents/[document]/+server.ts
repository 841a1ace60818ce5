import { answered } from '../../../../../../answered.ts';
import { documentFile } from '../../../../../../document_file.ts';
import { seatAt } from '../../../../../../seat.ts';
import type { RequestHandler } from './$types';

/** A document laid before the assembly, or its signed minutes, for whoever has the link. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
	const { office, assembly } = await seatAt(locals, params.token);
	const wanted = { id: params.document, assembly };
	return documentFile(await answered({ ...locals, office }, (seated) => seated.openFile(wanted)), request);
};
