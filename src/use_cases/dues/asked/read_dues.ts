import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { duesOf } from '../../../domain/dues/index.ts';
import { memberName } from '../../../domain/members/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { duesByCategory, letterBatches, type MemberId, membershipsOf, membershipYears, searchMembers } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { memberId } from '../../members/asked/find_members.ts';
import { membershipLine } from '../../members/asked/membership_line.ts';
import { lettersByMembership, membershipName, sentOf } from '../plan_call.ts';

/** Members of a page. */
const PAGE = 50;

/**
 * The dues of a year: what each category asks and what came in, and the members with what they owe, a page at a time.
 * The year is the latest that has memberships where none is asked. Amounts in cents.
 */
export const readDues = defineQuery({
	name: 'dues.read_year',
	permission: 'dues.read',
	input: z.strictObject({
		year: z.exactOptional(held(values.year)),
		category: z.exactOptional(held(values.id)),
		words: z.exactOptional(z.string().max(200)),
		state: z.enum(['owing', 'all']).default('owing'),
		after: z.exactOptional(memberId),
	}),
	run: async ({ record, today, association }, { year: asked, category, words, state, after }) => {
		const years = await membershipYears(record);
		const year = asked ?? years[0] ?? Number(today.slice(0, 4));
		const stored = await record.list('membership_category');
		const categories = new Map(stored.map(({ value }) => [value.id, value]));
		const totals = new Map((await duesByCategory(record, year)).map((one) => [one.category, one]));
		const filter = {
			year,
			...(category === undefined ? {} : { category }),
			...(words === undefined ? {} : { words }),
			...(state === 'owing' ? { owing: true } : {}),
		};
		const letters = await lettersByMembership(record, year);
		const found = await searchMembers(record, filter, { limit: PAGE, ...(after === undefined ? {} : { after }) });
		const names = new Map(found.members.map(({ type, value }) => [`${type} ${value.id}`, { type, name: memberName(value) }]));
		const ids = found.members.map(({ type, value }): MemberId => ({ type, id: value.id }));
		const order = new Map(ids.map(({ type, id }, index) => [`${type} ${id}`, index]));
		const lines = (await membershipsOf(record, ids, year))
			.map((one) => ({ one, member: `${one.value.person === undefined ? 'organisation' : 'person'} ${one.key.member}` }))
			.map(({ one, member }) => ({ ...membershipLine(one, categories), id: one.key.member, member }))
			.filter((line) => (state === 'all' || line.owed > 0) && (category === undefined || line.category.id === category))
			.sort((a, b) => (order.get(a.member) ?? 0) - (order.get(b.member) ?? 0));
		return ok({
			year,
			today,
			years: years.includes(year) ? years : [year, ...years],
			categories: stored.map(({ value, version }) => ({
				id: value.id,
				name: value.name,
				nameEn: value.nameEn ?? value.name,
				reciprocal: value.reciprocal ?? false,
				version,
				amount: duesOf(value, year) ?? null,
				...{ members: 0, due: 0, paid: 0, owed: 0 },
				...totals.get(value.id),
			})),
			batches: await letterBatches(record, year),
			receipts: association.duesLetters?.receipts ?? false,
			lines: lines.map(({ member, ...line }) => ({
				...line,
				asked: sentOf(letters.get(membershipName({ category: line.category.id, member: line.id, nth: line.nth })) ?? []),
				type: names.get(member)?.type ?? 'person',
				name: names.get(member)?.name ?? line.id,
			})),
			next: found.next ?? null,
		});
	},
});
