import { may } from '../../../../../../domain/access/index.ts';
import { headingOf, isSubject } from '../../../../../../i18n/concepts.ts';
import { counted } from '../../../../../../i18n/counted.ts';
import { SETTINGS_WORDS } from '../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../answered.ts';
import { storeProduct } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const words = SETTINGS_WORDS[language];
	const { webhooks } = storeProduct(locals);
	const writes = may(locals.actor, 'settings.write');
	const noun = (concept: string) => (isSubject(concept) ? headingOf(concept, language) : concept);
	const { endpoints, concepts } = await answered(locals, (office) => office.ask('webhooks.list_endpoints', {}));
	return {
		writes,
		choices: concepts.map((concept) => ({ value: concept, label: noun(concept) })),
		endpoints: endpoints.map(({ id, url, concepts: wanted, state, waiting, last }) => ({
			...{ id, url, state: words.states[state] },
			works: state === 'working',
			concepts: wanted.length === 0 ? words.allConcepts : wanted.map(noun).join(', '),
			waiting: waiting === 0 ? '' : counted(waiting, words.waiting, language),
			last: last && {
				at: last.at,
				answer: last.answer in words.answers ? words.answers[last.answer as keyof typeof words.answers] : last.answer,
			},
			secret: writes ? webhooks.secretOf(id) : '',
		})),
	};
};

export const actions: Actions = {
	add: (event) =>
		submit(event, {
			fields: { url: 'text', concepts: 'each' },
			run: (office, sent, key) => office.perform('webhooks.add_endpoint', sent, key),
		}),
	remove: (event) =>
		submit(event, { fields: { id: 'text' }, run: (office, sent, key) => office.perform('webhooks.remove_endpoint', sent, key) }),
	resume: (event) =>
		submit(event, { fields: { id: 'text' }, run: (office, sent, key) => office.perform('webhooks.resume_endpoint', sent, key) }),
};
