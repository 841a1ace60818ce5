import { may } from '../../../../../domain/access/index.ts';
import { ok } from '../../../../../domain/basics/index.ts';
import { formatAmount, formatCount, formatDate } from '../../../../../domain/typography/index.ts';
import { counted } from '../../../../../i18n/counted.ts';
import { DUPLICATE_WORDS, ERASURE_WORDS, MEMBER_LIST_WORDS, MEMBERS_WORDS, REQUEST_WORDS } from '../../../../../i18n/office/index.ts';
import { OWN_WORDS } from '../../../../../i18n/own/index.ts';
import { readForm } from '../../../../../ui/forms/index.ts';
import { answered } from '../../../../answered.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';
import { FILTERS } from './filters.ts';

/** `person:martin-claire` in an address: the last row of the page before. */
function placeIn(text: string | null): { after?: { type: string; id: string } } {
	const [type = '', id = ''] = text?.split(':') ?? [];
	return id === '' ? {} : { after: { type, id } };
}

/** A membership of a listed member: its category, and its status where that is another than validated. */
type ListedMembership = string | readonly [category: string, status: string];

/** A row of the list. A page is sent with what it was made of: as tuples, a hundred of them take a third of what objects do to write. */
type ListedMember = readonly [name: string, href: string, about: string, owed: string, ...memberships: ListedMembership[]];

export const load: PageServerLoad = async ({ locals, url }) => {
	const { language } = locals;
	const words = MEMBERS_WORDS[language];
	const filter = readForm(url.searchParams, FILTERS);
	const { found, views, requests } = await answered(locals, (office) =>
		office.together(async (ask) => {
			const found = await ask('members.find_members', { ...filter, ...placeIn(url.searchParams.get('after')) });
			if (!found.ok) return found;
			const views = await ask('members.read_views', {});
			if (!views.ok) return views;
			const requests = await ask('members.read_requests', {});
			return requests.ok ? ok({ found: found.value, views: views.value, requests: requests.value }) : requests;
		}),
	);
	const shown = new Map([...url.searchParams].filter(([name, value]) => name in FILTERS && value !== ''));
	const count = formatCount(found.rows.length, language);
	const next = new URLSearchParams([...shown]);
	if (found.next !== null) next.set('after', `${found.next.type}:${found.next.id}`);
	return {
		filter: Object.fromEntries(shown) as Partial<Record<keyof typeof FILTERS, string>>,
		filtered: shown.size > 0,
		rows: found.rows.map((row): ListedMember => {
			const owed = row.memberships.reduce((sum, one) => sum + one.owed, 0);
			return [
				row.name,
				`${row.type === 'person' ? 'people' : 'organisations'}/${row.id}`,
				[words.kinds[row.kind], ...(row.detail === null ? [] : [row.detail])].join(' · '),
				owed === 0 ? '' : formatAmount(owed, language),
				...row.memberships.map(({ category, status }): ListedMembership => {
					const name = language === 'en' ? category.nameEn : category.name;
					return status === 'validated' ? name : [name, words.statuses[status]];
				}),
			];
		}),
		count: found.next === null ? counted(found.rows.length, words.found, language) : words.first(count),
		near: found.near,
		/** What follows the address of a file of these members. */
		asked: shown.size === 0 ? '' : `?${new URLSearchParams([...shown])}`,
		next: found.next === null ? null : `?${next}`,
		year: found.year === null ? '' : String(found.year),
		years: found.years,
		dues: found.dues,
		categories: found.categories.map(({ id, name, nameEn }) => ({ value: id, label: language === 'en' ? nameEn : name })),
		/** What the pages around the list are called, and what is done with members' own requests: a word of each of many tables. */
		links: {
			import: MEMBER_LIST_WORDS[language].link,
			requests: REQUEST_WORDS[language].title,
			duplicates: DUPLICATE_WORDS[language].link,
			own: OWN_WORDS[language].requests,
			answered: OWN_WORDS[language].answered,
			erase: ERASURE_WORDS[language].link,
		},
		writes: may(locals.actor, 'members.write'),
		merges: may(locals.actor, 'members.erase'),
		views: views.map(({ name, filter: kept }) => ({ name, href: `?${new URLSearchParams(kept)}` })),
		requests: requests.map(({ person, kind, name, text, at }) => ({
			...{ person, kind, name, text },
			what: OWN_WORDS[language].requestOf[kind],
			on: formatDate(at.slice(0, 10), language),
			erasing: ERASURE_WORDS[language].title(name),
		})),
	};
};

export const actions: Actions = {
	keepView: (event) =>
		submit(event, {
			fields: (form) => ({
				name: form.get('name'),
				filter: Object.fromEntries([...new URLSearchParams(String(form.get('asked')))].filter(([name]) => name in FILTERS)),
			}),
			run: (office, sent) => office.perform('members.keep_view', sent),
		}),
	removeView: (event) => {
		let asked = { name: '', filters: '' };
		return submit(event, {
			fields: { name: 'text', asked: 'text' },
			run: (office, { name, asked: filters }) => {
				asked = { name: String(name), filters: String(filters ?? '') };
				return office.perform('members.remove_view', { name });
			},
			// What puts it back.
			shows: () => asked,
		});
	},
	answer: (event) =>
		submit(event, {
			fields: { person: 'text', kind: 'text' },
			run: (office, sent) => office.perform('members.answer_request', sent),
		}),
};
