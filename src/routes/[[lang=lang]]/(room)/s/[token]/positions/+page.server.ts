import { answered } from '../../../../../answered.ts';
import { seated } from '../../../../../attended.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { assembly } = seated(locals);
	const { topics } = await answered(locals, (office) => office.ask('positions.list', { assembly }));
	return { topics, token: params.token };
};
