import { JOURNAL_PART_NAMES } from '../../../../../domain/record/index.ts';
import { historyForm, MENU_WORDS } from '../../../../../i18n/office/index.ts';
import { toldHistory } from '../../../../told_history.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
	const before = Number(url.searchParams.get('before'));
	const asked = url.searchParams.get('part');
	const part = JOURNAL_PART_NAMES.find((one) => one === asked);
	const entries = await toldHistory(locals, {
		limit: PAGE,
		...(part === undefined ? {} : { part }),
		...(Number.isSafeInteger(before) && before > 0 ? { before } : {}),
	});
	const last = entries.at(-1);
	const older = entries.length === PAGE && last !== undefined && last.seq > 1;
	const names = MENU_WORDS[locals.language];
	const words = historyForm(locals.language);
	return {
		part: part ?? '',
		form: { part: words.part, show: words.show },
		entries,
		choices: [{ value: '', label: words.everything }, ...JOURNAL_PART_NAMES.map((one) => ({ value: one, label: names[one] }))],
		older: older ? `?${new URLSearchParams({ ...(part === undefined ? {} : { part }), before: String(last.seq) })}` : null,
	};
};
