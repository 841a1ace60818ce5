import { may } from '../../../../../../domain/access/index.ts';
import { ok } from '../../../../../../domain/basics/index.ts';
import { formatDate } from '../../../../../../domain/typography/index.ts';
import { BUDGET_WORDS } from '../../../../../../i18n/office/index.ts';
import { changesOf, rowsOfCells, rowsOfForm } from '../../../../../../ui/budget/index.ts';
import { readForm } from '../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import { toldHistory } from '../../../../../told_history.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const words = BUDGET_WORDS[language];
	const { budget, actual, previous, ...found } = await answered(locals, (office) => office.ask('budget.read', { id: params.id }));
	const history = await toldHistory(locals, { concept: 'year_accounts', key: params.id, limit: 10 });
	return {
		years: { budget, actual, previous },
		version: found.version,
		state: found.state,
		headings: found.headings,
		writes: may(locals.actor, 'accounts.write'),
		/** Sent with what begins something, so that a double click begins it once. */
		key: crypto.randomUUID(),
		adoptedBy:
			found.adoptedBy === null ? null : words.adoptedBy(String(found.adoptedBy.number), formatDate(found.adoptedBy.date, language)),
		mayAdopt: found.mayAdopt.map((one) => ({
			value: `${one.assembly}/${one.resolution}`,
			label: words.resolutionOf(String(one.number), formatDate(one.date, language), one.title),
		})),
		history,
	};
};

const here = (event: { readonly locals: App.Locals }, id: string) => inLanguage(event.locals, `/office/budget${id}`);

export const actions: Actions = {
	save: (event) =>
		submit<unknown>(event, {
			fields: (form) => ({
				id: event.params.id,
				changes: changesOf(rowsOfForm(form, event.locals.language), event.locals.language).map(({ change }) => change),
			}),
			// A form in which nothing was changed is not wrong.
			run: async (office, sent) =>
				Array.isArray(sent.changes) && sent.changes.length === 0 ? ok(null) : office.perform('budget.change_lines', sent),
		}),
	paste: (event) =>
		submit(event, {
			fields: (form) => {
				const { place, cells } = readForm(form, { place: 'text', cells: 'text' });
				const rows = rowsOfCells(String(place ?? ''), typeof cells === 'string' ? cells : '', event.locals.language);
				return { id: event.params.id, changes: changesOf(rows, event.locals.language).map(({ change }) => change) };
			},
			run: (office, sent, key) => office.perform('budget.change_lines', sent, key),
			next: () => here(event, `/${event.params.id}`),
		}),
	adopt: (event) =>
		submit(event, {
			fields: (form) => {
				const { version, by } = readForm(form, { version: 'integer', by: 'text' });
				const [assembly, resolution] = String(by ?? '').split('/');
				return { id: event.params.id, version, assembly, resolution };
			},
			run: (office, sent, key) => office.perform('budget.adopt', sent, key),
			next: () => here(event, `/${event.params.id}`),
		}),
	revise: (event) =>
		submit(event, {
			fields: { year: 'integer' },
			run: (office, sent, key) => office.perform('budget.begin_draft', { ...sent, from: { accounts: event.params.id } }, key),
			next: ({ value }) => here(event, `/${value.id}`),
		}),
	remove: (event) =>
		submit(event, {
			fields: { version: 'integer' },
			run: (office, sent, key) => office.perform('budget.remove_draft', { ...sent, key: { id: event.params.id } }, key),
			next: () => here(event, ''),
		}),
};
