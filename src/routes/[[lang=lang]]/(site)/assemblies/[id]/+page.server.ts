import { error } from '@sveltejs/kit';
import { peoplePresent } from '../../../../../domain/assembly/index.ts';
import { stripMarks } from '../../../../../domain/figures/index.ts';
import { formatLongDate, formatTime } from '../../../../../domain/typography/index.ts';
import { maySeeMinutes } from '../../../../published.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const assembly = locals.core.assembly(params.id);
	if (assembly === undefined) error(404);
	const { language } = locals;
	const times = [assembly.startsAt, assembly.endsAt].flatMap((time) => (time === undefined ? [] : [formatTime(time, language)]));
	return {
		id: assembly.id,
		date: formatLongDate(assembly.date, language),
		place: assembly.place,
		times: times.join(' – '),
		present: peoplePresent(assembly).length,
		agenda: assembly.agenda.map(({ id, title }) => ({ id, title })),
		minutes: maySeeMinutes(locals.actor, assembly),
		// What was decided is told by the minutes.
		resolutions: (maySeeMinutes(locals.actor, assembly) ? assembly.resolutions : []).map(({ id, number, title, outcome }) => ({
			id,
			number,
			title: stripMarks(title),
			outcome: outcome ?? assembly.resolutionsOutcome,
		})),
		formats: locals.core.formats,
	};
};
