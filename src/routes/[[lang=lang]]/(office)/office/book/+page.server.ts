import { may } from '../../../../../domain/access/index.ts';
import { accountName, type EntryDraft, JOURNALS, journalLabel } from '../../../../../domain/accounts/index.ts';
import { addDays, addYears, sumCents } from '../../../../../domain/basics/index.ts';
import { formatAmount, formatDate } from '../../../../../domain/typography/index.ts';
import { counted } from '../../../../../i18n/counted.ts';
import { BOOK_WORDS } from '../../../../../i18n/office/index.ts';
import type { ShownEntry } from '../../../../../ui/book/shown_entry.ts';
import { readForm } from '../../../../../ui/forms/index.ts';
import { answered } from '../../../../answered.ts';
import { evidenceActions, shownEvidence } from '../../../../evidence.ts';
import { inLanguage } from '../../../../store_product.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const PLACE = { year: 'text', entry: 'integer' } as const;
const ASKED = { year: 'text', words: 'text', account: 'text', journal: 'text', after: 'integer' } as const;

/** What an entry moves: the sum of its debits. @returns cents */
function moved({ lines }: Pick<EntryDraft, 'lines'>) {
	return sumCents(lines.map(({ debit }) => debit));
}

/** The entry that the address asks for, as it is shown. */
async function shownEntry(locals: App.Locals, url: URL): Promise<ShownEntry | null> {
	const { language } = locals;
	const asked = readForm(url.searchParams, PLACE);
	if (asked.entry === undefined) return null;
	const found = await answered(locals, (office) => office.ask('book.read_entry', asked));
	const amount = (cents: number) => (cents === 0 ? '' : formatAmount(cents, language));
	const total = (side: 'debit' | 'credit') => formatAmount(sumCents(found.lines.map((line) => line[side])), language);
	const { year, entry, today, journal, label, evidence, reversedBy } = found;
	return {
		...{ year, entry, today, journal, label, evidence },
		journalName: journalLabel(journal)[language],
		number: String(found.number),
		date: formatDate(found.date, language),
		validatedOn: formatDate(found.validatedOn, language),
		analysed: found.lines.some(({ analytic }) => analytic !== undefined),
		lines: found.lines.map(({ account, debit, credit, party, analytic }) => ({
			account,
			name: accountName(account)?.[language] ?? '',
			party: party?.name ?? '',
			analytic: analytic ?? '',
			debit: amount(debit),
			credit: amount(credit),
		})),
		totals: { debit: total('debit'), credit: total('credit') },
		reversedBy: reversedBy === undefined ? null : `?year=${reversedBy.year}&entry=${reversedBy.entry}`,
	};
}

/** The evidence of the entry that the address asks for. */
async function entryEvidence(locals: App.Locals, url: URL) {
	const { year, entry } = readForm(url.searchParams, PLACE);
	return entry === undefined ? null : shownEvidence(locals, { year: String(year), entry: Number(entry) });
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
		entry: await shownEntry(locals, url),
		evidenceFiles: await entryEvidence(locals, url),
		writes: may(locals.actor, 'accounts.write'),
		dues: {
			posting: found.dues.posting,
			waiting: found.dues.waiting === 0 ? '' : counted(found.dues.waiting, BOOK_WORDS[language].duesWaiting, language),
		},
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
			place: `?year=${one.year}&entry=${one.entry}`,
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
	...evidenceActions(({ url }: RequestEvent) => {
		const { year, entry } = readForm(url.searchParams, PLACE);
		return { year: String(year), entry: Number(entry) };
	}),
	open: (event) =>
		submit(event, {
			fields: { opens: 'text', closes: 'text' },
			run: (office, sent) => office.perform('book.open_year', sent),
			next: ({ year }) => inLanguage(event.locals, `/office/book?year=${year}`),
		}),
	validate: (event) => submit(event, { fields: { ids: 'each' }, run: (office, sent) => office.perform('book.validate', sent) }),
	reverse: (event) =>
		submit(event, {
			fields: { date: 'text' },
			run: (office, sent) => office.perform('book.reverse', { ...sent, ...readForm(event.url.searchParams, PLACE) }),
			next: ({ year, entry }) => inLanguage(event.locals, `/office/book?year=${year}&entry=${entry}`),
		}),
	dues: (event) => submit(event, { fields: { dues: 'text' }, run: (office, sent) => office.perform('book.set_dues', sent) }),
	post: (event) =>
		submit(event, {
			fields: {},
			run: (office) => office.perform('book.post_dues', {}),
			shows: ({ waiting }) => (waiting === 0 ? '' : counted(waiting, BOOK_WORDS[event.locals.language].duesWaiting, event.locals.language)),
		}),
	close: (event) =>
		submit(event, {
			fields: { year: 'text' },
			run: (office, sent) => office.perform('book.carry_forward', sent),
			next: ({ year }) => inLanguage(event.locals, `/office/book?year=${year}`),
		}),
};
