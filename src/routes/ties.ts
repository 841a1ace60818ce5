import type { Language } from '../domain/basics/index.ts';
import { formatAmount, formatDate, formatPartialDate } from '../domain/typography/index.ts';
import { MEMBERS_WORDS, TIES_WORDS } from '../i18n/office/index.ts';
import type { QueryOutput } from '../use_cases/index.ts';
import { answered } from './answered.ts';
import { submit } from './submit.ts';

type Sent = { readonly request: Request; readonly locals: App.Locals; readonly params: { readonly id: string } };
type MemberType = 'person' | 'organisation';

/** « depuis 2016 », « de 2016 à juin 2018 »: as precisely as it is known. */
function spanText({ from, to }: { readonly from: string | null; readonly to: string | null }, language: Language): string {
	const words = TIES_WORDS[language];
	const date = (text: string) => formatPartialDate(text, language);
	if (from === null) return to === null ? '' : words.until(date(to));
	return to === null ? words.from(date(from)) : words.span(date(from), date(to));
}

/** The name of a thing in a language. */
const localName = (language: Language) => (one: { readonly name: string; readonly nameEn: string }) =>
	language === 'en' ? one.nameEn : one.name;

type FoundTies = Pick<QueryOutput<'members.read_ties'>, 'representations' | 'memberships' | 'mandates' | 'attendance'>;

/** What ties a member to others, every figure and date in words. */
export function tieTexts(found: FoundTies, language: Language) {
	const words = TIES_WORDS[language];
	const local = localName(language);
	return {
		representations: found.representations.map((one) => ({
			...one,
			about: [
				one.title,
				one.capacity === null ? null : words.capacities[one.capacity],
				one.rank === null ? null : words.ranks[one.rank],
				spanText(one, language),
			]
				.filter(Boolean)
				.join(', '),
		})),
		memberships: found.memberships.map((one) => ({
			...one,
			name: local(one.category),
			status: MEMBERS_WORDS[language].statuses[one.status],
			statusCode: one.status,
			due: formatAmount(one.due, language),
			paid: formatAmount(one.paid, language),
		})),
		mandates: found.mandates.map((one) => ({
			...one,
			name: [one.title, local(one.body)].filter(Boolean).join(', '),
			span: spanText(one, language),
		})),
		attendance: found.attendance.map((one) => ({
			...one,
			date: formatDate(one.date, language),
			how: [words.attended[one.status], one.representedBy === null ? '' : words.by(one.representedBy.name)].filter(Boolean).join(' '),
		})),
	};
}

/** What ties a member to others, as the page shows it. `who` in the address looks for someone to be tied to. */
export async function shownTies(locals: App.Locals, url: URL, type: MemberType, id: string) {
	const { language } = locals;
	const who = url.searchParams.get('who') ?? '';
	const found = await answered(locals, (office) => office.ask('members.read_ties', { type, id, ...(who === '' ? {} : { who }) }));
	const local = localName(language);
	return {
		type,
		id,
		who,
		/** Sent with a form that must be done once. */
		key: crypto.randomUUID(),
		dues: found.dues,
		year: found.year,
		offered: found.offered.map((one) => ({ value: one.id, label: one.name })),
		categories: found.categories.map((one) => ({ value: one.id, label: local(one) })),
		...tieTexts(found, language),
	};
}

const MEMBERSHIP = {
	'membership.year': 'integer',
	'membership.category': 'text',
	'membership.nth': 'integer',
	version: 'integer',
} as const;

/** What the page of a member of one type lets one do with what ties them to others. */
export function tieActions(type: MemberType) {
	const other = type === 'person' ? 'organisation' : 'person';
	const membershipOf = (sent: Record<string, unknown>, { params }: Sent) => ({
		...(sent.membership as object | undefined),
		member: params.id,
	});
	return {
		represent: (event: Sent) =>
			submit(event, {
				fields: {
					[`value.${other}`]: 'text',
					'value.title': 'text',
					'value.capacity': 'text',
					'value.rank': 'text',
					'value.from': 'text',
				},
				run: (office, { value }, key) =>
					office.perform('members.add_representation', { value: { ...(value as object | undefined), [type]: event.params.id } }, key),
			}),
		end: (event: Sent) =>
			submit(event, {
				fields: { with: 'text', nth: 'integer', version: 'integer', to: 'text' },
				run: (office, { with: counterpart, nth, version, to }) =>
					office.perform('members.end_representation', {
						representation: { [type]: event.params.id, [other]: counterpart, nth },
						version,
						to,
					}),
			}),
		join: (event: Sent) =>
			submit(event, {
				fields: { year: 'integer', category: 'text', status: 'text' },
				run: (office, sent, key) => office.perform('members.add_membership', { ...sent, member: event.params.id }, key),
			}),
		status: (event: Sent) =>
			submit(event, {
				fields: { ...MEMBERSHIP, status: 'text' },
				run: (office, sent) => office.perform('members.change_status', { ...sent, membership: membershipOf(sent, event) }),
			}),
		leave: (event: Sent) =>
			submit(event, {
				fields: MEMBERSHIP,
				run: (office, { version, ...sent }) => office.perform('members.remove_membership', { key: membershipOf(sent, event), version }),
			}),
	};
}
