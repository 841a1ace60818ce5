import { accountName, CHART_ACCOUNTS, JOURNALS, OPENING_JOURNAL } from '../../../../../../domain/accounts/index.ts';
import { formatAmount } from '../../../../../../domain/typography/index.ts';
import { readForm } from '../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../answered.ts';
import { evidenceActions, shownEvidence } from '../../../../../evidence.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Lines left free after those that there are: more are offered once these are saved. */
const FREE = 4;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const { draft, today, codes } = await answered(locals, (office) =>
		office.ask('book.read_draft', readForm(url.searchParams, { id: 'text' })),
	);
	const entry = draft?.draft;
	const amount = (cents: number) => (cents === 0 ? '' : formatAmount(cents, language));
	const lines = (entry?.lines ?? []).map(({ account, debit, credit, party, analytic }) => ({
		account,
		debit: amount(debit),
		credit: amount(credit),
		party: party?.name ?? '',
		analytic: analytic ?? '',
	}));
	return {
		/** Of a draft that is kept: only then is there what a file could be attached to. */
		evidenceFiles: draft === null ? null : await shownEvidence(locals, { draft: draft.id }),
		/** After the name of a form's action: which draft it is of. */
		search: draft === null ? '' : `&id=${draft.id}`,
		draft: draft === null ? null : { id: draft.id, version: draft.version, movement: draft.draft.movement ?? '' },
		entry: { journal: entry?.journal ?? 'OD', date: entry?.date ?? today, label: entry?.label ?? '', evidence: entry?.evidence ?? '' },
		lines: [...lines, ...Array.from({ length: FREE }, () => ({ account: '', debit: '', credit: '', party: '', analytic: '' }))],
		codes,
		journals: Object.entries(JOURNALS)
			.filter(([code]) => code !== OPENING_JOURNAL)
			.map(([value, label]) => ({ value, label: `${value} – ${label[language]}` })),
		accounts: CHART_ACCOUNTS.map((account) => ({ account, name: accountName(account)?.[language] ?? '' })),
		key: crypto.randomUUID(),
	};
};

export const actions: Actions = {
	...evidenceActions(({ url }: RequestEvent) => ({ draft: url.searchParams.get('id') ?? '' })),
	save: (event) =>
		submit(event, {
			fields: {
				id: 'text',
				version: 'integer',
				'entry.journal': 'text',
				'entry.date': 'text',
				'entry.label': 'text',
				'entry.evidence': 'text',
				'entry.movement': 'text',
				'entry.lines.#.account': 'text',
				'entry.lines.#.debit': 'euros',
				'entry.lines.#.credit': 'euros',
				'entry.lines.#.party.name': 'text',
				'entry.lines.#.analytic': 'text',
			},
			run: (office, sent, key) => office.perform('book.draft_entry', sent, key),
			next: () => inLanguage(event.locals, '/office/book#drafts'),
		}),
	discard: (event) =>
		submit(event, {
			fields: { id: 'text', version: 'integer' },
			run: (office, sent) => office.perform('book.discard_draft', sent),
			next: () => inLanguage(event.locals, '/office/book'),
		}),
};
