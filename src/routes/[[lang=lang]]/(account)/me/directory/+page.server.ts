import { DIRECTORY_WORDS } from '../../../../../i18n/own/index.ts';
import { readForm } from '../../../../../ui/forms/index.ts';
import type { QueryOutput } from '../../../../../use_cases/index.ts';
import { answered } from '../../../../answered.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

const FILTERS = { kind: 'text', stage: 'text', words: 'text' } as const;
const ENTRY = {
	id: 'text',
	version: 'integer',
	'value.kind': 'text',
	'value.title': 'text',
	'value.details': 'text',
	'value.topics': 'list',
	'value.stages': 'each',
	'value.organisation': 'text',
	'value.sharing': 'text',
	'value.contact': 'flag',
} as const;

type Entry = QueryOutput<'directory.read_entries'>['own'][number];
type Stages = Entry['stages'];

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const words = DIRECTORY_WORDS[language];
	const filter = readForm(url.searchParams, FILTERS);
	const found = await answered(locals, (office) => office.ask('directory.read_entries', filter));
	const stages = (some: Stages) => some.map((stage) => words.stageNames[stage]).join(', ');
	const shown = (entry: Entry) => ({
		...entry,
		about: [...entry.topics, ...entry.stages.map((stage) => words.stageNames[stage])].join(' · '),
		by: [entry.person.name, entry.organisation?.name].filter(Boolean).join(', '),
	});
	return {
		known: found.known,
		/** The entry whose form is shown; `new` for one that is not there yet. */
		editing: url.searchParams.get('edit'),
		/** Sent with a new entry, so that a double click adds one. */
		key: crypto.randomUUID(),
		filter: Object.fromEntries(Object.keys(FILTERS).map((name) => [name, url.searchParams.get(name) ?? ''])),
		own: found.own.map(shown),
		others: found.others.map(shown),
		organisations: found.organisations.map(({ id, name }) => ({ value: id, label: name })),
		meetings: found.meetings.map((one) => ({
			need: shown(one.need),
			offer: shown(one.offer),
			why: [words.why(one.topics.join(', ')), ...(one.stages.length === 0 ? [] : [words.whyStages(stages(one.stages))])].join(' ; '),
		})),
	};
};

export const actions: Actions = {
	put: (event) =>
		submit(event, {
			fields: ENTRY,
			run: (office, sent, key) => office.perform('directory.put_own_entry', sent, key),
		}),
	remove: (event) =>
		submit(event, {
			fields: { id: 'text', version: 'integer' },
			run: (office, sent) => office.perform('directory.remove_own_entry', sent),
		}),
};
