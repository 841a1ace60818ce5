import { error, fail, redirect } from '@sveltejs/kit';
import { refusalStatus } from '../../../../../../../../i18n/refusals/index.ts';
import type { OfficeAs } from '../../../../../../../../platform/index.ts';
import { readForm, refusedForm } from '../../../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../../../answered.ts';
import { shownPreview } from '../../../../../../../layouts.ts';
import { inLanguage } from '../../../../../../../store_product.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const COPY = '-propre';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = readForm(url.searchParams, { version: 'integer' });
	const found = await answered(locals, (office) => office.ask('accounts.read_chart', { ...asked, name: params.name }));
	const id = found.own ? found.chart.id : `${found.chart.id}${COPY}`;
	const preview = await answered(locals, (office) =>
		office.ask('accounts.preview_chart', { text: found.text, id, title: found.chart.title }),
	);
	return { id, own: found.own, name: found.chart.title[locals.language], layout: shownPreview(preview, locals.language) };
};

const FIELDS = {
	text: 'text',
	id: 'text',
	'title.fr': 'text',
	'title.en': 'text',
	'lines.#.key': 'text',
	'lines.#.fr': 'text',
	'lines.#.en': 'text',
	'lines.#.accounts': 'text',
	'lines.#.deductions': 'text',
} as const;

/** What the form sends: the lines as they are, and the press of a button that moves one, `up income/dues`. */
function sentBy(form: FormData): Record<string, unknown> {
	const [to, key] = String(form.get('move') ?? '').split(' ');
	return { ...readForm(form, FIELDS), ...(key === undefined ? {} : { move: { key, to } }) };
}

async function preview(office: OfficeAs, form: FormData, sent: Record<string, unknown>, language: 'fr' | 'en') {
	const answer = await office.ask('accounts.preview_chart', sent);
	if (!answer.ok) return fail(refusalStatus(answer.error), refusedForm(answer.error, form, language));
	return { layout: shownPreview(answer.value, language), id: String(sent.id ?? form.get('id') ?? ''), changed: false };
}

/** Keeps what was looked at; where something was changed since, it is looked at first. */
async function keep({ request, locals }: RequestEvent, sentOf: (form: FormData) => Record<string, unknown>) {
	const { office, language } = locals;
	if (office === undefined) error(404);
	const form = await request.formData();
	const sent = sentOf(form);
	const answer = await office.ask('accounts.preview_chart', sent);
	if (!answer.ok) return fail(refusalStatus(answer.error), refusedForm(answer.error, form, language));
	const { checked, text } = answer.value;
	if (checked === null || checked !== form.get('checked'))
		return { layout: shownPreview(answer.value, language), id: String(sent.id ?? form.get('id') ?? ''), changed: checked !== null };
	const done = await office.perform('accounts.put_chart', { text });
	if (!done.ok) {
		const layout = shownPreview(answer.value, language);
		const id = String(sent.id ?? form.get('id') ?? '');
		return fail(refusalStatus(done.error), { ...refusedForm(done.error, form, language), layout, id, changed: false });
	}
	redirect(303, inLanguage(locals, `/office/accounts/layouts/${done.value.id}`));
}

const look = async ({ request, locals }: RequestEvent, sentOf: (form: FormData) => Record<string, unknown>) => {
	if (locals.office === undefined) error(404);
	const form = await request.formData();
	return preview(locals.office, form, sentOf(form), locals.language);
};
/** The text as it was written, by whoever writes YAML. */
const asText = (form: FormData) => ({ text: String(form.get('text') ?? '').replaceAll('\r\n', '\n') });

export const actions: Actions = {
	check: (event) => look(event, sentBy),
	keep: (event) => keep(event, sentBy),
	check_text: (event) => look(event, asText),
	keep_text: (event) => keep(event, asText),
};
