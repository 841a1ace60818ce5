import { z } from 'zod';
import { readForm } from '../../../accounts_files/index.ts';
import { fillForm } from '../../../domain/accounts/index.ts';
import { composeBudget, composeGrantForm } from '../../../domain/accounts_documents/index.ts';
import { LANGUAGES, ok } from '../../../domain/basics/index.ts';
import { composeChartOf } from '../../../domain/minutes/index.ts';
import { lookup } from '../../../domain/record/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { budgetChart } from '../../accounts/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { budgetScene } from './scene.ts';

const input = z.strictObject({ id: held(values.id), language: z.enum(LANGUAGES) });

/** The form that most public funders of associations ask the budget on. */
const FORM = 'cerfa-12156';

/** A budget as a document: its table, who funds what, charts, where the year lands, the thresholds of the law. */
export const composeBudgetReport = defineQuery({
	name: 'budget.compose_report',
	permission: 'accounts.read',
	input,
	run: async ({ record: reader, today }, { id, language }) => {
		const scene = await budgetScene(reader, id, today);
		if (!scene.ok) return scene;
		const { record, budget, actual, previous } = scene.value;
		const chart = (name: 'funding' | 'key-items' | 'forecast-actual' | 'history', accounts: typeof budget | undefined) =>
			composeChartOf(record, { accounts, budget, membershipYear: undefined }, name, language) ?? [];
		const figures = [
			chart('funding', budget),
			chart('key-items', budget),
			chart('forecast-actual', actual?.accounts ?? previous?.accounts),
			chart('history', budget),
		].flat();
		return ok(composeBudget({ ...scene.value, figures }, language));
	},
});

/** The budget page of the form Cerfa 12156, filled from a budget. */
export const composeForm = defineQuery({
	name: 'budget.compose_form',
	permission: 'accounts.read',
	input,
	run: async ({ record: reader, today }, { id, language }) => {
		const scene = await budgetScene(reader, id, today);
		if (!scene.ok) return scene;
		const { record, budget, association } = scene.value;
		const form = await readForm(FORM);
		if (!form.ok) throw new Error(`a form of the product does not read: ${JSON.stringify(form.error)}`);
		const mapping = await budgetChart(budget.from);
		const kindOf = (funder: string) => lookup(record).organisation(funder)?.kind;
		const filled = fillForm(form.value, budget, { kindOf, ...(mapping === undefined ? {} : { mapping }) });
		return ok(composeGrantForm({ association, form: form.value, filled, budget }, language));
	},
});
