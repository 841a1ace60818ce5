import { pdfOf } from '../../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** The attendance sheet, to be printed and signed. */
export const GET: RequestHandler = ({ locals, params }) =>
	pdfOf(locals, (office) => office.ask('sittings.compose_sheet', { assembly: params.id, language: locals.language }));
