import { formatPartialDate } from '../../../../../domain/typography/index.ts';
import { IDEA_STATUSES } from '../../../../../domain/workshops/index.ts';
import { answered } from '../../../../answered.ts';
import { submit } from '../../../../submit.ts';
import { workshopCommand } from '../../../../workshop_command.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { ideas, follows } = await answered(locals, (office) => office.ask('workshops.ideas', {}));
	const due = (date: string | undefined) => (date === undefined ? null : formatPartialDate(date, locals.language));
	return { ideas: ideas.map((idea) => ({ ...idea, dueText: due(idea.followUp.due) })), follows, statuses: IDEA_STATUSES };
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: (form) => ({ assembly: form.get('assembly'), workshop: form.get('workshop'), command: workshopCommand(form) }),
			run: (office, sent) => office.perform('workshops.command', sent),
		}),
};
