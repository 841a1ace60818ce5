import { toldHistory } from '../../../../told_history.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
	const before = Number(url.searchParams.get('before'));
	const entries = await toldHistory(locals, { limit: PAGE, ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}) });
	const last = entries.at(-1);
	return { entries, older: entries.length === PAGE && last !== undefined && last.seq > 1 ? last.seq : null };
};
