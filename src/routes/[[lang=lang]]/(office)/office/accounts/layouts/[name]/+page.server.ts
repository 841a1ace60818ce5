import { may } from '../../../../../../../domain/access/index.ts';
import { patternsText } from '../../../../../../../domain/accounts/index.ts';
import { readForm } from '../../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../../answered.ts';
import { shownDifferences, shownLeftOut } from '../../../../../../layouts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { language } = locals;
	const asked = readForm(url.searchParams, { version: 'integer' });
	const found = await answered(locals, (office) => office.ask('accounts.read_chart', { ...asked, name: params.name }));
	const years = await answered(locals, (office) => office.ask('accounts.list_years', {}));
	const { chart, own, rows, versions, leftOut } = found;
	return {
		writes: may(locals.actor, 'accounts.write'),
		id: chart.id,
		own,
		version: chart.version,
		title: chart.title[language],
		source: chart.source[language],
		/** The latest fiscal year, whose accounts can be looked at by it. */
		year: years[0]?.year ?? null,
		rows: rows.map(({ part, kind, key, label, accounts, deductions = [] }, index) => ({
			...{ part, kind, id: key === '' ? `box-${index}` : key },
			label: label[language],
			accounts: patternsText(accounts),
			deductions: patternsText(deductions),
		})),
		versions: versions.map(({ number, differences }) => ({
			number,
			differences: differences === null ? null : shownDifferences(differences, language),
		})),
		leftOut: shownLeftOut(leftOut, language),
	};
};
