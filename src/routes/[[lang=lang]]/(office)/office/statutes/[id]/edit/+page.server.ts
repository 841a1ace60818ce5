import { error } from '@sveltejs/kit';
import { ASSEMBLY_KINDS, DECISION_KINDS, MAJORITIES, MAJORITY_BASES } from '../../../../../../../domain/statutes/index.ts';
import { ASSEMBLIES, BASES, DECISIONS } from '../../../../../../../domain/statutes_told/index.ts';
import { answered } from '../../../../../../answered.ts';
import { inLanguage } from '../../../../../../store_product.ts';
import { submit } from '../../../../../../submit.ts';
import { toldHistory } from '../../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = {
	version: 'integer',
	'value.title': 'text',
	'value.adoptedOn': 'text',
	'value.from': 'text',
	'value.to': 'text',
	'value.admission.by': 'text',
	'value.admission.body': 'text',
	'value.admission.article': 'text',
	'value.notice.days': 'integer',
	'value.notice.article': 'text',
	'value.proxies.allowed': 'yesNo',
	'value.proxies.maximumPerHolder': 'integer',
	'value.proxies.blank': 'text',
	'value.proxies.sameCollege': 'flag',
	'value.proxies.revives': 'flag',
	'value.proxies.article': 'text',
	'value.quorums.#.share': 'fraction',
	'value.quorums.#.counts': 'text',
	'value.quorums.#.base': 'text',
	'value.quorums.#.assemblies': 'each',
	'value.quorums.#.decisions': 'each',
	'value.quorums.#.perCollege': 'flag',
	'value.quorums.#.secondNoticeDays': 'integer',
	'value.quorums.#.article': 'text',
	'value.majorities.#.majority': 'text',
	'value.majorities.#.base': 'text',
	'value.majorities.#.threshold': 'fraction',
	'value.majorities.#.decisions': 'each',
	'value.majorities.#.article': 'text',
	'value.bodies.#.body': 'text',
	'value.bodies.#.minimum': 'integer',
	'value.bodies.#.maximum': 'integer',
	'value.bodies.#.termYears': 'integer',
	'value.bodies.#.incompatibleWith': 'each',
	'value.bodies.#.article': 'text',
	'value.seats.#.body': 'text',
	'value.seats.#.gender': 'text',
	'value.seats.#.college': 'text',
	'value.seats.#.category': 'text',
	'value.seats.#.minimum': 'integer',
	'value.seats.#.maximum': 'integer',
	'value.seats.#.alternating': 'flag',
	'value.seats.#.article': 'text',
	'value.articles.#.number': 'text',
	'value.articles.#.title': 'text',
	'value.articles.#.text': 'text',
} as const;

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const found = await answered(locals, (office) => office.ask('statutes.read_versions', {}));
	const version = found.versions.find(({ value }) => value.id === params.id);
	if (version === undefined) error(404);
	const history = await toldHistory(locals, { concept: 'statutes', key: params.id, limit: 5 });
	return {
		version,
		history,
		bodies: found.bodies.map(({ id, name, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : name })),
		colleges: (version.value.colleges ?? []).map(({ id, name }) => ({ value: id, label: name })),
		categories: found.categories.map(({ id, name, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : name })),
		decisions: DECISION_KINDS.map((value) => ({ value, label: DECISIONS[language][value] })),
		assemblies: ASSEMBLY_KINDS.map((value) => ({ value, label: ASSEMBLIES[language][value] })),
		majorities: MAJORITIES,
		bases: MAJORITY_BASES.map((value) => ({ value, label: BASES[language][value] })),
	};
};

/** Rules of a kind that has none are silence, not an empty list. */
function orSilent({ value, ...rest }: Record<string, unknown>): Record<string, unknown> {
	const stated = Object.entries(value as object).filter(([, one]) => !(Array.isArray(one) && one.length === 0));
	return { ...rest, value: Object.fromEntries(stated) };
}

const back = (locals: App.Locals) => inLanguage(locals, '/office/statutes');

export const actions: Actions = {
	save: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('statutes.edit_version', { ...orSilent(sent), key: { id: event.params.id } }, key),
			next: ({ value }) => `${back(event.locals)}/${value.id}`,
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('statutes.remove_version', { ...sent, key: { id: event.params.id } }, key),
			next: () => back(event.locals),
		}),
};
