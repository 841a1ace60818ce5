import { error } from '@sveltejs/kit';
import { printed } from '../../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** The activity report of a year as a file. */
export const GET: RequestHandler = ({ locals, params }) => {
	const { format } = params;
	if (format !== 'pdf' && format !== 'docx') error(404);
	return printed(locals, format, (office) =>
		office.ask('programmes.compose_report', { year: Number(params.year), language: locals.language }),
	);
};
