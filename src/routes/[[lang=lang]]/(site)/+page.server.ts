import { may } from '../../../domain/access/index.ts';
import { accountsInForce, result, sideTotal } from '../../../domain/accounts/index.ts';
import { dateOf } from '../../../domain/basics/index.ts';
import { countBySeverity, SEVERITIES } from '../../../domain/checks/index.ts';
import { officersOf } from '../../../domain/governance/index.ts';
import { countMembers } from '../../../domain/members/index.ts';
import {
	formatAmount,
	formatChange,
	formatCount,
	formatDate,
	formatLongDate,
	formatPartialDate,
} from '../../../domain/typography/index.ts';
import { counted } from '../../../i18n/counted.ts';
import { SITE_WORDS } from '../../../i18n/site.ts';
import { maySeeAccounts, maySeeMinutes } from '../../published.ts';
import type { PageServerLoad } from './$types';

/** Who directs the association: names and functions, as they are declared; nothing else of anyone. */
function officers({ core, language }: App.Locals, today: string) {
	const { record } = core;
	const people = new Map(record.people.map((person) => [person.id, `${person.givenName} ${person.familyName}`]));
	const organisations = new Map(record.organisations.map(({ id, name }) => [id, name]));
	return officersOf(record, today).map(({ body, state, mandates }) => {
		const [first] = mandates;
		return {
			name: language === 'en' ? (body.nameEn ?? body.name) : body.name,
			ended: state === 'past' && first?.to !== undefined ? SITE_WORDS[language].until(formatPartialDate(first.to, language)) : '',
			people: mandates.map(({ person, title, organisation, affiliation }) => ({
				name: people.get(person) ?? person,
				about: [title, affiliation ?? (organisation === undefined ? undefined : organisations.get(organisation))]
					.filter(Boolean)
					.join(', '),
			})),
		};
	});
}

export const load: PageServerLoad = ({ locals }) => {
	const { core, language } = locals;
	const { record } = core;
	const words = SITE_WORDS[language];
	const { purpose, foundedOn, site } = record.association;
	const today = dateOf(new Date().toISOString(), record.association.timeZone);
	const year = Math.max(0, ...record.memberships.map((one) => one.year));
	const members = countMembers(record, year);
	const total = members.reduce((sum, { count }) => sum + count, 0);
	const findings = may(locals.actor, 'record.read') ? countBySeverity(core.findings) : undefined;
	const programmes = record.programmes.filter(({ parent }) => parent === undefined).toSorted((a, b) => a.order - b.order);
	return {
		...{ purpose, site },
		founded: foundedOn === undefined ? '' : words.founded(formatDate(foundedOn, language)),
		figures: [
			...(total === 0 ? [] : [counted(total, words.membersCount, language)]),
			...(programmes.length === 0 ? [] : [counted(programmes.length, words.programmesCount, language)]),
		],
		findings: findings === undefined ? null : SEVERITIES.map((severity) => ({ severity, count: findings[severity] })),
		programmes: programmes.map(({ id, name }) => {
			const parts = new Set([id, ...record.programmes.filter(({ parent }) => parent === id).map((one) => one.id)]);
			const editions = record.editions.filter(({ programme }) => parts.has(programme)).length;
			return { id, name, editions: editions === 0 ? '' : counted(editions, words.editions, language) };
		}),
		assemblies: record.assemblies
			.toSorted((a, b) => (a.date < b.date ? 1 : -1))
			.map(({ id, date, place, resolutions, published }) => ({
				...{ id, place, resolutions: resolutions.length, held: date <= today },
				minutes: date <= today && maySeeMinutes(locals.actor, published === undefined ? {} : { published }),
				date: formatLongDate(date, language),
			})),
		officers: officers(locals, today),
		year,
		members: members.map(({ category, count, change }) => ({
			name: language === 'en' ? (category.nameEn ?? category.name) : category.name,
			count: formatCount(count, language),
			change: change === undefined ? '' : formatChange(change, language),
		})),
		total: formatCount(total, language),
		// A draft of a budget is not published, whoever asks.
		accounts: accountsInForce(record.accounts)
			.filter((one) => (one.stage === 'actual' || one.adopted !== undefined) && maySeeAccounts(locals.actor, one))
			.map((one) => ({
				id: one.id,
				year: one.year,
				stage: one.stage,
				expenses: formatAmount(sideTotal(one, 'expense'), language),
				income: formatAmount(sideTotal(one, 'income'), language),
				result: formatAmount(result(one), language),
			})),
	};
};
