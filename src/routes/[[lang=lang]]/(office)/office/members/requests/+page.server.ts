import { may } from '../../../../../../domain/access/index.ts';
import { memberName } from '../../../../../../domain/members/index.ts';
import { formatDate } from '../../../../../../domain/typography/index.ts';
import { MEMBERS_WORDS, REQUEST_WORDS } from '../../../../../../i18n/office/index.ts';
import { formatInstant } from '../../../../../../ui/office/changes.ts';
import { answered } from '../../../../../answered.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const words = REQUEST_WORDS[language];
	const { today, admission, requests, keptMonths } = await answered(locals, (office) => office.ask('membership.read_requests', {}));
	const day = (date: string) => formatDate(date, language);
	const { body, holders, assemblies } = admission;
	const bodyName = body === null ? words.assembly : language === 'en' ? body.nameEn : body.name;
	return {
		...{ today, writes: may(locals.actor, 'members.write'), key: crypto.randomUUID(), byBody: body !== null, keptMonths },
		decides: words.decides(
			bodyName,
			admission.source.from === 'statutes' ? words.statutes(admission.source.article) : admission.source.name[language],
		),
		silent: admission.silent,
		holders: holders.map(({ person, name, title }) => ({ value: person, label: title === null ? name : `${name}, ${title}` })),
		assemblies: assemblies.map(({ id, date }) => ({ value: id, label: day(date) })),
		requests: requests.map((one) => {
			const { applicant, category, decision, status } = one;
			const name = memberName({ id: '', ...applicant });
			return {
				...{ id: one.id, status, name },
				category: language === 'en' ? category.nameEn : category.name,
				received: words.receivedOn(formatInstant(one.at, language, locals.association.timeZone)),
				facts: [
					[
						words.organisation,
						applicant.organisation && `${applicant.organisation.name} (${MEMBERS_WORDS[language].kinds[applicant.organisation.kind]})`,
					],
					[words.email, applicant.email],
					[words.phone, applicant.phone],
					[words.city, applicant.city],
					[words.message, applicant.message],
				].filter((fact): fact is [string, string] => fact[1] !== undefined),
				isOrganisation: applicant.organisation !== undefined,
				alike: one.alike.map((found) => ({
					...{ id: found.id, type: found.type, name: found.name },
					text: words.why[found.why],
					page: `${found.type === 'person' ? 'people' : 'organisations'}/${found.id}`,
				})),
				decision:
					decision === null || status === 'open'
						? null
						: [
								words[status](decision.body === undefined ? words.assembly : decision.by, day(decision.on)),
								...(decision.holderName === undefined ? [] : [words.told(decision.holderName)]),
							].join(' ; '),
				member: one.member === null ? null : `${applicant.organisation === undefined ? 'people' : 'organisations'}/${one.member}`,
			};
		}),
	};
};

const DECISION = { request: 'text', on: 'text', holder: 'text', assembly: 'text' } as const;

export const actions: Actions = {
	approve: (event) =>
		submit(event, {
			fields: { ...DECISION, person: 'text', organisation: 'text' },
			run: (office, sent, key) => office.perform('membership.approve_request', sent, key),
		}),
	refuse: (event) =>
		submit(event, { fields: DECISION, run: (office, sent, key) => office.perform('membership.refuse_request', sent, key) }),
};
