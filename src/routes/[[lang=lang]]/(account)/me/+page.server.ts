import { may } from '../../../../domain/access/index.ts';
import { currentVersion } from '../../../../domain/kept_documents/index.ts';
import { formatAmount, formatDate } from '../../../../domain/typography/index.ts';
import { DOCUMENT_WORDS, MEMBERS_WORDS } from '../../../../i18n/office/index.ts';
import { OWN_WORDS } from '../../../../i18n/own/index.ts';
import { answered } from '../../../answered.ts';
import { submit } from '../../../submit.ts';
import { tieTexts } from '../../../ties.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language, actor } = locals;
	const space = await answered(locals, (office) => office.ask('own.read_space', {}));
	const documents = await answered(locals, (office) => office.ask('documents.read_documents', {}));
	const page = {
		documents: documents.map((document) => ({
			id: document.id,
			title: document.title,
			about: [
				DOCUMENT_WORDS[language].kinds[document.kind],
				document.year,
				formatDate(document.date ?? currentVersion(document)?.addedOn ?? '', language),
			]
				.filter((one) => one !== undefined && one !== '')
				.join(', '),
		})),
		name: space.name,
		contact: space.contact,
		offices: may(actor, 'members.read'),
		minutes: space.minutes.map(({ id, date, asks }) => ({ id, text: OWN_WORDS[language].minutesAsk[asks](formatDate(date, language)) })),
		coming: space.coming.map(({ date, startsAt, place, id, invited }) => ({
			...{ id, invited },
			text: [formatDate(date, language), startsAt, place].filter((one) => one !== null).join(', '),
		})),
	};
	const { own } = space;
	if (own === null) return { ...page, own };
	const { representations, mandates, attendance } = tieTexts({ ...own, memberships: [] }, language);
	const shown = {
		person: own.person,
		version: own.version,
		members: own.members.map(({ id, name, memberships }) => ({
			id,
			name,
			memberships: memberships.map((one) => ({
				key: `${one.year}/${one.category.id}/${id}${one.nth === 0 ? '' : `?nth=${one.nth}`}`,
				year: one.year,
				category: language === 'en' ? one.category.nameEn : one.category.name,
				status: MEMBERS_WORDS[language].statuses[one.status],
				due: formatAmount(one.due, language),
				owed: one.owed === 0 ? '' : formatAmount(one.owed, language),
				paid: one.paid > 0,
			})),
		})),
		representations: representations.filter(({ runs }) => runs),
		mandates,
		attendance,
		kept: own.kept.map(({ why, until, source }) => ({ why: why[language], until, source })),
		requests: own.requests.map(({ kind, at }) => ({ kind, on: formatDate(at.slice(0, 10), language) })),
	};
	return { ...page, own: shown };
};

export const actions: Actions = {
	profile: (event) =>
		submit(event, {
			fields: {
				...{ version: 'integer', 'value.phone': 'text', 'value.profession': 'text', 'value.city': 'text' },
				...{ 'value.nationality': 'text', 'value.gender': 'text' },
			},
			run: (office, sent) => office.perform('own.put_profile', { value: {}, ...sent }),
		}),
	ask: (event) =>
		submit(event, {
			fields: { kind: 'text', text: 'text' },
			run: (office, sent) => office.perform('own.ask_office', sent),
		}),
};
