import { may } from '../../../../../../domain/access/index.ts';
import { formatLongDate } from '../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../answered.ts';
import { storeProduct } from '../../../../../store_product.ts';
import { submitForm } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Days before its end from which a certificate is told to be renewed: an authority takes its time. */
const SOON = 60;

export const load: PageServerLoad = async ({ locals }) => {
	const key = await answered(locals, (office) => office.ask('settings.read_signing_key', {}));
	return {
		key: key && { ...key, until: formatLongDate(key.until, locals.language), soon: key.brought && key.daysLeft <= SOON },
		writes: may(locals.actor, 'settings.write'),
	};
};

export const actions: Actions = {
	make: async ({ request, locals }) => {
		const { minutes } = storeProduct(locals);
		return submitForm(await request.formData(), locals, { fields: {}, run: () => minutes.makeKey(locals.actor) });
	},
	bring: async ({ request, locals }) => {
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
