import { error } from '@sveltejs/kit';
import { printed } from '../../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** The budget page of the grant form as a file. */
export const GET: RequestHandler = ({ locals, params }) => {
	const { format } = params;
	if (format !== 'pdf' && format !== 'docx') error(404);
	return printed(locals, format, (office) => office.ask('budget.compose_form', { id: params.id, language: locals.language }));
};
