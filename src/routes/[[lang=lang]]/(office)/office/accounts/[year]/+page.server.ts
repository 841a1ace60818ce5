import { may } from '../../../../../../domain/access/index.ts';
import { MOST_SHEET_LINES } from '../../../../../../domain/accounts_documents/index.ts';
import { dateOf, type Language } from '../../../../../../domain/basics/index.ts';
import { formatCount, formatDate } from '../../../../../../domain/typography/index.ts';
import { BOOKS_WORDS } from '../../../../../../i18n/office/index.ts';
import type { ShownClosing } from '../../../../../../ui/books/shown_closing.ts';
import { readForm } from '../../../../../../ui/forms/index.ts';
import type { Approval, ReadClosing } from '../../../../../../use_cases/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage, storeProduct } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** How a resolution is called, as a choice. */
function choiceOf({ assembly, resolution, number, date }: Approval, language: Language) {
	const label = BOOKS_WORDS[language].resolutionChoice(String(number), formatDate(date, language));
	return { value: `${assembly}/${resolution}`, label };
}

function shownClosing(
	found: ReadClosing,
	{ timeZone, language }: { readonly timeZone: string; readonly language: Language },
): ShownClosing {
	const words = BOOKS_WORDS[language];
	const { year, closed, statements, proposed } = found;
	const { closing } = year;
	const names = proposed.flatMap((one) => one.names ?? []);
	return {
		version: year.version,
		ended: found.ended,
		drafts: found.drafts === 0 ? '' : formatCount(found.drafts, language),
		statements,
		closed:
			closing === undefined || closed === null
				? null
				: {
						...(closed.by === null ? {} : { assembly: closed.by.assembly }),
						by:
							closed.by === null
								? words.flaws['resolution-gone']
								: words.closedBy(formatDate(closed.by.date, language), String(closed.by.number)),
						on: words.closedOn(formatDate(dateOf(closing.at, timeZone), language), closing.by),
						decided: closing.decided,
						flaws: closed.flaws,
					},
		adopted: found.adopted.map((one) => choiceOf(one, language)),
		proposed: proposed.map((one) => choiceOf(one, language)),
		laid: names.length === 0 ? null : names.every((one) => one === statements) ? 'same' : 'other',
	};
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { language } = locals;
	const chart = url.searchParams.get('chart') ?? '';
	const [made, closing] = await Promise.all([
		answered(locals, (office) =>
			office.ask('accounts.compose_statements', {
				...{ year: params.year, language, links: inLanguage(locals, '/office/accounts') },
				...(chart === '' ? {} : { chart }),
			}),
		),
		answered(locals, (office) => office.ask('accounts.read_closing', { year: params.year })),
	]);
	return {
		year: made.year.year,
		name: formatDate(made.year.year, language),
		chart: made.chart,
		charts: made.charts,
		/** What the workbook leaves out; empty: nothing. */
		leftOut:
			made.lines > MOST_SHEET_LINES
				? BOOKS_WORDS[language].notInWorkbook(formatCount(made.lines, language), formatCount(MOST_SHEET_LINES, language))
				: '',
		writes: may(locals.actor, 'accounts.write'),
		closing: shownClosing(closing, { timeZone: locals.association.timeZone, language }),
		html: storeProduct(locals).live.html(made.tree),
	};
};

/** What the forms send: the year as it was seen and a resolution, as `assembly/resolution` in the field of that name. */
const asked = (field: string, year: string) => (form: FormData) => {
	const [assembly = '', resolution = ''] = String(form.get(field) ?? '').split('/');
	return { ...readForm(form, { version: 'integer' }), year, assembly, resolution };
};

export const actions: Actions = {
	lay: (event) =>
		submit(event, {
			fields: asked('resolution', event.params.year),
			run: (office, sent, key) => office.perform('accounts.lay_statements', sent, key),
			next: () => `${event.url.pathname}#closing`,
		}),
	close: (event) =>
		submit(event, {
			fields: asked('approval', event.params.year),
			run: (office, sent, key) => office.perform('accounts.close_year', sent, key),
			next: () => `${event.url.pathname}#closing`,
		}),
};
