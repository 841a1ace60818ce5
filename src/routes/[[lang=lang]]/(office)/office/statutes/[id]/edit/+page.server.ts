import { error } from '@sveltejs/kit';
import { refused } from '../../../../../../../domain/basics/index.ts';
import {
	ASSEMBLY_KINDS,
	COMBINATIONS,
	DECISION_KINDS,
	MAJORITIES,
	MAJORITY_BASES,
	MENTIONS,
	type Statutes,
} from '../../../../../../../domain/statutes/index.ts';
import { ASSEMBLIES, BASES, DECISIONS, MENTIONED } from '../../../../../../../domain/statutes_told/index.ts';
import { refusal } from '../../../../../../../i18n/refusals/index.ts';
import { answered } from '../../../../../../answered.ts';
import { inLanguage } from '../../../../../../store_product.ts';
import { submit } from '../../../../../../submit.ts';
import { toldHistory } from '../../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';
import { STATUTES_FIELDS, statutesSent } from './statutes_form.ts';

/** The colleges of a version, and those that its seats name though it does not hold them: they are not lost when it is saved. */
function collegesNamed({ colleges = [], seats = [] }: Statutes): readonly { readonly id: string; readonly name: string }[] {
	const own = new Set(colleges.map(({ id }) => id));
	const others = new Set(seats.flatMap(({ college }) => (college === undefined || own.has(college) ? [] : [college])));
	return [...colleges, ...[...others].map((id) => ({ id, name: id }))];
}

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
		colleges: collegesNamed(version.value).map(({ id, name }) => ({ value: id, label: name })),
		categories: found.categories.map(({ id, name, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : name })),
		decisions: DECISION_KINDS.map((value) => ({ value, label: DECISIONS[language][value] })),
		assemblies: ASSEMBLY_KINDS.map((value) => ({ value, label: ASSEMBLIES[language][value] })),
		majorities: MAJORITIES,
		combinations: COMBINATIONS,
		mentions: MENTIONS.map((value) => ({ value, label: MENTIONED[language][value] })),
		bases: MAJORITY_BASES.map((value) => ({ value, label: BASES[language][value] })),
	};
};

const back = (locals: App.Locals) => inLanguage(locals, '/office/statutes');

export const actions: Actions = {
	save: (event) =>
		submit(event, {
			fields: STATUTES_FIELDS,
			run: async (office, sent, key) => {
				const { value, faults } = statutesSent(sent.value);
				if (faults.length > 0) return refused({ ...refusal('input-invalid'), fields: faults });
				return office.perform('statutes.edit_version', { ...sent, value, key: { id: event.params.id } }, key);
			},
			next: ({ value }) => `${back(event.locals)}/${value.id}`,
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('statutes.remove_version', { ...sent, key: { id: event.params.id } }, key),
			next: () => back(event.locals),
		}),
};
