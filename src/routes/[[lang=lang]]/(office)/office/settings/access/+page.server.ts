import { z } from 'zod';
import { ROLES } from '../../../../../../domain/access/index.ts';
import { refused } from '../../../../../../domain/basics/index.ts';
import { refusal } from '../../../../../../i18n/refusals/index.ts';
import { answered } from '../../../../../answered.ts';
import { storeProduct } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Everyone is a visitor. */
const GIVEN = ROLES.filter((role) => role !== 'visitor');
const invited = z.object({ email: z.email().max(254), role: z.enum(GIVEN) });
const NO_ADDRESS = { fr: 'ce n’est pas une adresse électronique.', en: 'this is not an email address.' };

export const load: PageServerLoad = async ({ locals }) => {
	const { signIn, settings } = storeProduct(locals);
	const given = await answered(locals, (office) => office.ask('access.list_roles', {}));
	const accounts = new Map(
		await Promise.all([...new Set(given.map(({ account }) => account))].map(async (id) => [id, await signIn.accountOf(id)] as const)),
	);
	return {
		roles: GIVEN,
		mailed: settings.mail.server !== null,
		given: given
			.map(({ account, ...one }) => {
				const held = accounts.get(account);
				return { ...one, account, name: held?.name || held?.email || account, email: held?.email, confirmed: held?.confirmed };
			})
			.sort((a, b) => a.name.localeCompare(b.name, locals.language)),
	};
};

export const actions: Actions = {
	invite: (event) =>
		submit(event, {
			fields: { email: 'text', role: 'text' },
			run: async (_, sent) => {
				const read = invited.safeParse(sent);
				if (!read.success) return refused({ ...refusal('input-invalid'), fields: [{ path: ['email'], message: NO_ADDRESS }] });
				const { actor, language } = event.locals;
				return storeProduct(event.locals).settings.invite(actor, { ...read.data, language });
			},
			shows: () => 'invited',
		}),
	withdraw: (event) =>
		submit(event, {
			fields: { account: 'text', role: 'text' },
			run: (office, sent, key) => office.perform('access.withdraw_role', sent, key),
		}),
};
