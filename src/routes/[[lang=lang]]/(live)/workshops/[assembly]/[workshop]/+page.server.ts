import { submit } from '../../../../../submit.ts';
import { workshopBoard } from '../../../../../workshop_board.ts';
import { workshopCommand } from '../../../../../workshop_command.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, depends }) => {
	depends('workshops');
	return workshopBoard(locals, params);
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: workshopCommand,
			run: (office, command) =>
				office.perform('workshops.command', { assembly: event.params.assembly, workshop: event.params.workshop, command }),
		}),
};
