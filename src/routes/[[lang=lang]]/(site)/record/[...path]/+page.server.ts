import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const text = locals.core.files.get(params.path);
	if (text === undefined) error(404);
	return { path: params.path, lines: text.replace(/\r?\n$/u, '').split(/\r?\n/u) };
};
