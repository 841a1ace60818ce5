import { may } from '../../../../../domain/access/index.ts';
import { sumCents } from '../../../../../domain/basics/index.ts';
import { formatAmount, formatCount, formatDate, formatMoney } from '../../../../../domain/typography/index.ts';
import { counted } from '../../../../../i18n/counted.ts';
import { DUES_LETTER_WORDS, DUES_WORDS } from '../../../../../i18n/office/index.ts';
import { readForm } from '../../../../../ui/forms/index.ts';
import { answered } from '../../../../answered.ts';
import { inLanguage } from '../../../../store_product.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

const ASKED = { year: 'integer', category: 'text', words: 'text', state: 'text' } as const;
const RENEWAL = { from: 'integer', to: 'integer' } as const;

/** What a renewal would add, where the address asks for it. */
async function renewalOf(locals: App.Locals, url: URL) {
	const { language } = locals;
	const words = DUES_WORDS[language];
	const years = readForm(url.searchParams, RENEWAL);
	if (years.from === undefined || years.to === undefined) return null;
	const found = await answered(locals, (office) => office.ask('dues.preview_renewal', years));
	return {
		...found,
		text: `${counted(found.count, words.wouldRenew, language)} ${words.dueSum(formatMoney(found.due, language))}`,
		categories: found.categories.map(({ id, name, nameEn, count, asked, amount }) => ({
			id,
			name: language === 'en' ? nameEn : name,
			count: formatCount(count, language),
			asked,
			each: amount === null ? null : DUES_LETTER_WORDS[language].each(formatMoney(amount, language)),
		})),
	};
}

/** What taking a renewal back would remove, where the address asks for it. */
async function undoOf(locals: App.Locals, url: URL, year: number) {
	if (!url.searchParams.has('undo')) return null;
	const { count } = await answered(locals, (office) => office.ask('dues.preview_undo', { year }));
	const words = DUES_LETTER_WORDS[locals.language];
	return { count, text: count === 0 ? words.undoNothing : counted(count, words.undoText, locals.language) };
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const [type = '', id = ''] = (url.searchParams.get('after') ?? '').split(':');
	const asked = readForm(url.searchParams, ASKED);
	const found = await answered(locals, (office) =>
		office.ask('dues.read_year', { ...asked, ...(id === '' ? {} : { after: { type, id } }) }),
	);
	const amount = (cents: number) => formatAmount(cents, language);
	const payments = await answered(locals, (office) => office.ask('dues.read_payments', { year: found.year }));
	const books = may(locals.actor, 'accounts.read');
	const letterWords = DUES_LETTER_WORDS[language];
	const words = DUES_WORDS[language];
	const local = (one: { readonly name: string; readonly nameEn: string }) => (language === 'en' ? one.nameEn : one.name);
	const total = (of: 'due' | 'paid' | 'owed') => sumCents(found.categories.map((one) => one[of]));
	const next = new URLSearchParams([...url.searchParams].filter(([name]) => name in ASKED));
	if (found.next !== null) next.set('after', `${found.next.type}:${found.next.id}`);
	const kept = new URLSearchParams([...url.searchParams].filter(([name]) => name in ASKED || name in RENEWAL));
	return {
		/** After the name of a form's action: what was asked of the page, so that it shows the same after. */
		kept: kept.size === 0 ? '' : `&${kept}`,
		year: found.year,
		years: found.years,
		today: found.today,
		/** Sent with a payment, so that a double click pays once. */
		key: crypto.randomUUID(),
		writes: may(locals.actor, 'dues.write'),
		noMembers: found.categories.every(({ members }) => members === 0),
		addsMembers: may(locals.actor, 'members.write'),
		filter: {
			category: url.searchParams.get('category') ?? '',
			words: url.searchParams.get('words') ?? '',
			state: url.searchParams.get('state') ?? 'owing',
		},
		totals: {
			due: formatMoney(total('due'), language),
			paid: formatMoney(total('paid'), language),
			owed: formatMoney(total('owed'), language),
		},
		categories: found.categories.map((one) => ({
			id: one.id,
			version: one.version,
			name: local(one),
			reciprocal: one.reciprocal,
			amount: one.amount === null ? '' : amount(one.amount),
			members: formatCount(one.members, language),
			due: amount(one.due),
			paid: amount(one.paid),
			owed: amount(one.owed),
		})),
		lines: found.lines.map((one) => ({
			id: one.id,
			name: one.name,
			nth: one.nth,
			category: { id: one.category.id, name: local(one.category) },
			due: amount(one.due),
			paid: amount(one.paid),
			owed: amount(one.owed),
			owes: one.owed > 0,
			hasPaid: one.paid > 0,
			said: one.asked.map(({ letter, on }) => letterWords.lastWas(letterWords.letters[letter], formatDate(on, language))).at(-1) ?? null,
			page: `${one.type === 'person' ? 'people' : 'organisations'}/${one.id}`,
			letter: `${one.year}/${one.category.id}/${one.id}${one.nth === 0 ? '' : `?nth=${one.nth}`}`,
		})),
		next: found.next === null ? null : `?${next}`,
		payments: payments.map((one) => ({
			id: one.id,
			name: one.name,
			amount: formatMoney(one.amount, language),
			on: formatDate(one.paidOn, language),
			undone: one.state === 'undone',
			state: words.postings[one.reversal === undefined ? one.state : one.reversal === 'done' ? 'reversed' : 'toReverse'],
			entry: one.entry === undefined || !books ? null : `?year=${one.entry.year}&entry=${one.entry.entry}`,
		})),
		renewal: await renewalOf(locals, url),
		undo: await undoOf(locals, url, found.year),
		receipts: found.receipts,
		batches: found.batches.map((one) => ({
			batch: one.batch,
			title: letterWords.letters[one.letter],
			on: letterWords.sentOn(formatDate(one.sentOn, language)),
			counts: [
				counted(one.sent, letterWords.sent, language),
				...(one.waiting > 0 ? [counted(one.waiting, letterWords.waiting, language)] : []),
				...(one.failed > 0 ? [counted(one.failed, letterWords.failed, language)] : []),
				...(one.byPost > 0 ? [counted(one.byPost, letterWords.byPost, language)] : []),
			].join(', '),
		})),
	};
};

export const actions: Actions = {
	amount: (event) =>
		submit(event, {
			fields: { category: 'text', version: 'integer', year: 'integer', amount: 'euros' },
			run: (office, sent) => office.perform('dues.set_category_dues', sent),
		}),
	category: (event) =>
		submit(event, {
			fields: { 'value.name': 'text', 'value.nameEn': 'text', 'value.holds': 'text' },
			run: (office, sent, key) => office.perform('dues.put_category', sent, key),
		}),
	pay: (event) =>
		submit(event, {
			fields: {
				'membership.year': 'integer',
				'membership.category': 'text',
				'membership.member': 'text',
				'membership.nth': 'integer',
				amount: 'euros',
				paidOn: 'text',
				paidBy: 'text',
				receipt: 'flag',
			},
			run: (office, sent, key) => office.perform('dues.record_payment', { ...sent, language: event.locals.language }, key),
			shows: ({ receipt, posting }) => ({ receipt, posting }),
		}),
	unpay: (event) => submit(event, { fields: { id: 'text' }, run: (office, sent) => office.perform('dues.undo_payment', sent) }),
	undo: (event) =>
		submit(event, {
			fields: { year: 'integer', count: 'integer' },
			run: (office, sent, key) => office.perform('dues.undo_renewal', sent, key),
			next: () => inLanguage(event.locals, '/office/dues'),
		}),
	renew: (event) =>
		submit(event, {
			fields: { ...RENEWAL, count: 'integer' },
			run: (office, sent, key) => office.perform('dues.renew_memberships', sent, key),
			next: () => inLanguage(event.locals, '/office/dues'),
		}),
};
