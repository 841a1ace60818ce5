import { scrutinise, scrutinyCommand, scrutinyDesk } from '../../../../../../scrutiny_desk.ts';
import { submit } from '../../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, depends }) => {
	depends('sitting');
	return scrutinyDesk(locals, params.id);
};

export const actions: Actions = {
	default: (event) => submit(event, { fields: scrutinyCommand, run: (office, sent) => scrutinise(office, event.params.id, sent) }),
};
