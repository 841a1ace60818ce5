import { pdfOf } from '../../../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** One resolution out of the minutes. */
export const GET: RequestHandler = ({ locals, params }) =>
	pdfOf(locals, (office) =>
		office.ask('minutes.compose_extract', { assembly: params.id, resolution: params.resolution, language: locals.language }),
	);
