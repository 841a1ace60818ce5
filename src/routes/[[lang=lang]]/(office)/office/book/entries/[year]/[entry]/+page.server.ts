import { may } from '../../../../../../../../domain/access/index.ts';
import { accountName, journalLabel } from '../../../../../../../../domain/accounts/index.ts';
import { sumCents } from '../../../../../../../../domain/basics/index.ts';
import { formatAmount, formatDate } from '../../../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../../../answered.ts';
import { inLanguage } from '../../../../../../../store_product.ts';
import { submit } from '../../../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const entry = await answered(locals, (office) => office.ask('book.read_entry', { year: params.year, entry: Number(params.entry) }));
	const amount = (cents: number) => (cents === 0 ? '' : formatAmount(cents, language));
	const total = (side: 'debit' | 'credit') => formatAmount(sumCents(entry.lines.map((line) => line[side])), language);
	return {
		writes: may(locals.actor, 'accounts.write'),
		today: entry.today,
		journal: entry.journal,
		journalName: journalLabel(entry.journal)[language],
		number: String(entry.number),
		label: entry.label,
		evidence: entry.evidence,
		date: formatDate(entry.date, language),
		validatedOn: formatDate(entry.validatedOn, language),
		lines: entry.lines.map(({ account, debit, credit, party }) => ({
			account,
			name: accountName(account)?.[language] ?? '',
			party: party?.name ?? '',
			debit: amount(debit),
			credit: amount(credit),
		})),
		totals: { debit: total('debit'), credit: total('credit') },
		reversedBy: entry.reversedBy === undefined ? null : `${entry.reversedBy.year}/${entry.reversedBy.entry}`,
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: { date: 'text' },
			run: (office, sent) => office.perform('book.reverse', { ...sent, year: event.params.year, entry: Number(event.params.entry) }),
			next: ({ year, entry }) => inLanguage(event.locals, `/office/book/entries/${year}/${entry}`),
		}),
};
