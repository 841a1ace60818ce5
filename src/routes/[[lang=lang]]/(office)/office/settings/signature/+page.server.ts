import { may } from '../../../../../../domain/access/index.ts';
import { formatLongDate } from '../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../answered.ts';
import { storeProduct } from '../../../../../store_product.ts';
import { submitForm } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const key = await answered(locals, (office) => office.ask('settings.read_signing_key', {}));
	return {
		key: key && { ...key, until: formatLongDate(key.until, locals.language) },
		writes: may(locals.actor, 'settings.write'),
	};
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const [file, password] = [form.get('file'), form.get('password')];
		const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
		// Neither is said again to a page that says why it was refused.
		form.delete('password');
		form.delete('file');
		const { minutes } = storeProduct(locals);
		return submitForm(form, locals, {
			fields: {},
			run: () => minutes.bringKey(locals.actor, bytes, typeof password === 'string' ? password : ''),
		});
	},
};
