import { seated } from '../../../../../../attended.ts';
import { submit } from '../../../../../../submit.ts';
import { workshopBoard } from '../../../../../../workshop_board.ts';
import { workshopCommand } from '../../../../../../workshop_command.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('workshops');
	const { assembly } = seated(locals);
	return { ...(await workshopBoard(locals, { assembly, workshop: params.workshop })), token: params.token };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: workshopCommand,
			run: (office, command) =>
				office.perform('workshops.command', { assembly: event.locals.seat?.assembly, workshop: event.params.workshop, command }),
		}),
};
