import { error } from '@sveltejs/kit';
import { ROOM_WORDS } from '../../../../../../i18n/room.ts';
import { scrutinise, scrutinyCommand, scrutinyDesk } from '../../../../../scrutiny_desk.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('sitting');
	const { seat, language } = locals;
	if (seat === undefined) error(404, ROOM_WORDS[language].gone);
	return { ...(await scrutinyDesk(locals, seat.assembly)), token: params.token };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, { fields: scrutinyCommand, run: (office, sent) => scrutinise(office, event.locals.seat?.assembly, sent) }),
};
