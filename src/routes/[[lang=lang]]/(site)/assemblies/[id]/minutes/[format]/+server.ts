import { error } from '@sveltejs/kit';
import { download } from '../../../../../../download.ts';
import { assemblyWithMinutes } from '../../../../../../published.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const assembly = assemblyWithMinutes(locals, params.id);
	const format = locals.core.formats.find((one) => one === params.format);
	if (format === undefined) error(404);
	return download(await locals.core.minutesFile(assembly, format, locals.language));
};
