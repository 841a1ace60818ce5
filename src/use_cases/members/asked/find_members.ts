import { z } from 'zod';
import { may } from '../../../domain/access/index.ts';
import { keepRecent, ok } from '../../../domain/basics/index.ts';
import { MEMBERSHIP_STATUSES, ORGANISATION_KINDS } from '../../../domain/members/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { type MemberId, membershipsOf, membershipYears, type RecordReader, searchMembers } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { categoriesById, type MembershipLine, membershipLine } from './membership_line.ts';

/** Rows of a page. */
const PAGE = 100;

/** Lists that are kept at most, of an association: of a hundred rows each, some 40 kB. */
const KEPT = 50;

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

/** What the list of members is told. */
interface FoundMembers {
	readonly rows: readonly MemberRow[];
	/** The last row, where others follow. */
	readonly next: MemberId | null;
	/** Whether nobody is called as was asked, and these are called nearly so. */
	readonly near: boolean;
	/** Whether dues are told. */
	readonly dues: boolean;
	readonly year: number | null;
	readonly years: readonly number[];
	readonly categories: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
}

const findInput = z.strictObject({ ...memberFilter, after: z.exactOptional(memberId) });

async function find(record: RecordReader, dues: boolean, { after, ...filter }: z.infer<typeof findInput>): Promise<FoundMembers> {
	const years = await membershipYears(record);
	const year = filter.year ?? years[0] ?? null;
	const { owing, ...open } = filter;
	const wanted = dues && owing === true ? { ...open, owing } : open;
	const found = await searchMembers(record, wanted, { limit: PAGE, ...(after === undefined ? {} : { after }) });
	const ids = found.members.map(({ type, value }) => ({ type, id: value.id }));
	const categories = await categoriesById(record);
	const memberships = year === null ? [] : await membershipsOf(record, ids, year);
	const lines = Map.groupBy(memberships, ({ value, key }) => `${value.person === undefined ? 'organisation' : 'person'} ${key.member}`);
	return {
		rows: found.members.map(({ type, value }) => ({
			type,
			id: value.id,
			// As the list is sorted: family name first.
			name: 'familyName' in value ? `${value.familyName} ${value.givenName}` : value.name,
			detail: ('familyName' in value ? value.city : value.shortName) ?? null,
			kind: 'kind' in value ? value.kind : 'person',
			memberships: (lines.get(`${type} ${value.id}`) ?? []).map((one) => membershipLine(one, categories)),
		})),
		next: found.next ?? null,
		near: found.near,
		dues,
		year,
		years,
		categories: [...categories.values()].map(({ id, name, nameEn }) => ({ id, name, nameEn: nameEn ?? name })),
	};
}

/**
 * People and organisations by name, a page at a time, accents and case forgiven; where nobody is called so, those called
 * nearly so. Memberships are those of the year asked, else of the latest there is. Dues are told to who may see them.
 */
export const findMembers = defineQuery({
	name: 'members.find_members',
	permission: 'members.read',
	input: findInput,
	run: async ({ record, actor }, asked) => {
		const dues = may(actor, 'dues.read');
		// Where a list begins is what people come back to from each member; what they type, or page to, they rarely ask for twice.
		if (asked.words !== undefined || asked.after !== undefined) return ok(await find(record, dues, asked));
		const lists = await record.fact('beginnings of lists of members', async () => new Map<string, FoundMembers>());
		const key = JSON.stringify([dues, asked]);
		const list = lists.get(key) ?? (await find(record, dues, asked));
		keepRecent(lists, KEPT, key, list);
		return ok(list);
	},
});
