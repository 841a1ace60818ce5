import { pdfOf } from '../../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** The letters of the last notice, for those who have no address. */
export const GET: RequestHandler = ({ locals, params }) =>
	pdfOf(locals, (office) => office.ask('assemblies.compose_letters', { assembly: params.id, language: locals.language }));
