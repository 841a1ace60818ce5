import { slug } from '../../../../../../../domain/basics/index.ts';
import { formatLongDate } from '../../../../../../../domain/typography/index.ts';
import { readForm } from '../../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../../answered.ts';
import { submit } from '../../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, depends }) => {
	depends('workshops');
	const { workshops, date, agenda } = await answered(locals, (office) => office.ask('workshops.read', { assembly: params.id }));
	return { workshops, agenda, assembly: params.id, now: Date.now(), day: formatLongDate(date, locals.language) };
};

/** A brief as it is typed: sections a line each. A section that keeps its title keeps its notes. */
function briefOf(form: FormData): Record<string, unknown> {
	const { workshop, sections, ...brief } = readForm(form, {
		workshop: 'text',
		group: 'integer',
		question: 'text',
		duration: 'integer',
		sections: 'lines',
		agendaItem: 'text',
	});
	const titles = Array.isArray(sections) ? sections.map(String) : [];
	return {
		workshop: workshop ?? `g${String(brief.group)}`,
		brief: { ...brief, sections: titles.map((title) => ({ id: slug(title), title })) },
	};
}

export const actions: Actions = {
	prepare: (event) =>
		submit(event, {
			fields: briefOf,
			run: (office, sent, key) => office.perform('workshops.prepare', { assembly: event.params.id, ...sent }, key),
		}),
	deal: (event) =>
		submit(event, { fields: {}, run: (office, _, key) => office.perform('workshops.deal', { assembly: event.params.id }, key) }),
	all: (event) =>
		submit(event, {
			fields: { do: 'text' },
			run: (office, sent, key) => office.perform('workshops.command_all', { assembly: event.params.id, ...sent }, key),
		}),
};
