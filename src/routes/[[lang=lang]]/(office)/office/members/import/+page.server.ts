import { refused } from '../../../../../../domain/basics/index.ts';
import { refusal } from '../../../../../../i18n/refusals/index.ts';
import { answered } from '../../../../../answered.ts';
import { storeProduct } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';
import { columnsIn, decisionsIn } from './form.ts';
import { importedText, listView } from './view.ts';

export const load: PageServerLoad = async ({ locals }) => {
	const list = await answered(locals, (office) => office.ask('members.read_list', {}));
	return { list: list && listView(list, locals.language) };
};

export const actions: Actions = {
	send: (event) =>
		submit(event, {
			fields: (form) => ({ file: form.get('file') }),
			run: async (office, { file }) => {
				if (!(file instanceof File) || file.size === 0) return refused(refusal('list-unreadable'));
				const sheet = await storeProduct(event.locals).live.readSheet(new Uint8Array(await file.arrayBuffer()));
				return sheet.ok ? office.perform('members.keep_list', { fileName: file.name.slice(0, 300), ...sheet.value }) : sheet;
			},
		}),
	columns: (event) => submit(event, { fields: columnsIn, run: (office, sent) => office.perform('members.choose_columns', sent) }),
	decide: (event) => submit(event, { fields: decisionsIn, run: (office, sent) => office.perform('members.decide_rows', sent) }),
	again: (event) =>
		submit(event, {
			fields: { list: 'text' },
			run: (office, sent) => office.perform('members.decide_rows', { ...sent, again: true, decisions: {}, othersAreNew: false }),
		}),
	confirm: (event) =>
		submit(event, {
			fields: { list: 'text', shown: 'text', leaveOut: 'flag' },
			run: (office, sent, key) => office.perform('members.import_list', { leaveOut: false, ...sent }, key),
			shows: (done) => importedText(done, event.locals.language),
		}),
	drop: (event) => submit(event, { fields: {}, run: (office) => office.perform('members.drop_list', {}) }),
};
