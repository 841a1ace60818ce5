import { error } from '@sveltejs/kit';
import { invitationActions, shownInvitation } from '../../../../../invitation.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const mine = async ({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) => {
	const { office } = locals;
	if (office === undefined) error(404);
	return { office, assembly: params.id };
};

export const load: PageServerLoad = async (event) => {
	const { office, assembly } = await mine(event);
	return { invitation: await shownInvitation({ office, language: event.locals.language }, assembly) };
};

export const actions: Actions = invitationActions<RequestEvent>(mine);
