import { stripMarks } from '../../../../../../../domain/figures/index.ts';
import { DECISIONS } from '../../../../../../../domain/statutes_told/index.ts';
import { formatCount, formatLongDate, joinWords } from '../../../../../../../domain/typography/index.ts';
import { counted } from '../../../../../../../i18n/counted.ts';
import { AFTER_WORDS } from '../../../../../../../i18n/office/index.ts';
import type { QueryOutput } from '../../../../../../../use_cases/index.ts';
import { answered } from '../../../../../../answered.ts';
import { minutesActions, shownMinutes, signingHere } from '../../../../../../minutes.ts';
import { submitWithFile } from '../../../../../../receive_file.ts';
import { inLanguage } from '../../../../../../store_product.ts';
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
			toFollow: after.toFollow.map(({ kind, followUp, number }) => ({
				text: `${words.resolution(formatCount(number, language))}, ${DECISIONS[language][kind]}`,
				what: words.followUps[followUp],
				href: FOLLOWED_AT[followUp] === undefined ? null : inLanguage(locals, `/office/${FOLLOWED_AT[followUp]}`),
			})),
			sending: [
				...(after.sending.sent === 0 ? [] : [words.delivered(counted(after.sending.sent, words.messages, language))]),
				...(after.sending.queued === 0 ? [] : [words.waiting(counted(after.sending.queued, words.messages, language))]),
				...(after.sending.failed.length === 0 ? [] : [words.failed(named(after.sending.failed, language))]),
			],
			failed: after.sending.failed.length > 0,
			byHand: after.byHand.length === 0 ? null : words.byHand(named(after.byHand, language)),
		},
	};
};

/** Where what a decision asks for is done, in the office; some is done outside of it. */
const FOLLOWED_AT: Readonly<Partial<Record<QueryOutput<'minutes.read_after'>['toFollow'][number]['followUp'], string>>> = {
	adoptBudget: 'budget',
	applyDues: 'dues',
	bookResult: 'accounts',
	lockAccounts: 'accounts',
	newBylaws: 'documents',
	newStatutes: 'statutes',
	recordMandates: 'governance',
};

/** Names told in a line; of many more, how many there are. */
const MOST_NAMED = 20;
function named(names: readonly string[], language: 'fr' | 'en'): string {
	const more = names.length - MOST_NAMED;
	const others = more > 0 ? [counted(more, AFTER_WORDS[language].others, language)] : [];
	return joinWords([...names.slice(0, MOST_NAMED), ...others], language);
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
		submitWithFile(event, {
			fields: {},
			run: (office, sent, key) => office.perform('minutes.sign_on_paper', { ...sent, assembly: event.params.id }, key),
		}),
	retry: (event) =>
		submit(event, { fields: {}, run: (office, _, key) => office.perform('assemblies.retry_mail', { assembly: event.params.id }, key) }),
	send: (event) =>
		submit(event, { fields: {}, run: (office, _, key) => office.perform('minutes.send', { assembly: event.params.id }, key) }),
};
