import { minutesActions, shownMinutes } from '../../../../../minutes.ts';
import { seatAt } from '../../../../../seat.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	minutes: await shownMinutes(locals, await seatAt(locals, params.token)),
});

export const actions: Actions = minutesActions<RequestEvent>((event) => seatAt(event.locals, event.params.token));
