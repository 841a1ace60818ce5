import { minutesActions, shownMinutes } from '../../../../../minutes.ts';
import { seatAt } from '../../../../../seat.ts';
import { inLanguage } from '../../../../../store_product.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	files: inLanguage(locals, `/invited/${params.token}/documents`),
	minutes: await shownMinutes(locals, await seatAt(locals, params.token)),
});

export const actions: Actions = minutesActions<RequestEvent>((event) => seatAt(event.locals, event.params.token));
