import { seated } from '../../../../../attended.ts';
import { scrutinise, scrutinyCommand, scrutinyDesk } from '../../../../../scrutiny_desk.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('sitting');
	return { ...(await scrutinyDesk(locals, seated(locals).assembly)), token: params.token };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, { fields: scrutinyCommand, run: (office, sent) => scrutinise(office, event.locals.seat?.assembly, sent) }),
};
