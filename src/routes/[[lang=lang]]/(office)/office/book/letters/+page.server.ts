import { may } from '../../../../../../domain/access/index.ts';
import { accountName, letteringGap } from '../../../../../../domain/accounts/index.ts';
import type { Language } from '../../../../../../domain/basics/index.ts';
import { formatAmount, formatDate, formatMoney } from '../../../../../../domain/typography/index.ts';
import { BOOK_WORDS } from '../../../../../../i18n/office/index.ts';
import type { ShownPartyLine } from '../../../../../../ui/book/shown_party_line.ts';
import { readForm } from '../../../../../../ui/forms/index.ts';
import type { QueryOutput } from '../../../../../../use_cases/index.ts';
import { answered } from '../../../../../answered.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

type PartyLine = QueryOutput<'book.read_letters'>['parties'][number]['lines'][number];

function shownLine(
	{ year, entry, line, journal, number, date, evidence, label, debit, credit }: PartyLine,
	language: Language,
): ShownPartyLine {
	const amount = (cents: number) => (cents === 0 ? '' : formatAmount(cents, language));
	return {
		...{ line, label, evidence, place: `?year=${year}&entry=${entry}`, name: `${journal} ${number}` },
		...{ date: formatDate(date, language), debit: amount(debit), credit: amount(credit) },
	};
}

/** What an account and a party are called, on one line. */
function partyName(
	{ account, auxiliary, auxiliaryLabel }: Pick<PartyLine, 'account' | 'auxiliary' | 'auxiliaryLabel'>,
	language: Language,
) {
	return {
		party: auxiliaryLabel || auxiliary || BOOK_WORDS[language].noParty,
		account: `${account} ${accountName(account)?.[language] ?? ''}`.trim(),
	};
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const words = BOOK_WORDS[language];
	const byHand = url.searchParams.has('hand');
	const found = await answered(locals, (office) => office.ask('book.read_letters', readForm(url.searchParams, { year: 'text' })));
	const { year } = found;
	const date = (iso: string) => formatDate(iso, language);
	const proposed = new Set(byHand ? [] : found.parties.flatMap(({ proposals }) => proposals.flat().map(({ line }) => line)));
	return {
		writes: may(locals.actor, 'accounts.write') && year?.closing === undefined,
		byHand,
		more: found.more,
		year: year === null ? null : { closes: year.year, from: date(year.opens), to: date(year.year), approved: year.closing !== undefined },
		years: found.years.map((one) => ({ value: one.year, label: `${date(one.opens)} – ${date(one.year)}` })),
		proposals: byHand
			? []
			: found.parties.flatMap((one) =>
					one.proposals.map((lines) => ({
						...partyName(one, language),
						value: lines.map(({ line }) => line).join(' '),
						lines: lines.map((line) => shownLine(line, language)),
					})),
				),
		parties: found.parties.flatMap((one) => {
			const lines = one.lines.filter(({ line }) => !proposed.has(line));
			const gap = letteringGap(lines);
			const owed = formatMoney(Math.abs(gap), language);
			if (lines.length === 0) return [];
			return [
				{
					...partyName(one, language),
					key: `${one.account}-${one.auxiliary}`,
					owed: gap === 0 ? '' : gap > 0 ? words.owes(owed) : words.owed(owed),
					lines: lines.map((line) => shownLine(line, language)),
				},
			];
		}),
		lettered: found.lettered.flatMap((lines) => {
			const [first] = lines;
			if (first === undefined) return [];
			return [
				{
					...partyName(first, language),
					...{ number: first.account, letter: first.lettering },
					told: words.letteredOn(first.lettering, date(first.letteringDate ?? '')),
					lines: lines.map((line) => shownLine(line, language)),
				},
			];
		}),
	};
};

/** Groups of lines as forms send them: each a text of its numbers, or ticked lines as one group. */
function sentGroups(form: FormData): Record<string, unknown> {
	const numbers = (texts: readonly string[]) => texts.map(Number);
	const groups = form.getAll('groups').map((group) => numbers(String(group).split(' ')));
	const lines = numbers(form.getAll('lines').map(String));
	return { ...readForm(form, { year: 'text' }), groups: form.has('grouped') ? groups : [lines] };
}

export const actions: Actions = {
	letter: (event) => submit(event, { fields: sentGroups, run: (office, sent, key) => office.perform('book.letter', sent, key) }),
	unletter: (event) =>
		submit(event, {
			fields: { year: 'text', account: 'text', letter: 'text' },
			run: (office, sent) => office.perform('book.unletter', sent),
		}),
};
