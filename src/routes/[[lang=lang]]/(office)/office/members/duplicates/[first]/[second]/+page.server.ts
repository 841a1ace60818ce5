import { PERSON_FACTS } from '../../../../../../../../domain/members/index.ts';
import { formatDate } from '../../../../../../../../domain/typography/index.ts';
import { DUPLICATE_WORDS, PEOPLE_WORDS } from '../../../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../../../answered.ts';
import { inLanguage } from '../../../../../../../store_product.ts';
import { submit } from '../../../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Of which entry a fact is kept, as the form says it. */
const SECOND = 'second';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const words = DUPLICATE_WORDS[language];
	const { entries, together } = await answered(locals, (office) =>
		office.ask('members.preview_merge', { first: params.first, second: params.second }),
	);
	const [one, other] = entries;
	return {
		together: together === null ? null : formatDate(together, language),
		entries: entries.map(({ value, version, memberships, mandates, representations }) => ({
			...{ id: value.id, name: `${value.givenName} ${value.familyName}`, version },
			ties: words.ties(memberships.length, mandates, representations),
		})),
		facts: PERSON_FACTS.map((fact) => {
			const [first, second] = [one?.value[fact] ?? '', other?.value[fact] ?? ''];
			// What only the second says is proposed.
			return { fact, name: PEOPLE_WORDS[language][fact], first, second, chosen: first === '' && second !== '' ? SECOND : 'first' };
		}).filter(({ first, second }) => first !== '' || second !== ''),
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: (form) => ({
				firstVersion: Number(form.get('firstVersion')),
				secondVersion: Number(form.get('secondVersion')),
				fromSecond: PERSON_FACTS.filter((fact) => form.get(fact) === SECOND),
			}),
			run: (office, sent, key) =>
				office.perform('members.merge_people', { first: event.params.first, second: event.params.second, ...sent }, key),
			next: () => inLanguage(event.locals, '/office/members/duplicates?merged'),
		}),
};
