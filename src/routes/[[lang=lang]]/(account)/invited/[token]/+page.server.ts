import QRCode from 'qrcode';
import { invitationActions, shownInvitation } from '../../../../invitation.ts';
import { seatAt } from '../../../../seat.ts';
import { inLanguage } from '../../../../store_product.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { office, assembly, name } = await seatAt(locals, params.token);
	const { language } = locals;
	return {
		name,
		invitedPath: url.pathname,
		/** Where the same link lets them take part. */
		seatPath: inLanguage(locals, `/s/${params.token}`),
		invitation: await shownInvitation({ office, language }, assembly),
		/** The link itself, to be shown at the desk. */
		code: await QRCode.toDataURL(`${url.origin}${url.pathname}`, { margin: 1, width: 240 }),
	};
};

export const actions: Actions = invitationActions<RequestEvent>((event) => seatAt(event.locals, event.params.token));
