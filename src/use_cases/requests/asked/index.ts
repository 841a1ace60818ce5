import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { duesOf } from '../../../domain/dues/index.ts';
import { memberName } from '../../../domain/members/index.ts';
import { type MembershipRequest, membershipRequests, type RecordReader, searchMembers } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { admissionOn, holdersOn } from '../decide.ts';
import { requestMonths } from '../kept_months.ts';

/** Members that are shown at most as perhaps being who applies. */
const MOST_ALIKE = 5;

/** Members of the record who may be who applies: same address, or a name that is the same or nearly so. */
async function alike(record: RecordReader, { applicant }: MembershipRequest) {
	const { email, organisation } = applicant;
	const found = new Map<string, { type: 'person' | 'organisation'; id: string; name: string; why: 'email' | 'name' }>();
	const look = async (type: 'person' | 'organisation', words: string) => {
		for (const { value } of (await searchMembers(record, { type, words }, { limit: MOST_ALIKE })).members) {
			const same = 'email' in value && value.email?.toLowerCase() === email.toLowerCase();
			found.set(`${type} ${value.id}`, { type, id: value.id, name: memberName(value), why: same ? 'email' : 'name' });
		}
	};
	for (const { value } of await record.list('person')) {
		if (value.email?.toLowerCase() === email.toLowerCase()) {
			found.set(`person ${value.id}`, { type: 'person', id: value.id, name: memberName(value), why: 'email' });
		}
	}
	await look('person', `${applicant.givenName} ${applicant.familyName}`);
	if (organisation !== undefined) await look('organisation', organisation.name);
	return [...found.values()].slice(0, 2 * MOST_ALIKE);
}

/** The requests to join, who decides of them by the statutes in force, and whom of the record each resembles. */
export const readMembershipRequests = defineQuery({
	name: 'membership.read_requests',
	permission: 'members.read',
	input: z.strictObject({}),
	run: async ({ record, today }) => {
		const admission = await admissionOn(record, today);
		const categories = new Map((await record.list('membership_category')).map(({ value }) => [value.id, value]));
		const assemblies = (await record.list('assembly')).map(({ value }) => value).filter(({ date }) => date <= today);
		const requests = [];
		for (const one of await membershipRequests(record)) {
			const category = categories.get(one.category);
			const name = category?.name ?? one.category;
			requests.push({
				...one,
				category: { id: one.category, name, nameEn: category?.nameEn ?? name },
				alike: one.status === 'open' ? await alike(record, one) : [],
			});
		}
		return ok({
			today,
			admission: {
				body:
					admission.body === undefined
						? null
						: { id: admission.body.id, name: admission.body.name, nameEn: admission.body.nameEn ?? admission.body.name },
				silent: admission.silent,
				source: admission.source,
				holders: admission.body === undefined ? [] : await holdersOn(record, admission.body.id, today),
				assemblies: assemblies.map(({ id, date }) => ({ id, date })),
			},
			requests,
			keptMonths: await requestMonths(record),
		});
	},
});

/** What one may ask to join: the categories with this year's dues in cents, and who decides. */
export const readJoining = defineQuery({
	name: 'membership.read_joining',
	permission: 'membership.ask',
	input: z.strictObject({}),
	run: async ({ record, today }) => {
		const { body } = await admissionOn(record, today);
		const year = Number(today.slice(0, 4));
		const categories = (await record.list('membership_category')).map(({ value }) => value);
		return ok({
			keptMonths: await requestMonths(record),
			decides: body === undefined ? null : { name: body.name, nameEn: body.nameEn ?? body.name },
			categories: categories.map((one) => ({
				...{ id: one.id, name: one.name, nameEn: one.nameEn ?? one.name, holds: one.holds, kinds: one.kinds ?? null },
				dues: duesOf(one, year) ?? null,
			})),
		});
	},
});
