import { accountsInForce, result, sideTotal } from '../../../domain/accounts/index.ts';
import { peoplePresent } from '../../../domain/assembly/index.ts';
import { countBySeverity, SEVERITIES } from '../../../domain/checks/index.ts';
import { countMembers } from '../../../domain/members/index.ts';
import { formatAmount, formatChange, formatCount, formatLongDate } from '../../../domain/typography/index.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { record } = locals.core;
	const { language } = locals;
	const findings = countBySeverity(locals.core.findings);
	const year = Math.max(0, ...record.memberships.map((one) => one.year));
	const members = countMembers(record, year);
	return {
		purpose: record.association.purpose,
		seat: record.association.seat,
		site: record.association.site,
		findings: SEVERITIES.map((severity) => ({ severity, count: findings[severity] })),
		assemblies: [...record.assemblies].reverse().map((one) => ({
			id: one.id,
			date: formatLongDate(one.date, language),
			place: one.place,
			present: peoplePresent(one).length,
			resolutions: one.resolutions.length,
		})),
		year,
		members: members.map(({ category, count, change }) => ({
			name: language === 'en' ? (category.nameEn ?? category.name) : category.name,
			count: formatCount(count, language),
			change: change === undefined ? '' : formatChange(change, language),
		})),
		total: formatCount(
			members.reduce((sum, { count }) => sum + count, 0),
			language,
		),
		// A draft of a budget is not published.
		accounts: accountsInForce(record.accounts)
			.filter(({ stage, adopted }) => stage === 'actual' || adopted !== undefined)
			.map((one) => ({
				id: one.id,
				year: one.year,
				stage: one.stage,
				expenses: formatAmount(sideTotal(one, 'expense'), language),
				income: formatAmount(sideTotal(one, 'income'), language),
				result: formatAmount(result(one), language),
			})),
		bodies: record.bodies.map((body) => ({
			id: body.id,
			name: language === 'en' ? (body.nameEn ?? body.name) : body.name,
			count: record.mandates.filter((mandate) => mandate.body === body.id).length,
		})),
	};
};
