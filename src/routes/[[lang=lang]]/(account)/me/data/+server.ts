import { answered } from '../../../../answered.ts';
import { download } from '../../../../download.ts';
import type { RequestHandler } from './$types';

/** All that the association holds of whoever asks. */
export const GET: RequestHandler = async ({ locals }) => {
	const held = await answered(locals, (office) => office.ask('own.read_data', {}));
	return download({
		name: `${locals.language === 'fr' ? 'mes-donnees' : 'my-data'}-${held.on}.json`,
		content: JSON.stringify(held, null, '\t'),
	});
};
