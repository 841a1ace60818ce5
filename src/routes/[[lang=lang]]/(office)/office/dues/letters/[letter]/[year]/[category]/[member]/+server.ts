import { letterAsked } from '../../../../../../../../../letter_asked.ts';
import { pdfOf } from '../../../../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** The call for dues, or the receipt, of one membership. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	pdfOf(locals, (office) => office.ask('dues.compose_letter', letterAsked(params, url, locals.language)));
