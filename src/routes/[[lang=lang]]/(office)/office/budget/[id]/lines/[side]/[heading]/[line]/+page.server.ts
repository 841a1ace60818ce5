import { may } from '../../../../../../../../../../domain/access/index.ts';
import { type AccountLine, lineHistory } from '../../../../../../../../../../domain/accounts/index.ts';
import { formatAmount, formatMoney } from '../../../../../../../../../../domain/typography/index.ts';
import { readLine } from '../../../../../../../../../../ui/budget/index.ts';
import { readForm } from '../../../../../../../../../../ui/forms/index.ts';
import { changedFacts, formatInstant } from '../../../../../../../../../../ui/office/changes.ts';
import { answered } from '../../../../../../../../../answered.ts';
import { submit } from '../../../../../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Entries of a budget's journal that are looked through for those of one line. */
const LOOKED_AT = 200;

/** What is told of a line that changed. */
function facts(line: AccountLine | null): Partial<AccountLine> {
	const { label, amount, note, funder, funding, programme } = line ?? {};
	const told = Object.entries({ label, amount, note, funder, funding, programme }).filter(([, value]) => value !== undefined);
	return Object.fromEntries(told);
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const { id, heading, line } = params;
	const place = { side: params.side === 'income' ? 'income' : 'expense', heading, line } as const;
	const found = await answered(locals, (office) => office.ask('budget.read_line', { id, ...place, side: params.side }));
	const entries = may(locals.actor, 'journal.read')
		? await answered(locals, (office) => office.ask('journal.read_history', { concept: 'year_accounts', key: id, limit: LOOKED_AT }))
		: [];
	const beside = [found.previous, found.actual].flatMap((one) =>
		one === null ? [] : [{ year: one.year, amount: one.amount === null ? '–' : formatMoney(one.amount, language) }],
	);
	return {
		...{ id, place, heading: found.heading, line: found.line, year: found.year },
		amount: found.line.amount === undefined ? '' : formatAmount(found.line.amount, language),
		writes: found.draft && may(locals.actor, 'accounts.write'),
		...{ beside, funders: found.funders, programmes: found.programmes },
		steps: lineHistory(entries, place).map(({ entry, before, after }) => ({
			...{ seq: entry.seq, at: entry.at, on: formatInstant(entry.at, language, locals.association.timeZone), by: entry.actor.name },
			...{ added: before === null, removed: after === null, facts: changedFacts(facts(before), facts(after), language) },
		})),
	};
};

const FIELDS = {
	label: 'text',
	amount: 'euros',
	funder: 'text',
	source: 'text',
	programme: 'text',
	funding: 'text',
	note: 'text',
} as const;

export const actions: Actions = {
	save: (event) =>
		submit(event, {
			fields: (form) => {
				const { id, side, heading } = event.params;
				const was = readLine(String(form.get('was') ?? ''));
				// What the form does not show of the line stays as it is.
				const { funderKinds, dues } = was ?? {};
				const kept = { ...(funderKinds === undefined ? {} : { funderKinds }), ...(dues === undefined ? {} : { dues }) };
				return { id, changes: [{ side, heading, was, now: { ...kept, ...readForm(form, FIELDS) } }] };
			},
			run: (office, sent, key) => office.perform('budget.change_lines', sent, key),
		}),
};
