import { json } from '@sveltejs/kit';
import { answered } from '../../../../../answered.ts';
import { seated } from '../../../../../attended.ts';
import type { RequestHandler } from './$types';

/** The voices that whoever follows a personal link casts now, where src/platform/straight has left it. */
export const GET: RequestHandler = async ({ locals }) => {
	const { assembly } = seated(locals);
	return json(await answered(locals, (office) => office.ask('sittings.own_voices', { assembly })));
};
