import { may } from '../../../../../../domain/access/index.ts';
import { ASKING_LETTERS } from '../../../../../../domain/dues/index.ts';
import { formatAmount, formatCount, formatDate, formatMoney } from '../../../../../../domain/typography/index.ts';
import { counted } from '../../../../../../i18n/counted.ts';
import { DUES_LETTER_WORDS } from '../../../../../../i18n/office/index.ts';
import { readForm } from '../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../answered.ts';
import { mailIsSetUp } from '../../../../../mail_set_up.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

const SELECTION = { year: 'integer', letter: 'text', category: 'text', member: 'text', again: 'flag' } as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const words = DUES_LETTER_WORDS[language];
	const { letter = 'call', ...rest } = readForm(url.searchParams, SELECTION);
	const found = await answered(locals, (office) =>
		office.ask('dues.read_year', { ...(rest.year === undefined ? {} : { year: rest.year }), state: 'owing' }),
	);
	const year = found.year;
	const selection = { ...rest, letter, year };
	const planned = await answered(locals, (office) => office.ask('dues.preview_call', selection));
	const day = (date: string) => formatDate(date, language);
	const some = (count: number, noun: { readonly one: string; readonly many: string }) =>
		count === 0 ? [] : [counted(count, noun, language)];
	const chosen = ASKING_LETTERS.find((one) => one === letter) ?? 'call';
	return {
		...{ year, years: found.years, letter: chosen, again: rest.again === true },
		category: url.searchParams.get('category') ?? '',
		member: url.searchParams.get('member') ?? '',
		categories: found.categories.map(({ id, name, nameEn }) => ({ id, name: language === 'en' ? nameEn : name })),
		key: crypto.randomUUID(),
		writes: may(locals.actor, 'dues.write'),
		notSetUp: !mailIsSetUp(locals),
		count: planned.count,
		summary:
			planned.count === 0
				? words.nobody
				: `${counted(planned.count, words.count, language)} ${words.asks(formatMoney(planned.owed, language))} : ${[
						...some(planned.byMail, words.byMail),
						...some(planned.byPost, words.byPost),
					].join(', ')}.`,
		left: [...some(planned.already, words.already), ...some(planned.early, words.early), ...some(planned.uncalled, words.uncalled)],
		twice: planned.again,
		lines: planned.lines.map((one) => ({
			key: `${one.category}/${one.type}/${one.id}/${one.nth}`,
			...{ name: one.name, goes: one.goes },
			page: `${one.type === 'person' ? 'people' : 'organisations'}/${one.id}`,
			owed: formatAmount(one.owed, language),
			reaches: one.recipient ?? words.post,
			byPost: one.recipient === null,
			state: words.states[one.state],
			said: one.last === null ? '' : words.lastWas(words.letters[one.last.letter], day(one.last.on)),
		})),
		more: ((beyond) => (beyond > 0 ? words.more(formatCount(beyond, language)) : null))(
			planned.count + planned.already + planned.early + planned.uncalled - planned.lines.length,
		),
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: { ...SELECTION, count: 'integer' },
			run: (office, sent, key) => office.perform('dues.send_call', { ...sent, language: event.locals.language }, key),
			next: ({ batch }) => inLanguage(event.locals, `/office/dues/calls/${batch}`),
		}),
};
