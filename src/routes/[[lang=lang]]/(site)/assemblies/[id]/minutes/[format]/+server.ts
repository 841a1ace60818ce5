import { error } from '@sveltejs/kit';
import { download } from '../../../../../../download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const assembly = locals.core.assembly(params.id);
	const format = locals.core.formats.find((one) => one === params.format);
	if (assembly === undefined || format === undefined) error(404);
	return download(await locals.core.minutesFile(assembly, format, locals.language));
};
