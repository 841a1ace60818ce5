import { may } from '../../../../../../domain/access/index.ts';
import { formatLongDate } from '../../../../../../domain/typography/index.ts';
import { AFTER_WORDS, DESK_WORDS, PREPARATION_WORDS, WORKSHOP_WORDS } from '../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../answered.ts';
import { sittingCommand } from '../../../../../sitting_command.ts';
import { sittingText } from '../../../../../sitting_text.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('sitting');
	const { language } = locals;
	const { workshops, group, endReport, hearReport, status } = WORKSHOP_WORDS[language];
	const sitting = await answered(locals, (office) => office.ask('sittings.read', { assembly: params.id }));
	return {
		runs: may(locals.actor, 'sitting.run'),
		/** The server's time. */
		now: Date.now(),
		day: formatLongDate(sitting.date, language),
		sitting: sittingText(sitting, locals),
		/** What the control room says of workshops, in the language of the page. */
		workshopWords: { workshops, group, endReport, hearReport, status },
		/** What pages around the sitting are called. */
		links: { preparing: PREPARATION_WORDS[language].preparing, after: AFTER_WORDS[language].after, desk: DESK_WORDS[language].desk },
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: sittingCommand,
			run: (office, command, key) => office.perform('sittings.command', { assembly: event.params.id, command }, key),
		}),
};
