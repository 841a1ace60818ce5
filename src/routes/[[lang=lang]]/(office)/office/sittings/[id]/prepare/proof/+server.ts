import { pdfOf } from '../../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** What is known of how the assembly was convened. */
export const GET: RequestHandler = ({ locals, params }) =>
	pdfOf(locals, (office) => office.ask('assemblies.compose_notice_proof', { assembly: params.id, language: locals.language }));
