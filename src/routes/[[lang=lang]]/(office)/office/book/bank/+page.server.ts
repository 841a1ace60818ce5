import { fail } from '@sveltejs/kit';
import { may } from '../../../../../../domain/access/index.ts';
import { accountName, type MatchReasons } from '../../../../../../domain/accounts/index.ts';
import type { Language } from '../../../../../../domain/basics/index.ts';
import { formatAmount, formatDate } from '../../../../../../domain/typography/index.ts';
import { counted } from '../../../../../../i18n/counted.ts';
import { BOOK_WORDS } from '../../../../../../i18n/office/index.ts';
import { refusalStatus } from '../../../../../../i18n/refusals/index.ts';
import { refusedForm } from '../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

const BANK = '512';
/** Movements of a file that its preview shows. */
const MOST_SHOWN = 100;

/** Why two are thought to be the same, in words. */
function told({ days, reference, words }: MatchReasons, language: Language): string {
	const say = BOOK_WORDS[language];
	return [
		say.sameAmount,
		days === 0 ? say.sameDay : say.daysApart(counted(days, say.days, language)),
		...(reference === undefined ? [] : [say.reference(reference)]),
		...(words.length === 0 ? [] : [say.inCommon(words.join(', '))]),
	].join(', ');
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const account = url.searchParams.get('account') ?? BANK;
	const found = await answered(locals, (office) => office.ask('book.read_bank', { account }));
	const date = (iso: string) => formatDate(iso, language);
	const amount = (cents: number) => formatAmount(cents, language);
	const lines = new Map(found.lines.map((line) => [line.id, line]));
	const proposals = new Map(found.proposals.map((one) => [one.movement, one]));
	const proposalOf = (id: string) => {
		const proposal = proposals.get(id);
		const line = lines.get(proposal?.line ?? '');
		if (proposal === undefined || line === undefined) return null;
		const { year, entry, line: place } = line;
		return {
			...{ year, entry, line: place, label: line.label, date: date(line.date) },
			confidence: BOOK_WORDS[language].confidence[proposal.confidence],
			why: told(proposal.reasons, language),
		};
	};
	const shown = ({ id, date: on, amount: cents, label }: (typeof found.movements)[number]) => ({
		id,
		label,
		date: date(on),
		amount: amount(cents),
	});
	return {
		writes: may(locals.actor, 'accounts.write'),
		account,
		accounts: found.accounts.map((one) => ({ value: one, label: `${one} – ${accountName(one)?.[language] ?? ''}` })),
		movements: found.movements.map((one) => ({ ...shown(one), proposal: proposalOf(one.id) })),
		lines: found.lines
			.filter(({ id }) => !found.proposals.some((one) => one.line === id))
			.map((line) => ({
				id: line.id,
				place: `?year=${line.year}&entry=${line.entry}`,
				date: date(line.date),
				label: line.label,
				amount: amount(line.amount),
			})),
		matched: found.matched.map((one) => ({
			...shown(one),
			place: `?year=${one.year}&entry=${one.entry}`,
			entry: `${one.journal} ${one.number}`,
		})),
	};
};

/** The account that a form is about, in the address of the page. */
const at = (locals: App.Locals, account: string) => inLanguage(locals, `/office/book/bank?account=${encodeURIComponent(account)}`);

export const actions: Actions = {
	preview: async ({ request, locals }) => {
		const { office, language } = locals;
		const form = await request.formData();
		const file = form.get('file');
		if (office === undefined || !(file instanceof File)) return fail(404);
		const sent = {
			account: String(form.get('account') ?? BANK),
			name: file.name,
			content: Buffer.from(await file.arrayBuffer()).toString('base64'),
		};
		const read = await office.ask('book.preview_bank', sent);
		if (!read.ok) return fail(refusalStatus(read.error), refusedForm(read.error, form, language));
		const { fresh, known, movements } = read.value;
		const words = BOOK_WORDS[language];
		return {
			preview: {
				...sent,
				told: words.wouldTake(counted(fresh, words.fresh, language), counted(known, words.known, language)),
				movements: movements.slice(0, MOST_SHOWN).map((one) => ({
					label: one.label,
					known: one.known,
					date: formatDate(one.date, language),
					amount: formatAmount(one.amount, language),
				})),
			},
		};
	},
	take: (event) =>
		submit(event, {
			fields: { account: 'text', name: 'text', content: 'text' },
			run: (office, sent, key) => office.perform('book.import_bank', sent, key),
			next: () => at(event.locals, event.url.searchParams.get('account') ?? BANK),
		}),
	match: (event) =>
		submit(event, {
			fields: { movement: 'text', 'lines.#.year': 'text', 'lines.#.entry': 'integer', 'lines.#.line': 'integer' },
			run: (office, sent) => office.perform('book.match', sent),
		}),
	unmatch: (event) => submit(event, { fields: { movement: 'text' }, run: (office, sent) => office.perform('book.unmatch', sent) }),
};
