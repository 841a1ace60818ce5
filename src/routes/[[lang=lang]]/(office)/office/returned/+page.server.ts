import { RETURNED_WORDS } from '../../../../../i18n/office/index.ts';
import { submitForm } from '../../../../submit.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const file = form.get('file');
		const notice = file instanceof File ? await file.text() : '';
		const words = RETURNED_WORDS[locals.language];
		return submitForm(form, locals, {
			fields: () => ({ notice }),
			run: (office, sent, key) => office.perform('mail.note_returned', sent, key),
			shows: ({ returned, name, status }) => (returned ? words.noted(name ?? words.someone, status ?? '') : words.late),
		});
	},
};
