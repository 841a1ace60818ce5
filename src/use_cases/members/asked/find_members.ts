import { z } from 'zod';
import { may } from '../../../domain/access/index.ts';
import { ok } from '../../../domain/basics/index.ts';
import { MEMBERSHIP_STATUSES, ORGANISATION_KINDS } from '../../../domain/members/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { type MemberId, membershipsOf, membershipYears, searchMembers } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { categoriesById, type MembershipLine, membershipLine } from './membership_line.ts';

/** Rows of a page. */
const PAGE = 100;

/** Who, as a page names them. */
export const memberId: z.ZodType<MemberId> = z.strictObject({ type: z.enum(['person', 'organisation']), id: held(values.id) });

/** Which members; the facts of a membership are those of one and the same. */
export const memberFilter = {
	words: z.exactOptional(z.string().max(200)),
	kind: z.exactOptional(z.enum(['person', ...ORGANISATION_KINDS])),
	year: z.exactOptional(held(values.year)),
	category: z.exactOptional(held(values.id)),
	status: z.exactOptional(z.enum(MEMBERSHIP_STATUSES)),
	owing: z.exactOptional(z.boolean()).describe('Only where dues are still owed.'),
} as const;

/** A person or an organisation in a list, with the memberships of one year. */
interface MemberRow extends MemberId {
	readonly name: string;
	/** A person's town, an organisation's short name; null where not known. */
	readonly detail: string | null;
	readonly kind: (typeof ORGANISATION_KINDS)[number] | 'person';
	readonly memberships: readonly MembershipLine[];
}

/**
 * People and organisations by name, a page at a time, accents and case forgiven; where nobody is called so, those called
 * nearly so. Memberships are those of the year asked, else of the latest there is. Dues are told to who may see them.
 */
export const findMembers = defineQuery({
	name: 'members.find_members',
	permission: 'members.read',
	input: z.strictObject({ ...memberFilter, after: z.exactOptional(memberId) }),
	run: async ({ record, actor }, { after, ...filter }) => {
		const dues = may(actor, 'dues.read');
		const years = await membershipYears(record);
		const year = filter.year ?? years[0] ?? null;
		const { owing, ...open } = filter;
		const wanted = dues && owing === true ? { ...open, owing } : open;
		const found = await searchMembers(record, wanted, { limit: PAGE, ...(after === undefined ? {} : { after }) });
		const ids = found.members.map(({ type, value }) => ({ type, id: value.id }));
		const categories = await categoriesById(record);
		const memberships = year === null ? [] : await membershipsOf(record, ids, year);
		const lines = Map.groupBy(memberships, ({ value, key }) => `${value.person === undefined ? 'organisation' : 'person'} ${key.member}`);
		return ok({
			rows: found.members.map((member): MemberRow => {
				const { type, value } = member;
				return {
					type,
					id: value.id,
					// As the list is sorted: family name first.
					name: 'familyName' in value ? `${value.familyName} ${value.givenName}` : value.name,
					detail: ('familyName' in value ? value.city : value.shortName) ?? null,
					kind: 'kind' in value ? value.kind : 'person',
					memberships: (lines.get(`${type} ${value.id}`) ?? []).map((one) => membershipLine(one, categories)),
				};
			}),
			next: found.next ?? null,
			near: found.near,
			dues,
			year,
			years,
			categories: [...categories.values()].map(({ id, name, nameEn }) => ({ id, name, nameEn: nameEn ?? name })),
		});
	},
});
