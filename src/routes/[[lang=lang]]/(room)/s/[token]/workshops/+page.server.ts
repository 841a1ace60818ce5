import { formatLongDate } from '../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../answered.ts';
import { seated } from '../../../../../attended.ts';
import { submit } from '../../../../../submit.ts';
import { workshopCommand } from '../../../../../workshop_command.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('workshops');
	const { assembly } = seated(locals);
	const { workshops, date, person } = await answered(locals, (office) => office.ask('workshops.read', { assembly }));
	return { workshops, person, token: params.token, now: Date.now(), day: formatLongDate(date, locals.language) };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: (form) => ({ workshop: form.get('workshop'), command: workshopCommand(form) }),
			run: (office, sent) => office.perform('workshops.command', { assembly: event.locals.seat?.assembly, ...sent }),
		}),
};
