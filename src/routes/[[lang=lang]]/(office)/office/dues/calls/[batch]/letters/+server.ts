import { pdfOf } from '../../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** The letters of a sending that go by post. */
export const GET: RequestHandler = ({ locals, params }) =>
	pdfOf(locals, (office) => office.ask('dues.compose_call', { batch: params.batch, language: locals.language }));
