import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const TYPES = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	html: 'text/html; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	json: 'application/json; charset=utf-8',
} as const;

export const GET: RequestHandler = async ({ locals, params }) => {
	const assembly = locals.core.assembly(params.id);
	const format = locals.core.formats.find((one) => one === params.format);
	if (assembly === undefined || format === undefined) error(404);
	const { name, content } = await locals.core.minutesFile(assembly, format, locals.language);
	return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
		headers: { 'Content-Type': TYPES[format], 'Content-Disposition': `attachment; filename="${name}"` },
	});
};
