import { formatLongDate } from '../../../../../domain/typography/index.ts';
import { answered } from '../../../../answered.ts';
import { submit } from '../../../../submit.ts';
import { workshopCommand } from '../../../../workshop_command.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('workshops');
	const { workshops, date, person } = await answered(locals, (office) => office.ask('workshops.read', { assembly: params.assembly }));
	return {
		workshops,
		assembly: params.assembly,
		/** The server's time. */
		now: Date.now(),
		day: formatLongDate(date, locals.language),
		person,
		known: locals.actor.person !== undefined,
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: (form) => ({ workshop: form.get('workshop'), command: workshopCommand(form) }),
			run: (office, sent) => office.perform('workshops.command', { assembly: event.params.assembly, ...sent }),
		}),
};
