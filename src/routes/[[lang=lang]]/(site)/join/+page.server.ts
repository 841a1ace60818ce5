import { fail } from '@sveltejs/kit';
import { ORGANISATION_KINDS } from '../../../../domain/members/index.ts';
import { formatMoney } from '../../../../domain/typography/index.ts';
import { JOIN_WORDS } from '../../../../i18n/join.ts';
import { MEMBERS_WORDS } from '../../../../i18n/office/index.ts';
import { answered } from '../../../answered.ts';
import { inLanguage, storeProduct } from '../../../store_product.ts';
import { submitForm } from '../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = 'sent';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const words = JOIN_WORDS[language];
	const { decides, categories, keptMonths } = await answered(locals, (office) => office.ask('membership.read_joining', {}));
	const shown = categories.map(({ id, name, nameEn, holds, kinds, dues }) => ({
		...{ id, holds, kinds: kinds ?? ORGANISATION_KINDS },
		name: language === 'en' ? nameEn : name,
		terms: [words[holds], ...(dues === null ? [] : [dues === 0 ? words.free : words.dues(formatMoney(dues, language))])].join(', '),
	}));
	const asked = url.searchParams.get('category');
	const chosen = shown.length === 1 ? shown[0] : shown.find(({ id }) => id === asked);
	return {
		done: url.searchParams.has(DONE),
		decides: words.decides(decides === null ? words.assembly : language === 'en' ? decides.nameEn : decides.name),
		keptMonths,
		categories: shown,
		chosen: chosen ?? null,
		kinds: (chosen?.kinds ?? []).map((value) => ({ value, label: MEMBERS_WORDS[language].kinds[value] })),
		key: crypto.randomUUID(),
	};
};

const FIELDS = {
	category: 'text',
	familyName: 'text',
	givenName: 'text',
	email: 'text',
	phone: 'text',
	city: 'text',
	'organisation.name': 'text',
	'organisation.kind': 'text',
	message: 'text',
	consent: 'flag',
} as const;

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await request.formData();
		const next = () => inLanguage(locals, `/join?${DONE}`);
		// A field that nobody sees: only a program fills it in, and it is told what a person would be.
		if (String(form.get('homepage') ?? '') !== '')
			return submitForm(new FormData(), locals, { fields: {}, run: async () => ({ ok: true, value: null }), next });
		const wait = await storeProduct(locals).countJoining(locals.caller.address);
		if (wait > 0) return fail(429, { problem: JOIN_WORDS[locals.language].tooMany });
		return submitForm(form, locals, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('membership.ask_membership', { ...sent, language: locals.language }, key),
			next,
		});
	},
};
