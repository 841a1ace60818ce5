import { error } from '@sveltejs/kit';
import { inlineText } from '../../../../../../../domain/document/index.ts';
import { readInline } from '../../../../../../../domain/narrative/index.ts';
import { answered } from '../../../../../../answered.ts';
import { inLanguage } from '../../../../../../store_product.ts';
import { submit } from '../../../../../../submit.ts';
import { toldHistory } from '../../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = {
	version: 'integer',
	nth: 'integer',
	'value.body': 'text',
	'value.person': 'text',
	'value.title': 'text',
	'value.organisation': 'text',
	'value.affiliation': 'text',
	'value.capacity': 'text',
	'value.intern': 'flag',
	'value.from': 'text',
	'value.to': 'text',
	'value.isNew': 'flag',
	elected: 'text',
} as const;

const NEW = 'new';

/** `board/martin-claire/0`: a mandate by its body, its person, and which of theirs. */
function keyIn(path: string) {
	const [body, person, nth = '0', ...more] = path.split('/');
	if (body === undefined || person === undefined || more.length > 0 || !/^\d{1,4}$/u.test(nth)) error(404);
	return { body, person, nth: Number(nth) };
}

/** `2018-06-19/r3`, as one choice sends the assembly and its resolution. */
function withElected({ elected, value, ...rest }: Record<string, unknown>): Record<string, unknown> {
	if (typeof elected !== 'string') return { ...rest, value };
	const [assembly, resolution] = elected.split('/');
	return { ...rest, value: { ...(value as object), elected: { assembly, resolution } } };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const key = params.key === NEW ? undefined : keyIn(params.key);
	const found = await answered(locals, (office) => office.ask('governance.read_mandate', key === undefined ? {} : { key }));
	const { language } = locals;
	const history =
		key === undefined
			? []
			: await toldHistory(locals, {
					concept: 'mandate',
					key: [key.body, key.person, ...(key.nth === 0 ? [] : [key.nth])].join('/'),
					limit: 10,
				});
	return {
		mandate: found.mandate,
		people: found.people,
		organisations: found.organisations,
		bodies: found.bodies.map(({ id, name, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : name })),
		resolutions: found.resolutions.map(({ assembly, id, number, title }) => ({
			value: `${assembly}/${id}`,
			label: `${assembly} – ${number}. ${inlineText(readInline(title, language))}`,
		})),
		body: url.searchParams.get('body'),
		history,
	};
};

export const actions: Actions = {
	save: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('governance.put_mandate', withElected(sent), key),
			next: ({ key }) => inLanguage(event.locals, `/office/governance#${key.body}`),
		}),
	end: (event) =>
		submit(event, {
			fields: { version: 'integer', on: 'text' },
			run: (office, sent, key) => office.perform('governance.end_mandate', { ...sent, key: keyIn(event.params.key) }, key),
			next: ({ key }) => inLanguage(event.locals, `/office/governance#${key.body}`),
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('governance.remove_mandate', { ...sent, key: keyIn(event.params.key) }, key),
			next: () => inLanguage(event.locals, '/office/governance'),
		}),
};
