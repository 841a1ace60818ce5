import { minutesActions, shownMinutes, signingHere } from '../../../../../../minutes.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	minutes: await shownMinutes(locals, await signingHere(locals, params.id)),
});

export const actions: Actions = minutesActions<RequestEvent>(({ locals, params }) => signingHere(locals, params.id));
