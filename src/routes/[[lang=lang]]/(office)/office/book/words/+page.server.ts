import { accountName, ENTRY_KINDS, type EntryKind, isAnalysed, kindOf, LATER } from '../../../../../../domain/accounts/index.ts';
import type { Language } from '../../../../../../domain/basics/index.ts';
import { formatAmount, formatDate, formatMoney } from '../../../../../../domain/typography/index.ts';
import { BOOK_WORDS } from '../../../../../../i18n/office/index.ts';
import type { FieldKind } from '../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

const GROUPS = ['receipt', 'spending', 'other'] as const;

/** An account with its name, as one chooses it. */
function choice(account: string, language: Language) {
	return { value: account, label: `${account} – ${accountName(account)?.[language] ?? account}` };
}

/** What the form of a kind asks for. */
function asked(kind: EntryKind, money: readonly string[], language: Language) {
	const role = (name: string) => kind.lines.some(({ account }) => typeof account !== 'string' && account.role === name);
	const later = kind.unpaid === undefined ? [] : [{ value: LATER, label: BOOK_WORDS[language].later[kind.group] }];
	const accounts = money.map((account) => choice(account, language));
	return {
		id: kind.id,
		group: kind.group,
		label: kind.label[language],
		hint: kind.hint?.[language] ?? '',
		amounts: kind.amounts.map(({ id, label }) => ({ id, label: `${label[language]} (€)` })),
		natures: role('chosen') ? (kind.choices ?? []).map((account) => choice(account, language)) : [],
		money: role('money') ? [...accounts, ...later] : [],
		destinations: role('destination') ? accounts : [],
		/** Whether a line of its entry says what something cost or brought. */
		analysed: kind.lines.some((line) => {
			const named = typeof line.account === 'string' ? [line.account] : line.account.role === 'chosen' ? (kind.choices ?? []) : [];
			return named.some(isAnalysed);
		}),
	};
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const from = url.searchParams.get('movement') ?? undefined;
	const found = await answered(locals, (office) => office.ask('book.read_draft', from === undefined ? {} : { movement: from }));
	const kind = kindOf(url.searchParams.get('kind') ?? '');
	const { movement } = found;
	const side = movement === null ? undefined : movement.amount > 0 ? 'receipt' : 'spending';
	return {
		kind: kind === undefined ? null : asked(kind, found.money, language),
		groups: GROUPS.filter((group) => side === undefined || group === side || group === 'other').map((group) => ({
			group,
			kinds: ENTRY_KINDS.filter((one) => one.group === group).map(({ id, label }) => ({ id, label: label[language] })),
		})),
		search: from === undefined ? '' : `&movement=${encodeURIComponent(from)}`,
		today: found.today,
		codes: found.codes.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
		movement:
			movement === null
				? null
				: {
						id: movement.id,
						account: movement.account,
						date: movement.date,
						label: movement.label,
						amount: formatAmount(Math.abs(movement.amount), language),
						told: BOOK_WORDS[language].fromMovement(
							formatDate(movement.date, language),
							formatMoney(movement.amount, language),
							movement.label,
						),
					},
		/** Sent with the form, so that a double click writes one draft. */
		key: crypto.randomUUID(),
	};
};

const FIELDS: Readonly<Record<string, FieldKind>> = {
	'words.kind': 'text',
	'words.date': 'text',
	'words.label': 'text',
	'words.evidence': 'text',
	'words.money': 'text',
	'words.destination': 'text',
	'words.account': 'text',
	'words.party.name': 'text',
	'words.analytic': 'text',
	'words.movement': 'text',
	...Object.fromEntries(ENTRY_KINDS.flatMap(({ amounts }) => amounts.map(({ id }) => [`words.amounts.${id}`, 'euros' as const]))),
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('book.draft_in_words', sent, key),
			next: () => inLanguage(event.locals, event.url.searchParams.has('movement') ? '/office/book/bank' : '/office/book#drafts'),
		}),
};
