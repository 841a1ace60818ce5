import type { BudgetForm, FilledForm, YearAccounts } from '../accounts/index.ts';
import type { Language } from '../basics/index.ts';
import { type Block, type DocumentTree, paragraph, type Row, row, type Table, text } from '../document/index.ts';
import { formatCount, formatDate, formatMoney, frenchSpacing } from '../typography/index.ts';
import { columns } from './saying.ts';
import { BUDGET_WORDING } from './wording/budget.ts';

/** What the budget page of a form is made from. */
export interface GrantFormSource {
	readonly association: string;
	readonly form: BudgetForm;
	readonly filled: FilledForm;
	readonly budget: YearAccounts;
}

function side({ headings, expenses, income }: FilledForm, of: 'expense' | 'income', language: Language): Table {
	const words = BUDGET_WORDING[language];
	const name = of === 'expense' ? words.expenses : words.income;
	const euros = (whole: number) => (whole === 0 ? '' : formatCount(whole, language));
	const rows = headings
		.filter((heading) => heading.side === of)
		.flatMap((heading): Row[] => [
			row('heading', heading.label[language], euros(heading.euros)),
			// A heading of one row with its own name says it once.
			...(heading.rows.length === 1 ? [] : heading.rows.map((one) => row('line', one.label[language], euros(one.euros)))),
		]);
	return {
		type: 'table',
		id: `form-${of}`,
		caption: text(`${name} (${words.inEuros})`),
		columns: columns([name], [words.amount]),
		rows: [...rows, row('total', words.total, formatCount(of === 'expense' ? expenses : income, language))],
	};
}

/** The budget page of a form as a document: expenses beside income, in whole euros, and what is not as the form wants it. */
export function composeGrantForm({ association, form, filled, budget }: GrantFormSource, language: Language): DocumentTree {
	const words = BUDGET_WORDING[language];
	const say = (generated: string) => text(language === 'fr' ? frenchSpacing(generated) : generated);
	const gap = filled.income - filled.expenses;
	const title = words.formTitle(String(budget.year));
	const children: readonly Block[] = [
		paragraph(say(words.formLead(form.source[language], formatDate(form.asOf, language))), 'note'),
		...(gap === 0 ? [] : [paragraph(say(words.formBalance(formatMoney(Math.abs(gap) * 100, language))), 'note')]),
		...(filled.leftOut.length === 0
			? []
			: [paragraph(say(words.leftOut(filled.leftOut.map(({ heading, line }) => `${heading} ${line.label}`).join(', '))), 'note')]),
		{ type: 'beside', children: [side(filled, 'expense', language), side(filled, 'income', language)] },
	];
	return {
		kind: 'grantForm',
		language,
		title: text(title),
		subtitle: say([association, form.title[language]].join(', ')),
		metadata: {
			title: `${title} – ${association}`,
			author: association,
			subject: title,
			keywords: words.keywords,
			date: budget.from,
			fileName: words.formFile(budget.id),
		},
		children,
	};
}
