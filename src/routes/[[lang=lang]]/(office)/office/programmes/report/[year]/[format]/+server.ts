import { error } from '@sveltejs/kit';
import { answered } from '../../../../../../../answered.ts';
import type { RequestHandler } from './$types';

const TYPES = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } as const;

/** The activity report of a year as a file. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { product, language } = locals;
	const { format } = params;
	if (product.kind !== 'store' || (format !== 'pdf' && format !== 'docx')) error(404);
	const tree = await answered(locals, (office) => office.ask('programmes.compose_report', { year: Number(params.year), language }));
	const { name, content } = await product.live.print(tree, format);
	return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
		headers: { 'Content-Type': TYPES[format], 'Content-Disposition': `attachment; filename="${name}"` },
	});
};
