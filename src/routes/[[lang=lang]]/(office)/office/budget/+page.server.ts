import { may } from '../../../../../domain/access/index.ts';
import { BUDGET_STATE_NAMES } from '../../../../../domain/accounts/index.ts';
import { formatAmount, formatDate } from '../../../../../domain/typography/index.ts';
import { BUDGET_LIST_WORDS, BUDGET_WORDS } from '../../../../../i18n/office/index.ts';
import { readForm } from '../../../../../ui/forms/index.ts';
import { answered } from '../../../../answered.ts';
import { inLanguage } from '../../../../store_product.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const words = BUDGET_WORDS[language];
	const listWords = BUDGET_LIST_WORDS[language];
	const { budgets, sources, thisYear } = await answered(locals, (office) => office.ask('budget.read_versions', {}));
	return {
		writes: may(locals.actor, 'accounts.write'),
		/** Sent with a new budget, so that a double click begins one. */
		key: crypto.randomUUID(),
		budgets: budgets.map((one) => ({
			id: one.id,
			year: one.year,
			state:
				one.state === 'adopted' && one.adoptedOn !== null
					? words.adoptedOn(formatDate(one.adoptedOn, language))
					: BUDGET_STATE_NAMES[one.state][language],
			draft: one.state === 'draft',
			revises: one.revises !== null,
			expenses: formatAmount(one.expenses, language),
			income: formatAmount(one.income, language),
		})),
		nextYear: sources.length === 0 ? thisYear : Math.max(...sources.map(({ year }) => year)) + 1,
		sources: [
			...sources.map(({ id, year, stage }) => ({
				value: `accounts:${id}`,
				label: (stage === 'actual' ? listWords.fromActual : listWords.fromForecast)(id === `${year}-${stage}` ? String(year) : id),
			})),
			{ value: 'chart', label: listWords.fromChart },
			{ value: 'nothing', label: listWords.fromNothing },
		],
	};
};

export const actions: Actions = {
	begin: (event) =>
		submit(event, {
			fields: (form) => {
				const { year, from } = readForm(form, { year: 'integer', from: 'text' });
				const [, accounts] = /^accounts:(.+)$/u.exec(String(from)) ?? [];
				return { year, from: accounts === undefined ? from : { accounts } };
			},
			run: (office, sent, key) => office.perform('budget.begin_draft', sent, key),
			next: ({ value }) => inLanguage(event.locals, `/office/budget/${value.id}`),
		}),
};
