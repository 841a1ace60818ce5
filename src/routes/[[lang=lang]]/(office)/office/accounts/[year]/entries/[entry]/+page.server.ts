import { error } from '@sveltejs/kit';
import { may } from '../../../../../../../../domain/access/index.ts';
import { sumCents } from '../../../../../../../../domain/basics/index.ts';
import { formatAmount, formatDate } from '../../../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../../../answered.ts';
import { evidenceActions, shownEvidence } from '../../../../../../../evidence.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const lines = await answered(locals, (office) => office.ask('accounts.read_entry', { year: params.year, entry: Number(params.entry) }));
	const [first] = lines;
	if (first === undefined) error(404);
	const evidenceFiles = await shownEvidence(locals, { year: params.year, entry: Number(params.entry) });
	const amount = (cents: number) => (cents === 0 ? '' : formatAmount(cents, language));
	return {
		writes: may(locals.actor, 'accounts.write'),
		evidenceFiles,
		year: params.year,
		yearName: formatDate(params.year, language),
		number: first.number,
		journal: `${first.journal} ${first.journalLabel}`.trim(),
		date: formatDate(first.date, language),
		evidence: first.evidence,
		evidenceDate: first.evidenceDate === '' ? '' : formatDate(first.evidenceDate, language),
		validated: first.validatedOn === '' ? '' : formatDate(first.validatedOn, language),
		lines: lines.map((one) => ({
			...{ id: one.line, account: one.account, accountLabel: one.accountLabel, label: one.label },
			...{ auxiliary: one.auxiliary, party: one.auxiliaryLabel || one.auxiliary, lettering: one.lettering, analytic: one.analytic },
			debit: amount(one.debit),
			credit: amount(one.credit),
		})),
		debit: formatAmount(sumCents(lines.map(({ debit }) => debit)), language),
		credit: formatAmount(sumCents(lines.map(({ credit }) => credit)), language),
	};
};

export const actions: Actions = evidenceActions(({ params }: RequestEvent) => ({ year: params.year, entry: Number(params.entry) }));
