import { letterAsked } from '../../../../../../../../letter_asked.ts';
import { pdfOf } from '../../../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** The call for one's own dues, or the receipt. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	pdfOf(locals, (office) => office.ask('own.compose_letter', letterAsked(params, url, locals.language)));
