import { stripMarks } from '../../../../../../../domain/figures/index.ts';
import { DECISIONS } from '../../../../../../../domain/statutes_told/index.ts';
import { formatLongDate } from '../../../../../../../domain/typography/index.ts';
import { AFTER_WORDS } from '../../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../../answered.ts';
import { minutesActions, shownMinutes, signingHere } from '../../../../../../minutes.ts';
import { submit } from '../../../../../../submit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Where a sitting is once it has minutes to be read over. */
const MINUTES: readonly string[] = ['closed', 'drafted', 'signed', 'published'];

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const words = AFTER_WORDS[language];
	const after = await answered(locals, (office) => office.ask('minutes.read_after', { assembly: params.id }));
	return {
		id: params.id,
		day: formatLongDate(after.date, language),
		minutes: MINUTES.includes(after.phase ?? '') ? await shownMinutes(locals, await signingHere(locals, params.id)) : null,
		after: {
			...after,
			resolutions: after.resolutions.map(({ id, title, outcome }) => ({
				id,
				title: stripMarks(title),
				outcome: outcome === null ? null : words.outcomes[outcome],
			})),
			formalities: after.formalities.map((one) => one.text[language]),
			toFollow: after.toFollow.map(({ kind, followUp }) => `${DECISIONS[language][kind]} – ${words.followUps[followUp]}`),
		},
	};
};

/** The scan that a form sends, in pieces. */
async function* pieces(file: File): AsyncGenerator<Uint8Array> {
	for (const reader = file.stream().getReader(); ; ) {
		const { done, value } = await reader.read();
		if (done) return;
		yield value;
	}
}

export const actions: Actions = {
	...minutesActions<RequestEvent>(({ locals, params }) => signingHere(locals, params.id)),
	edit: (event) =>
		submit(event, {
			fields: {
				version: 'integer',
				'items.#.id': 'text',
				'items.#.report': 'text',
				'debates.#.id': 'text',
				'debates.#.text': 'text',
				workshopsNarrative: 'text',
			},
			run: (office, { debates, ...sent }, key) => {
				// A debate whose text was emptied is gone.
				const told = (Array.isArray(debates) ? debates : []).filter((one) => 'text' in one);
				return office.perform('minutes.edit', { ...sent, debates: told, assembly: event.params.id }, key);
			},
		}),
	reviewers: (event) =>
		submit(event, {
			fields: { people: 'each' },
			run: (office, { people = [] }, key) => office.perform('minutes.name_reviewers', { people, assembly: event.params.id }, key),
		}),
	paper: (event) =>
		submit(event, {
			fields: (form) => ({ file: form.get('file') }),
			run: async (office, { file }, key) => {
				const kept = await office.keepFile(file instanceof File ? pieces(file) : pieces(new File([], '')));
				if (!kept.ok) return kept;
				const named = { sha256: kept.value.sha256, name: file instanceof File ? file.name : '' };
				return office.perform('minutes.sign_on_paper', { assembly: event.params.id, file: named }, key);
			},
		}),
	send: (event) =>
		submit(event, { fields: {}, run: (office, _, key) => office.perform('minutes.send', { assembly: event.params.id }, key) }),
};
