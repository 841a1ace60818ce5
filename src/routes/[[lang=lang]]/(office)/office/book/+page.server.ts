import { may } from '../../../../../domain/access/index.ts';
import { type EntryDraft, JOURNALS } from '../../../../../domain/accounts/index.ts';
import { addDays, addYears, sumCents } from '../../../../../domain/basics/index.ts';
import { formatAmount, formatDate } from '../../../../../domain/typography/index.ts';
import { readForm } from '../../../../../ui/forms/index.ts';
import { answered } from '../../../../answered.ts';
import { inLanguage } from '../../../../store_product.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

const ASKED = { year: 'text', words: 'text', account: 'text', journal: 'text', after: 'integer' } as const;

/** What an entry moves: the sum of its debits. @returns cents */
function moved({ lines }: Pick<EntryDraft, 'lines'>) {
	return sumCents(lines.map(({ debit }) => debit));
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const found = await answered(locals, (office) => office.ask('book.read', readForm(url.searchParams, ASKED)));
	const { year, today } = found;
	const amount = (cents: number) => formatAmount(cents, language);
	const date = (iso: string) => formatDate(iso, language);
	const next = new URLSearchParams([...url.searchParams].filter(([name]) => name in ASKED));
	if (found.next !== null) next.set('after', String(found.next));
	const opens = found.years[0] === undefined ? `${today.slice(0, 4)}-01-01` : addDays(found.years[0].year, 1);
	return {
		writes: may(locals.actor, 'accounts.write'),
		years: found.years.map((one) => ({ value: one.year, label: `${date(one.opens)} – ${date(one.year)}` })),
		/** The year that would be opened next. */
		coming: { opens, closes: addDays(addYears(opens, 1), -1) },
		year:
			year === null
				? null
				: {
						closes: year.year,
						from: date(year.opens),
						to: date(year.year),
						imported: year.imported,
						carried: year.carried,
						approved: year.closing !== undefined,
						takes: !year.imported && !year.carried && year.closing === undefined,
						ends: year.ended,
					},
		filter: Object.fromEntries(Object.keys(ASKED).map((name) => [name, url.searchParams.get(name) ?? ''])),
		journals: Object.entries(JOURNALS).map(([value, label]) => ({ value, label: `${value} – ${label[language]}` })),
		drafts: found.drafts.map(({ id, draft }) => ({
			id,
			date: date(draft.date),
			label: draft.label,
			evidence: draft.evidence,
			journal: draft.journal,
			amount: amount(moved(draft)),
		})),
		entries: found.entries.map((one) => ({
			place: `${one.year}/${one.entry}`,
			name: `${one.journal} ${one.number}`,
			date: date(one.date),
			label: one.label,
			evidence: one.evidence,
			amount: amount(one.amount),
			reversed: one.reversed,
		})),
		next: found.next === null ? null : `?${next}`,
	};
};

export const actions: Actions = {
	open: (event) =>
		submit(event, {
			fields: { opens: 'text', closes: 'text' },
			run: (office, sent) => office.perform('book.open_year', sent),
			next: ({ year }) => inLanguage(event.locals, `/office/book?year=${year}`),
		}),
	validate: (event) => submit(event, { fields: { ids: 'each' }, run: (office, sent) => office.perform('book.validate', sent) }),
	close: (event) =>
		submit(event, {
			fields: { year: 'text' },
			run: (office, sent) => office.perform('book.carry_forward', sent),
			next: ({ year }) => inLanguage(event.locals, `/office/book?year=${year}`),
		}),
};
