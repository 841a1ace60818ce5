import { may } from '../../../../domain/access/index.ts';
import { countBySeverity } from '../../../../domain/checks/index.ts';
import { formatAmount, formatChange, formatCount, formatDate, formatLongDate, formatMoney } from '../../../../domain/typography/index.ts';
import { counted } from '../../../../i18n/counted.ts';
import { DASHBOARD_WORDS, REQUEST_WORDS } from '../../../../i18n/office/index.ts';
import { answered } from '../../../answered.ts';
import { toldHistory } from '../../../told_history.ts';
import type { PageServerLoad } from './$types';

/** Days before the last day of a notice from which it presses. */
const PRESSING = 14;

/** Where each of the first steps is done. */
const START = {
	identity: '/office/settings',
	statutes: '/office/statutes',
	categories: '/office/dues#categories',
	members: '/office/members/import',
	bodies: '/office/governance/bodies/new',
	accounts: '/office/budget',
} as const;

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const words = DASHBOARD_WORDS[language];
	const found = await answered(locals, (office) => office.ask('office.read_dashboard', {}));
	const recent = await toldHistory(locals, { limit: 6 });
	const { dues } = found;
	// The record that the page was given has been checked once for all who see it as it is.
	const findings = countBySeverity(locals.core.findings);
	const todo = [
		...(findings.error > 0
			? [{ kind: 'error', text: words.findings(counted(findings.error, words.errors, language)), href: '/checks#error' }]
			: []),
		...(found.requests > 0
			? [{ kind: 'notice', text: counted(found.requests, REQUEST_WORDS[language].pending, language), href: '/office/members/requests' }]
			: []),
		...(found.asked === null
			? []
			: [
					{
						kind: 'warning',
						text: words.asked(counted(found.asked.count, words.requests, language), formatDate(found.asked.by, language)),
						href: '/office/members#requests',
					},
				]),
		...found.assemblies.map(({ id, date, notice: { lastDay, daysLeft, sentOn } }) => {
			const say = sentOn !== null ? words.convened : daysLeft < 0 ? words.overdue : words.convene;
			return {
				kind: sentOn === null && daysLeft <= PRESSING ? 'warning' : 'notice',
				text: say(formatLongDate(date, language), formatDate(sentOn ?? lastDay, language)),
				href: may(locals.actor, 'assemblies.write') ? `/office/sittings/${id}/prepare` : `/assemblies/${id}`,
			};
		}),
		...(dues !== null && dues.owing > 0
			? [
					{
						kind: 'warning',
						text: words.owing(counted(dues.owing, words.memberships, language), formatMoney(dues.owed, language)),
						href: `/office/dues?year=${found.year}`,
					},
				]
			: []),
		...found.chase.map(({ letter, count, year, since }) => ({
			kind: 'warning',
			text: words.chase[letter](counted(count, words.chased, language), String(year), since === null ? '' : formatDate(since, language)),
			href: `/office/dues/call?letter=${letter}&year=${year}`,
		})),
		...found.mandates.map(({ person, body, endsOn }) => ({
			kind: 'warning',
			text: words.ends(person, body, formatDate(endsOn, language)),
			href: '/office/governance#ends',
		})),
		...(findings.warning > 0
			? [{ kind: 'warning', text: words.findings(counted(findings.warning, words.warnings, language)), href: '/checks#warning' }]
			: []),
	];
	return {
		year: found.year,
		todo,
		start: found.start.map((step) => ({ text: words.start[step], href: START[step] })),
		members: found.members.map(({ id, name, nameEn, count, change }) => ({
			id,
			name: language === 'en' ? nameEn : name,
			count: formatCount(count, language),
			change: change === null ? '' : formatChange(change, language),
		})),
		total: formatCount(
			found.members.reduce((sum, { count }) => sum + count, 0),
			language,
		),
		dues:
			dues === null || dues.due === 0
				? null
				: {
						paid: formatMoney(dues.paid, language),
						due: formatMoney(dues.due, language),
						share: Math.min(100, Math.round((100 * dues.paid) / dues.due)),
					},
		accounts: found.accounts.map((one) => ({
			id: one.id,
			year: one.year,
			stage: one.stage,
			expenses: formatAmount(one.expenses, language),
			income: formatAmount(one.income, language),
			result: formatAmount(one.result, language),
		})),
		recent,
	};
};
