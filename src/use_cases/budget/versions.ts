import { z } from 'zod';
import { adoptionFlaw, asAdopted, type BudgetSource, beginBudget } from '../../domain/accounts/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { RecordReader } from '../../store/index.ts';
import { budgetChart } from '../accounts/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { freeId, kept, removeThing, version } from '../put_thing.ts';
import { MAY, presentDraft } from './present_draft.ts';

const id = held(values.id);

/** What a draft may begin from, beside the accounts of an id. */
const FROM = ['chart', 'nothing'] as const;

async function sourceOf(
	record: RecordReader,
	from: { readonly accounts: string } | (typeof FROM)[number],
	opens: string,
): Promise<Result<BudgetSource, Refusal>> {
	if (from === 'nothing') return ok({ kind: 'nothing' });
	if (from === 'chart') return ok({ kind: 'chart', headings: (await budgetChart(opens))?.headings ?? [] });
	const accounts = await record.get('year_accounts', { id: from.accounts });
	return accounts === undefined
		? refused(refusal('not-found', { key: from.accounts }))
		: ok({ kind: 'accounts', accounts: accounts.value });
}

/**
 * Begins a draft of the budget of a year: from the accounts or the budget of an id, from the usual lines of the
 * chart's headings, or empty. From the adopted budget of the same year it is a revision of it.
 */
export const beginDraft = defineAction({
	name: 'budget.begin_draft',
	...MAY,
	input: z.strictObject({ year: held(values.year), from: z.union([z.strictObject({ accounts: id }), z.enum(FROM)]) }),
	run: async ({ record, association }, { year, from }) => {
		const source = await sourceOf(record, from, `${year}-${association.fiscalYearStart}`);
		if (!source.ok) return source;
		const named = await freeId(record, 'year_accounts', `${year}-forecast`);
		const put = await record.put('year_accounts', beginBudget(named, year, association.fiscalYearStart, source.value), {
			against: 'nothing',
		});
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Says which resolution of which assembly adopted a draft, as it was read: from then on it does not change, and is in force. */
export const adoptBudget = defineAction({
	name: 'budget.adopt',
	...MAY,
	input: z.strictObject({ id, version, assembly: id, resolution: id }),
	run: async ({ record }, { id, version, assembly, resolution }) => {
		const draft = await presentDraft(record, id);
		if (!draft.ok) return draft;
		const held = await record.get('assembly', { id: assembly });
		const by = held?.value.resolutions.find((one) => one.id === resolution);
		if (by === undefined) return refused(refusal('not-found', { key: `${assembly}/${resolution}` }));
		const flaw = adoptionFlaw(draft.value.value, by);
		if (flaw !== undefined) {
			return refused(refusal(`budget-resolution-${flaw}`, { number: by.number, year: draft.value.value.year }));
		}
		const all = (await record.list('year_accounts')).map(({ value }) => value);
		const adopted = asAdopted(draft.value.value, { assembly, resolution }, all);
		const put = await record.put('year_accounts', adopted, { against: version });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

const removeAccounts = removeThing('budget.remove_draft', 'year_accounts', z.strictObject({ id }), MAY);

/** Takes a draft away that was given up. */
export const removeDraft = defineAction({
	...removeAccounts,
	run: async (context, input) => {
		const draft = await presentDraft(context.record, input.key.id);
		return draft.ok ? removeAccounts.run(context, input) : draft;
	},
});
